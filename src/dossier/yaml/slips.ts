/* Slips in YAML that its parser notices late, elsewhere or not at all. */

/** A slip within one line. */
export interface Slip {
  /** Counted from 0, as are the columns. */
  line: number;
  from: number;
  to: number;
  message: string;
  /** The line as it was meant. */
  meant: string;
  /** Nothing else can have been meant. */
  isSure: boolean;
}

/** Quotation marks that nothing closes, or that only the marks of a later field do. */
export function openQuotes(text: string): Slip[] {
  const quoted = /(?<=^|[\s[{,])(?:"(?:[^"\\]|\\.)*"?|'(?:[^']|'')*'?)/gm;
  const found: Slip[] = [];
  for (let match = quoted.exec(text); match; match = quoted.exec(text)) {
    const [whole] = match;
    const end = whole.indexOf('\n');
    const isClosed = whole.length > 1 && whole.endsWith(whole.charAt(0));
    const holdsField = /\n[ \t]*(?:- )?[A-Za-z][\w-]*:(?:[ \t\n]|$)/.test(whole);
    if (isClosed && !holdsField) continue;
    const start = text.lastIndexOf('\n', match.index) + 1;
    const stop = end < 0 ? match.index + whole.length : match.index + end;
    const written = text.slice(start, stop);
    const line = text.slice(0, match.index).split('\n').length - 1;
    const tail = /(?:\s*[}\]],?)*\s*$/.exec(written)?.[0] ?? '';
    const meant = `${written.slice(0, written.length - tail.length)}${whole.charAt(0)}${tail}`;
    const from = match.index - start;
    found.push({
      line,
      from,
      to: from + 1,
      message: `A ${whole.charAt(0)} is not closed.`,
      meant,
      isSure: true,
    });
    quoted.lastIndex = stop;
  }
  return found;
}

/** From the innermost `[` or `{` that is open before an offset, quotations left out, to the end of its line. */
export function openBracket(text: string, before: number): [from: number, to: number] | undefined {
  const open: number[] = [];
  const signs = /"(?:[^"\\]|\\.)*"|(?<=[\s[{,:])'(?:[^']|'')*'|(?<=\s)#.*|[[\]{}]/g;
  for (const { 0: sign, index } of text.matchAll(signs)) {
    if (index >= before) break;
    if (sign === '[' || sign === '{') open.push(index);
    else if (sign === ']' || sign === '}') open.pop();
  }
  const from = open.at(-1);
  if (from === undefined) return undefined;
  const end = text.indexOf('\n', from);
  return [from, end < 0 ? text.length : end];
}

/** The comment behind something else on the line that begins at or holds an offset, quotations left out. */
export function commentOn(text: string, within: number): [from: number, to: number] | undefined {
  const start = text.lastIndexOf('\n', within - 1) + 1;
  const end = text.indexOf('\n', start);
  const line = text.slice(start, end < 0 ? undefined : end);
  const parts = /"(?:[^"\\]|\\.)*"|(?<=[\s[{,:])'(?:[^']|'')*'|(?<=\S\s+)#.*/g;
  const comment = [...line.matchAll(parts)].find(([part]) => part.startsWith('#'));
  return comment && [start + comment.index, start + line.length];
}

/** The sign at the end of an unquoted value that has no partner before it: a quotation mark or a bracket. */
export function strayIn(value: string): string | undefined {
  const last = value.at(-1) ?? '';
  const count = (sign: string): number => value.split(sign).length - 1;
  if (last === '"') return count('"') % 2 === 1 ? last : undefined;
  const opening = { ']': '[', '}': '{' }[last];
  return opening !== undefined && count(last) > count(opening) ? last : undefined;
}
