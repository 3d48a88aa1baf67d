import { diagnostic } from '../diagnostics.ts';
import { editAt } from '../edits.ts';
import { Source } from '../markup/source.ts';
import type { PageLint } from './input.ts';

/** Links and citations typed with the brackets, bars and signs of an East Asian keyboard. */
const typed =
  /[[［【]{2}[^[\]［］【】\n]{1,200}[\]］】]{2}|[[［【][!?！？]?[@＠][^[\]［］【】\n]{1,200}[\]］】]/g;

/** Full-width marks that were meant as a link or a citation and stand as plain text. */
export const lintFullWidth: PageLint =
  ({ texts }) =>
  ({ page, runs }) => {
    const text = texts.get(page.file) ?? '';
    if (!/[［］【】｜＠！？；]/.test(text)) return [];
    const source = new Source(text);
    return runs.flatMap((run) =>
      [...text.slice(run.start, run.end).matchAll(typed)].flatMap((match) => {
        const meant = match[0]
          .replace(/【/g, '[')
          .replace(/】/g, ']')
          .replace(/[［］｜＠！？；，]/g, (mark) => mark.normalize('NFKC'));
        if (meant === match[0]) return [];
        const start = run.start + match.index;
        const edit = editAt(source, start, start + match[0].length, meant);
        const message = `${match[0]} is plain text: its marks are full-width.`;
        return [
          {
            ...diagnostic(page.file, edit, 'markup/full-width', message, `Write \`${meant}\`.`),
            fix: { safe: true, edits: [edit] },
          },
        ];
      }),
    );
  };
