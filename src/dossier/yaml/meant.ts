import { narrowed } from '../repair/width.ts';
import { withQuotedCuts } from './bracketed.ts';
import { curlyMessage, straightenedLine } from './curly.ts';
import { documentOf } from './document.ts';
import { said } from './faults.ts';
import { formOf, isList } from './fieldForms.ts';
import { fieldLine } from './fieldLine.ts';
import { openQuotes, type Slip } from './slips.ts';

/* Lines of YAML as they were meant: found by trying, and taken where the parser gets further with them. */

/** Lines around the first fault on which its cause may stand: the parser often notices it one line later. */
const NEAR = 3;
/** A try reads the text anew, so few lines are looked for in a text and none in a very long one. */
const MOST = { rounds: 10, length: 64 * 1024 };

/** A line, and those above and below it. */
interface Line {
  text: string;
  /** The nearest first. */
  above: readonly string[];
  below: readonly string[];
}

/** A way in which lines go wrong, and what may have been meant, the likeliest first. */
interface Change {
  message(line: string): string;
  meant(line: Line): string[];
}

const changes: readonly Change[] = [
  {
    message: () => said.tab,
    meant: ({ text }) => [text.replace(/^[ \t]+/, (indent) => indent.replace(/\t/g, '  '))],
  },
  {
    message: () => 'A space here is not a plain one.',
    meant: ({ text }) => [text.replace(/\p{Zs}/gu, ' ')],
  },
  {
    message: () => 'Punctuation is of full width.',
    meant: ({ text }) => [narrowed(text)],
  },
  {
    message: () => 'A space is missing after the colon.',
    meant: ({ text }) => [text.replace(/^(\s*(?:- )?[A-Za-z]+[:：])(?=\S)/, '$1 ').replace('：', ':')],
  },
  {
    message: () => said.dash,
    meant: ({ text }) => [text.replace(/^(\s*)-(?=[{[A-Za-z"'])/, '$1- ')],
  },
  {
    message: () => said.bullet,
    meant: ({ text }) => [
      text.replace(/^(\s*(?:- )?)[*•‣◦▪●·]\s+(?=\S)(?!.*\*)/, (_, space) => `${space.replace('- ', '')}- `),
    ],
  },
  {
    message: () => said.indent,
    meant: indented,
  },
  {
    message: () => 'A comment begins with # here.',
    meant: ({ text }) => [
      text.replace(/^(\s*)<!--(.*)-->\s*$/, (_, space: string, note: string) => `${space}# ${note.trim()}`),
    ],
  },
  {
    message: () => 'A field takes a colon.',
    meant: ({ text }) => [text.replace(/^(\s*(?:- )?[A-Za-z]\w*)\s*=\s*(?=\S)/, '$1: ')],
  },
  {
    message: () => curlyMessage,
    meant: ({ text }) => [straightenedLine(text)],
  },
  {
    message: () => said.comment,
    meant: ({ text }) => [withQuotedCuts(text)],
  },
  {
    message: () => said.sigil,
    meant: withoutSigils,
  },
  {
    message: whyQuoted,
    meant: ({ text }) => quoted(text),
  },
];

/**
 * Finds what was plainly meant in a text that cannot be read.
 * @returns the slips with the lines as they were written, and the lines of the text as it was meant
 */
export function slipsOf(text: string): { slips: (Slip & { written: string })[]; lines: string[] } {
  const slips = new Map<number, Slip & { written: string }>();
  const lines = text.split('\n');
  for (let round = 0; round < MOST.rounds; round++) {
    const now = lines.join('\n');
    const fault = firstFaultyLine(now);
    if (fault === undefined) break;
    const found = openQuotes(now);
    const isLong = now.length > MOST.length;
    const tried = found.length > 0 || isLong ? found : meantNear(fault, lines);
    const fresh = tried.filter(({ line }) => !slips.has(line));
    if (fresh.length === 0) break;
    for (const slip of fresh) {
      slips.set(slip.line, { ...slip, written: lines[slip.line] ?? '' });
      lines[slip.line] = slip.meant;
    }
  }
  return { slips: [...slips.values()].sort((a, b) => a.line - b.line), lines };
}

/** The line near the first fault with which, as it was meant, the parser gets furthest; none where none helps. */
function meantNear(fault: number, lines: readonly string[]): Slip[] {
  const near = Array.from({ length: NEAR }, (_, i) => [fault - i - 1, fault + i + 1]).flat();
  for (const change of changes) {
    const all = [fault, ...near].flatMap((line) =>
      slipsAt(lines, line, change).map((slip) => ({
        slip,
        reach: firstFaultyLine(lines.with(line, slip.meant).join('\n')) ?? Number.POSITIVE_INFINITY,
      })),
    );
    const helping = all.filter(({ slip, reach }) => reach > Math.max(fault, slip.line));
    const furthest = Math.max(...helping.map(({ reach }) => reach));
    const [best, other] = helping.filter(({ reach }) => reach === furthest);
    if (best) return [{ ...best.slip, isSure: other === undefined }];
  }
  return [];
}

function slipsAt(lines: readonly string[], line: number, { message, meant }: Change): Omit<Slip, 'isSure'>[] {
  const written = lines[line];
  if (written === undefined) return [];
  const above = lines.slice(0, line).reverse();
  const all = meant({ text: written, above, below: lines.slice(line + 1) });
  const others = all.filter((other) => other !== written);
  return others.map((other) => {
    const [from, to] = differing(written, other);
    return { line, from, to, message: message(written), meant: other };
  });
}

/** The line of the first error, counted from 0. */
function firstFaultyLine(text: string): number | undefined {
  const { errors } = documentOf(text);
  if (errors.length === 0) return undefined;
  const first = Math.min(...errors.map(({ pos }) => pos[0]));
  return text.slice(0, first).split('\n').length - 1;
}

/** A line with the indentations of the fields or items around it, the nearest first. */
function indented({ text, above, below }: Line): string[] {
  const content = text.trimStart();
  if (!/^(?:- |[A-Za-z][\w-]*:(?: |$))/.test(content)) return [];
  const isItem = content.startsWith('- ');
  const widths = [...above, ...below].flatMap((line) => {
    const [found, space = '', dash = ''] = /^( *)((?:- +)?)[^\s#]/.exec(line) ?? [];
    if (found === undefined || (isItem && dash === '')) return [];
    return [isItem ? space.length : space.length + dash.length];
  });
  return [...new Set(widths)].slice(0, 3).map((width) => `${' '.repeat(width)}${content}`);
}

/** A line with its ids as they stand in a field; none where its field holds a text. */
function withoutSigils({ text, above }: Line): string[] {
  const isItem = /^\s*- +@/.test(text);
  const field = isItem ? above.find((line) => !/^\s*(?:-|#|$)/.test(line)) : text;
  const own = /^\s*(?:- )?([\w-]+):/.exec(field ?? '')?.[1] ?? '';
  if (isItem) return formOf(own) === 'form' ? [text.replace('@', '')] : [];
  const sigils = /(?=@)(?<=[[{,:]\s*(?:([\w-]+):\s*)?)@(?=[\p{L}\p{N}])/gu;
  const bare = text.replace(sigils, (sigil, inner: string | undefined) =>
    formOf(inner ?? own) === 'form' ? '' : sigil,
  );
  return [isList(own) ? bare.replace(/(?=[^\s[{#])(?<=:\s+)[^\s[{#]\S*(?=\s*$)/, '[$&]') : bare];
}

/** The value of a line, whole or as an item of a list, with what stands before it. */
function valueIn(line: string): [name: string, value: string] {
  const { name, rest } = fieldLine(line) ?? { name: '', rest: '' };
  return [name, rest.trimEnd()];
}

/** A line with its value between quotation marks, where it needs them. */
function quoted(line: string): string[] {
  const [name, value] = valueIn(line);
  const [, own] = /^"(.*)"$/.exec(value) ?? /^'(.*)'$/.exec(value) ?? [];
  if (own !== undefined) return [`${name}${JSON.stringify(own.replace(/\\"/g, '"').replace(/''/g, "'"))}`];
  if (/^["']/.test(value)) return /["']#/.test(value) ? [] : [`${name}${JSON.stringify(value)}`];
  return /^[[{|>]/.test(value) || !/:(?: |$)|^[@`%&*!]|^[?:-](?: |$)/.test(value)
    ? []
    : [`${name}${JSON.stringify(value)}`];
}

/** Why a value needs quotation marks, or others. */
function whyQuoted(line: string): string {
  const [, value] = valueIn(line);
  if (/^"[^"]*"$/.test(value)) return said.escape;
  if (/^["']/.test(value)) return 'A quotation mark ends the value before its end.';
  return /^[^?:-].*:(?: |$)/.test(value) ? said.colon : said.sign(value.charAt(0));
}

/** What of a line is another in the one that was meant: from where they begin to differ to where they end to. */
function differing(written: string, meant: string): [from: number, to: number] {
  let from = 0;
  while (from < written.length && written[from] === meant[from]) from++;
  let end = 0;
  while (end < Math.min(written.length, meant.length) - from && written.at(-1 - end) === meant.at(-1 - end))
    end++;
  return [from, Math.max(from + 1, written.length - end)];
}
