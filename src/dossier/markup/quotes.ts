/** Quotation marks that word processors write, and a keyboard's own. */
const doubles = '"“”„‟«»';
const singles = "'‘’‚";
const space = '[\\s\\p{Zs}]';
/** What follows the mark that ends a value: another attribute, or the end of the tag. */
const after = `(?=${space}+[A-Za-z][\\w-]*${space}*=|${space}*/?>)`;
const value = (marks: string): string => `([${marks}])([^${marks}"<>]*)([${marks}])`;
const values = [doubles, singles].map((marks) => new RegExp(`=${space}*${value(marks)}${after}`, 'gu'));

/** A tag with straight quotation marks round its values, and no spaces between those and the value. */
export function straightened(tag: string): string {
  return values.reduce(
    (text, pattern) =>
      text.replace(pattern, (whole, opening: string, inner: string, closing: string) =>
        isStraight(opening, closing) ? whole : `="${inner.replace(outer, '')}"`,
      ),
    tag,
  );
}

const outer = new RegExp(`^${space}+|${space}+$`, 'gu');

function isStraight(opening: string, closing: string): boolean {
  return opening === closing && (opening === '"' || opening === "'");
}

/** A value that begins with a straight quotation mark and ends with another. */
export interface Mixed {
  /** Where its tag begins, and where its last mark stands. */
  tag: number;
  at: number;
  opening: string;
  closing: string;
}

/** The first such value in a text. */
export function mixedQuotes(text: string): Mixed | undefined {
  if (!/[“”„‟«»‘’‚]/.test(text)) return undefined;
  for (const { 0: tag, index } of text.matchAll(/<[A-Za-z][^<>\n]{0,1000}>/g))
    for (const pattern of values)
      for (const { 0: whole, 1: opening = '', 3: closing = '', index: from } of tag.matchAll(pattern))
        if (/["']/.test(opening) && opening !== closing)
          return { tag: index, at: index + from + whole.length - 1, opening, closing };
  return undefined;
}
