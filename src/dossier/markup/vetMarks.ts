import type { Paragraph } from 'mdast';
import type { Findings } from './findings.ts';
import { plainTextIn } from './plainText.ts';
import type { Source } from './source.ts';
import type { WrittenLine } from './writtenLine.ts';

/** Marks of a heading, with the spaces behind them. A single one may begin a number or a hashtag. */
const MARKS = /^(#{2,})([^\S\n]*)(?=\S)/;
/** Longest heading that a hint repeats. */
const SHOWN = 60;

/** Finds lines that begin with the marks of a heading and make none. */
export function vetMarks(
  node: Paragraph,
  lines: readonly WrittenLine[],
  source: Source,
  findings: Findings,
): void {
  const isText = plainTextIn(node);
  for (const { text, start } of lines) {
    const [whole = '', marks = '', spaces = ''] = text.startsWith('##') ? (MARKS.exec(text) ?? []) : [];
    if (marks === '' || !isText(start)) continue;
    const span = source.span(start, start + whole.length);
    const tell = (hint: string, meant?: string): void =>
      findings.at(
        span,
        'heading/mark',
        `\`${marks.slice(0, SHOWN)}\` makes no heading here.`,
        hint,
        meant === undefined ? undefined : { safe: true, edits: [{ ...span, text: meant }] },
      );
    const said = text.slice(whole.length, whole.length + SHOWN);
    if (marks.length > 6) tell(`A heading has two to six marks: write \`## ${said}\`.`);
    // What would be a heading elsewhere stands behind a tag.
    else if (spaces === ' ') tell('Put it on a line of its own, behind an empty one.');
    else tell(`Write \`${marks} ${said}\`.`, `${marks} `);
  }
}
