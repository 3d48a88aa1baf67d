import type { Mend } from '../edits.ts';
import type { LintInput } from '../lint/input.ts';
import { Source } from '../markup/source.ts';
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
      const start = source.offset(link.span.line, link.span.column);
      const end = source.offset(link.span.endLine, link.span.endColumn);
      const written = source.text.slice(start, end);
      const bar = /\\?\|/.exec(written)?.index ?? written.length - 2;
      if (link.target === canonical || link.target === key || !written.startsWith('[[')) return [];
      const text = `[[${canonical}${written.slice(bar)}`;
      return [{ file: page.file, edit: { ...link.span, text }, message: `wrote ${written} as ${text}` }];
    });
  });
}
