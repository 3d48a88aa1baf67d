import type { ContentFile } from './contentFile.ts';
import { applyEdits, type Mend } from './edits.ts';
import type { LintInput } from './lint/input.ts';
import { mendDates } from './mend/dates.ts';
import { mendLinks } from './mend/links.ts';
import { keepsMeaning } from './mend/meaning.ts';
import { mendNames } from './mend/names.ts';
import { mendSpaces } from './mend/spaces.ts';

const menders = [mendSpaces, mendDates, mendNames];

/** What is safe to mend in the texts alone, whether or not they can be linked. */
export function mendTexts(files: readonly ContentFile[]): Mend[] {
  return files.flatMap(({ file, text }) =>
    menders.flatMap((mend) => {
      const mends = mend(file, text);
      if (mends.length === 0) return mends;
      return keepsMeaning(file, text, applyEdits(text, mends).text) ? mends : [];
    }),
  );
}

/** What is safe to mend once every link has its target. */
export function mendLinked(input: LintInput): Mend[] {
  return mendLinks(input);
}
