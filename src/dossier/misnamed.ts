import { suggestId } from './ids.ts';

/* Files that were plainly meant as part of the dossier, and whose names keep them from being read. */

/** Endings that are taken for another one, by that one. */
const endings: Readonly<Record<string, RegExp>> = {
  '.mdx': /\.(?:mdx|md|markdown)$/i,
  '.yaml': /\.ya?ml$/i,
};

/** The name that a file in a folder has to have; undefined for a file of another sort. */
export function rightName(name: string, ending: string): string | undefined {
  // Code hosts show it with the folder.
  if (/^readme\./i.test(name) || !endings[ending]?.test(name)) return undefined;
  const stem = name.replace(/\.[^.]*$/, '');
  return `${ending === '.mdx' ? (suggestId(stem) ?? stem) : stem}${ending}`;
}

/** An id without what parts its words: `pa-ris`, which a file `pa_ris.mdx` would give, and `paris` are one. */
export function bareId(id: string): string {
  return id
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}
