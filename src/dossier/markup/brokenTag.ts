/** Longest way back that is looked for the beginning of a tag, in characters. */
const REACH = 4000;

const name = /[\p{L}_$][\p{L}\p{N}_$.:-]*/uy;
const space = /\s*/y;

/** Where the tag begins that cannot be read on at an offset: the parser tells only where it stopped. */
export function brokenTag(text: string, offset: number): number | undefined {
  for (
    let start = text.lastIndexOf('<', offset - 1);
    start >= 0 && offset - start < REACH;
    start = start === 0 ? -1 : text.lastIndexOf('<', start - 1)
  )
    if (stopOf(text, start) === offset) return start;
  return undefined;
}

/** Where a tag that begins at an offset cannot be read on; undefined where it ends well. */
function stopOf(text: string, start: number): number | undefined {
  let at = start + (text[start + 1] === '/' ? 2 : 1);
  const eat = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0] ?? '';
    at += found.length;
    return found !== '';
  };
  eat(space);
  if (!eat(name)) return at;
  for (;;) {
    eat(space);
    if (text[at] === '>') return undefined;
    if (text[at] === '/') {
      at++;
      eat(space);
      return text[at] === '>' ? undefined : at;
    }
    if (!eat(name)) return at;
    eat(space);
    if (text[at] !== '=') continue;
    at++;
    eat(space);
    const quote = text[at];
    if (quote !== '"' && quote !== "'") return at;
    const end = text.indexOf(quote, at + 1);
    if (end < 0) return text.length;
    at = end + 1;
  }
}
