import type { Findings } from './findings.ts';
import type { Source } from './source.ts';
import type { WrittenLine } from './writtenLine.ts';

/** What other programs begin the items of a list with, the sign of an office suite's own font among them. */
const BULLET = /^[•·▪◦●‣⁃∙\uF0B7][^\S\n]*(?=\S)/;
/** A mark of a list where the line above or below has it too. */
const DASH = /^–[^\S\n]+(?=\S)/;
/** What would be something else behind the mark of a list, or a line end that is meant. */
const OTHER = /^(?:[#>*+-]|\d+[.)])|\\$/;
/** Longest item that a hint repeats. */
const SHOWN = 60;

interface Item {
  line: WrittenLine;
  mark: string;
  text: string;
}

/** Finds lists that Markdown takes for one run of text, since their marks are others. */
export function vetBullets(lines: readonly WrittenLine[], source: Source, findings: Findings): void {
  const items = itemsIn(lines);
  const [first, last] = [items[0], items.at(-1)];
  if (!first || !last) return;
  const span = source.span(first.line.start, last.line.start + last.line.text.length);
  const mark = first.mark.trim();
  const edits = items.map(({ line, mark }) => ({
    ...source.span(line.start, line.start + mark.length),
    text: isInItem(line) ? '' : '- ',
  }));
  // Where lines go on without a mark, it is open to which item they belong.
  const isWhole = lines.indexOf(first.line) + items.length === lines.length;
  const fix =
    isWhole && !items.some(({ text }) => OTHER.test(text)) && !(isInItem(first.line) && items.length > 1)
      ? { safe: true, edits }
      : undefined;
  if (isInItem(first.line))
    findings.at(
      span,
      'markup/bullet',
      `\`${mark}\` is a second mark of a list.`,
      `Remove the \`${mark}\`.`,
      fix,
    );
  else {
    const text = first.text.length > SHOWN ? `${first.text.slice(0, SHOWN)}…` : first.text;
    const message = `\`${mark}\` makes no list: its lines run on as one text.`;
    findings.at(span, 'markup/bullet', message, `Write \`- ${text}\`.`, fix);
  }
}

function itemsIn(lines: readonly WrittenLine[]): Item[] {
  return lines.flatMap((line, i) => {
    const isDashed = [lines[i - 1], lines[i + 1]].some((next) => next && DASH.test(next.text));
    const mark = (BULLET.exec(line.text) ?? (isDashed ? DASH.exec(line.text) : undefined))?.[0];
    return mark === undefined ? [] : [{ line, mark, text: line.text.slice(mark.length) }];
  });
}

/** Whether the mark of a list stands before a line already. */
function isInItem({ before }: WrittenLine): boolean {
  return /[^\s>]/.test(before);
}
