/** Signs of a line that a hint repeats. */
const WHOLE = 80;
/** Signs of the beginning and of the end that are shown of a longer stretch. */
const [HEAD, TAIL] = [48, 24];
/** Signs beside a change that show where it is. */
const AROUND = 24;

/**
 * The hint to write a line as it was meant. A long one is not cut where that could pass for the whole: who wrote
 * what it says would lose the rest.
 */
export function proposal(written: string, meant: string): string {
  const [was, is] = [written.trim(), meant.trim()];
  if (is.length <= WHOLE) return `Write \`${is}\`.`;
  const [from, to] = changed(was, is);
  const quoted = quotedFrom(was, is, from);
  if (quoted !== undefined) return `Put the text in quotation marks${quoted}: \`${abridged(is)}\`.`;
  const start = from <= AROUND ? 0 : wordAfter(is, from - AROUND, from);
  const end = to + AROUND >= is.length ? is.length : wordBefore(is, to, to + AROUND);
  const shown = `${start > 0 ? '… ' : ''}${abridged(is.slice(start, end).trim())}${end < is.length ? ' …' : ''}`;
  return `Write it like this, with all the rest as it is: \`${shown}\`.`;
}

/** The stretch of a new text in which it differs from the old one. */
function changed(was: string, is: string): [number, number] {
  const most = Math.min(was.length, is.length);
  let from = 0;
  while (from < most && was[from] === is[from]) from++;
  let same = 0;
  while (same < most - from && was.at(-1 - same) === is.at(-1 - same)) same++;
  return [from, is.length - same];
}

/** What to say of a text that was put in quotation marks from a place to its end, if nothing else was done. */
function quotedFrom(was: string, is: string, from: number): string | undefined {
  if (is[from] !== '"' || !is.endsWith('"')) return undefined;
  const [text, value] = [was.slice(from), is.slice(from + 1, -1)];
  if (value === text) return '';
  return value.replace(/\\(["\\])/g, '$1') === text ? ', and a `\\` before those within' : undefined;
}

/** A text without its middle, where it is long. */
function abridged(text: string): string {
  if (text.length <= WHOLE) return text;
  const tail = wordAfter(text, text.length - TAIL, text.length - 1);
  return `${text.slice(0, wordBefore(text, 1, HEAD)).trimEnd()} … ${text.slice(tail)}`;
}

/** Where a word begins between two places, else the first of them. */
function wordAfter(text: string, from: number, to: number): number {
  const space = text.indexOf(' ', from);
  return space < 0 || space >= to ? from : space + 1;
}

/** Where a word ends between two places, else the last of them. */
function wordBefore(text: string, from: number, to: number): number {
  const space = text.lastIndexOf(' ', to);
  return space <= from ? to : space;
}
