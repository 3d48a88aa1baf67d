import type { ContentFile } from './contentFile.ts';
import type { Mend } from './edits.ts';
import type { LintInput } from './lint/input.ts';
import { mendDates } from './mend/dates.ts';
import { mendLinks } from './mend/links.ts';
import { mendNames } from './mend/names.ts';
import { mendSpaces } from './mend/spaces.ts';

/** What is safe to mend in the texts alone, whether or not they can be linked. */
export function mendTexts(files: readonly ContentFile[]): Mend[] {
  return files.flatMap(({ file, text }) => [
    ...mendSpaces(file, text),
    ...mendDates(file, text),
    ...mendNames(file, text),
  ]);
}

/** What is safe to mend once every link has its target. */
export function mendLinked(input: LintInput): Mend[] {
  return mendLinks(input);
}
