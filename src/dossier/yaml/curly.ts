import { type Document, isCollection, visit } from 'yaml';
import { type Diagnostic, diagnostic, type Span } from '../diagnostics.ts';
import type { At } from './document.ts';
import { formOf } from './fieldForms.ts';
import { fieldLine } from './fieldLine.ts';
import { fieldOf } from './fieldOf.ts';
import { oneLine } from './oneLine.ts';

/* Values between the quotation marks of a word processor, which YAML takes for a part of them. */

/** What may close a quotation, by what opens it, in any language. */
const closing: Readonly<Record<string, string>> = {
  '“': '”“',
  '”': '”',
  '„': '“”„',
  '‟': '”',
  '«': '»',
  '»': '«»',
  '‹': '›',
  '›': '‹›',
  '‘': '’‘',
  '‚': '‘’',
};
const opening = new RegExp(`[${Object.keys(closing).join('')}]`);
const longest = 200;

/** A value between such marks, its own spaces left out; undefined for any other. */
function within(written: string): string | undefined {
  const [first = '', last = ''] = [written.at(0), written.at(-1)];
  const partners = closing[first];
  const inner = written.slice(1, -1);
  // Marks of the same pair within, apostrophes aside, are those of two quotations: “one” and “two”.
  const marks = new RegExp(`[${first}${partners}](?<!\\p{L}[’‘](?=\\p{L}))`, 'u');
  return written.length > 2 && partners?.includes(last) && !marks.test(inner) ? inner.trim() : undefined;
}

/** A value between straight quotation marks, as it stands in a file. */
function straight(inner: string): string {
  return `"${inner.replace(/["\\]/g, '\\$&')}"`;
}

export const curlyMessage = 'A value takes straight quotation marks, not curly ones.';

/** A value wholly between curly quotation marks. */
interface Curly {
  finding: Diagnostic;
  /** A comma within its marks has made several values of it. */
  isCut: boolean;
  /** Gives the document the value that was meant. */
  take(): void;
}

/** Values between such marks of which a comma makes several, and all others with them; none where none is cut. */
export function cutCurlyValues(file: string, doc: Document, text: string, at: At): Diagnostic[] {
  const found = curlyValues(file, doc, text, at);
  return found.some(({ isCut }) => isCut) ? found.map(({ finding }) => finding) : [];
}

/** Values between such marks. The document is left without those, so that they are told of once. */
export function takeCurly(file: string, doc: Document, text: string, at: At): Diagnostic[] {
  return curlyValues(file, doc, text, at).map(({ finding, take }) => {
    take();
    return finding;
  });
}

function curlyValues(file: string, doc: Document, text: string, at: At): Curly[] {
  // Most texts hold no such mark, which is soon seen.
  if (!opening.test(text)) return [];
  const found: Curly[] = [];
  const endOf = endsIn(text);
  visit(doc, {
    Scalar(key, node, parents) {
      if (node.type !== 'PLAIN' || !Object.hasOwn(closing, String(node.value).charAt(0))) return;
      const [from = 0, to = from] = node.range ?? [];
      const isInBrackets = parents.some((parent) => isCollection(parent) && parent.flow === true);
      const end = endOf(from, to, isInBrackets);
      const inner = within(text.slice(from, end));
      // In front of a colon it is the name of a field.
      if (inner === undefined || (key === 'key' && !isInBrackets)) return;
      const field = fieldOf(parents) ?? '';
      found.push({
        finding: curlyValue(file, at(from, end), { written: text.slice(from, end), inner, field }),
        isCut: isInBrackets && end > to,
        take: () => {
          node.value = oneLine(inner);
        },
      });
    },
  });
  return found;
}

/** Tells, for one value after the other, where it ends if a comma or a `#` within its marks has cut it. */
function endsIn(text: string): (from: number, to: number, isInBrackets: boolean) => number {
  // Values of one line may share their end, which may be far: it is looked for once.
  const known = new Map<string, { from: number; end: number; isFound: boolean }>();
  return (from, to, isInBrackets) => {
    const first = text.charAt(from);
    const key = `${first} ${isInBrackets}`;
    const start = to - 1;
    let next = known.get(key);
    if (!next || start < next.from || start >= next.end) {
      next = { from: start, ...closedAt(text, start, closing[first] ?? '', isInBrackets) };
      known.set(key, next);
    }
    return next.isFound ? next.end : to;
  };
}

/** The end of the first quotation that closes in the rest of a line; without one the end of the line. */
function closedAt(
  text: string,
  start: number,
  partners: string,
  isInBrackets: boolean,
): { end: number; isFound: boolean } {
  const line = /[^\n]*/y;
  line.lastIndex = start;
  const end = start + (line.exec(text)?.[0].length ?? 0);
  const after = isInBrackets ? /[^\S\n]*[,\]}]/y : /[^\S\n]*(?:$|(?<=\s)#)/my;
  for (let i = start; i < end; i++) {
    after.lastIndex = i + 1;
    if (partners.includes(text.charAt(i)) && after.test(text)) return { end: i + 1, isFound: true };
  }
  return { end, isFound: false };
}

function curlyValue(
  file: string,
  span: Span,
  { written, inner, field }: { written: string; inner: string; field: string },
): Diagnostic {
  const shown = (value: string): string => {
    const line = straight(oneLine(value));
    return line.length > longest ? 'straight ones at both ends' : `\`${line}\``;
  };
  const kept =
    formOf(field) === 'form' ? '' : `, or ${shown(written)} where readers are to see the curly ones`;
  // A title may be a quotation: whether its marks are to stay is for its editor to say.
  const fix = { safe: field !== 'title', edits: [{ ...span, text: straight(inner) }] };
  const hint = `Write ${shown(inner)}${kept}.`;
  return { ...diagnostic(file, span, 'yaml/syntax', curlyMessage, hint), fix };
}

/** A line with straight quotation marks for the curly ones round its value, or round those between its brackets. */
export function straightenedLine(line: string): string {
  const { name, rest } = fieldLine(line) ?? { name: '', rest: '' };
  const value = withoutComment(rest);
  const comment = rest.slice(value.length);
  const inner = within(value);
  if (inner !== undefined) return `${name}${straight(inner)}${comment}`;
  if (!/^[[{]/.test(value)) return line;
  return line.replace(
    /(?=[“„‟«»‹›‘‚])(?<=[:,[{]\s*)([“„‟«»‹›‘‚][^“”„‟«»‹›]{0,1000}[“”„‟«»‹›’‘])(?=\s*[,\]}])/g,
    (whole) => {
      const own = within(whole);
      return own === undefined ? whole : straight(own);
    },
  );
}

/** What follows a name up to a comment in which no such mark stands. */
function withoutComment(rest: string): string {
  const after = Math.max(...Array.from('“”„‟«»‹›', (mark) => rest.lastIndexOf(mark)), 0) + 1;
  const sign = rest.slice(after).search(/\s#/);
  return rest.slice(0, sign < 0 ? undefined : after + sign).trimEnd();
}
