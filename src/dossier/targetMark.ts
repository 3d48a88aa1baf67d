/*
 * A link without a label is shown by the title of its page, which a parser that sees one page cannot
 * know. Until linking does, its target stands between two control characters, which content never holds.
 */
const open = '\u0002';
const close = '\u0003';
const marked = new RegExp(`${open}([^${open}${close}]*)${close}`, 'g');

/** The text of a link without a label, until its page is known. */
export function markTarget(target: string): string {
  return `${open}${target}${close}`;
}

/** A text with the name of each page in the place of its marked target. */
export function nameTargets(text: string, nameOf: (target: string) => string): string {
  if (!text.includes(open) && !text.includes(close)) return text;
  return text
    .replace(marked, (_, target: string) => nameOf(target))
    .replaceAll(open, '')
    .replaceAll(close, '');
}
