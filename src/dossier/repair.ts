import type { Code } from './codes.ts';
import type { Texts } from './contentFile.ts';
import type { Diagnostic } from './diagnostics.ts';
import { Source } from './markup/source.ts';
import { repairDate } from './repair/date.ts';
import { repairTableLink, repairTag, repairUnderlined } from './repair/markup.ts';
import type { Repair } from './repair/repair.ts';
import { repairWidth } from './repair/width.ts';

const repairs: Partial<Record<Code, Repair>> = {
  'date/invalid': repairDate,
  'heading/underlined': repairUnderlined,
  'kind/unknown': repairWidth,
  'link/table-pipe': repairTableLink,
  'markup/syntax': repairTag,
  'role/unknown': repairWidth,
  'schema/invalid': repairWidth,
  'tlp/unknown': repairWidth,
  'verb/unknown': repairWidth,
};

/** A repair reads its file anew, so few are looked for in a file and none in a very long one. */
const most = { repairs: 10, length: 64 * 1024 };

/** Gives a slip of the pen its exact replacement, in the hint and for `--fix`. */
export function withRepairs(diagnostics: readonly Diagnostic[], texts: Texts): Diagnostic[] {
  const tried = new Map<string, number>();
  return diagnostics.map((found) => {
    const { file } = found;
    const text = texts.get(file);
    const repair = found.fix ? undefined : repairs[found.code];
    if (!repair || text === undefined || text.length > most.length) return found;
    tried.set(file, (tried.get(file) ?? 0) + 1);
    const edit = (tried.get(file) ?? 0) > most.repairs ? undefined : repair(new Source(text), found);
    if (!edit) return found;
    return { ...found, hint: `Write \`${edit.text.trim()}\`.`, fix: { safe: true, edits: [edit] } };
  });
}
