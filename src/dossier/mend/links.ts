import type { Mend } from '../edits.ts';
import type { LintInput } from '../lint/input.ts';
import { Source } from '../markup/source.ts';
import { relink } from '../markup/wikilink.ts';
import { indexNames, keyOf } from '../nameIndex.ts';

/** Writes each wikilink with the id of its target; what a reader sees stays the same. */
export function mendLinks({ dossier, pages, texts }: LintInput): Mend[] {
  const { index } = indexNames(pages);
  return pages.flatMap(({ page }) => {
    const targets = dossier.targets[keyOf(page)] ?? [];
    const source = new Source(texts.get(page.file) ?? '');
    return page.body.links.flatMap((link, i) => {
      const key = targets[i];
      if (link.kind !== 'wiki' || !key) return [];
      const id = key.slice(key.indexOf('/') + 1);
      const short = index.resolve(id);
      const canonical = 'key' in short && short.key === key ? id : key;
      if (link.target === canonical || link.target === key) return [];
      const written = source.within(link.span);
      const text = relink(written, canonical);
      if (text === undefined) return [];
      return [{ file: page.file, edit: { ...link.span, text }, message: `wrote ${written} as ${text}` }];
    });
  });
}
