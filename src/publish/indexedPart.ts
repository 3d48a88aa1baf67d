/** A comment, or a tag with its name; values are matched whole, so that a `<` or `>` in one is no tag. */
const TAG = /<!--[\s\S]*?-->|<(\/?)([a-zA-Z][\w-]*)(?:[^">]|"[^"]*")*>/g;
const VALUE = /"[^"]*"/g;

/**
 * What the search index takes from a page: what the head tells it and the elements that hold the text.
 * The rest, about three quarters, need not travel to the indexer or be parsed there.
 * @returns a small page, or undefined where no element is marked as text
 */
export function indexedPart(html: string): string | undefined {
  if (!html.includes('data-pagefind-body')) return undefined;
  const kept: string[] = [];
  let hasText = false;
  let open: { name: string; depth: number; from: number } | undefined;
  for (const { 0: tag, 1: closing, 2: name, index } of html.matchAll(TAG)) {
    if (name === undefined) continue;
    if (open) {
      if (name !== open.name) continue;
      open.depth += closing ? -1 : 1;
      if (open.depth > 0) continue;
      kept.push(html.slice(open.from, index + tag.length));
      open = undefined;
    } else if (tag.includes(' data-pagefind-')) {
      const attributes = tag.replace(VALUE, '""');
      if (attributes.includes(' data-pagefind-body')) {
        open = { name, depth: 1, from: index };
        hasText = true;
      } else if (name === 'meta' && attributes.includes(' data-pagefind-')) kept.push(tag);
    }
  }
  return hasText ? `<!doctype html><html><head></head><body>${kept.join('')}</body></html>` : undefined;
}
