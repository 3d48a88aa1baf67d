import { coreKinds } from './coreTerms.ts';
import { splitFront } from './front.ts';
import { suggestId } from './ids.ts';

/* Files that were plainly meant as part of the dossier, and whose names keep them from being read. */

/** Endings that are taken for another one, by that one; some systems hide the last and add their own. */
const endings: Readonly<Record<string, RegExp>> = {
  '.mdx': /\.(?:mdx|md|markdown)(?:\.txt)?$/i,
  '.yaml': /\.ya?ml(?:\.txt)?$/i,
};
/** Files that may be part of the dossier by what they say: any of those, and those without an ending of their own. */
const readable = /^[^.]+$|\.(?:mdx|md|markdown|ya?ml|txt)$/i;
/** Code hosts show it with the folder. */
const readme = /^readme(?:\.|$)/i;
/** The folders of a dossier's pages and sources, by the ending of their files. */
export const folderEndings: Readonly<Record<string, string>> = {
  actors: '.mdx',
  events: '.mdx',
  documents: '.mdx',
  places: '.mdx',
  briefs: '.mdx',
  sources: '.yaml',
};
const pageFolders = Object.keys(folderEndings).filter((folder) => folderEndings[folder] === '.mdx');

const oneOf = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** The name that a file in a folder has to have; undefined for a file of another sort. */
export function rightName(name: string, ending: string): string | undefined {
  const wrong = endings[ending];
  return wrong?.test(name) && !readme.test(name) ? named(name.replace(wrong, ''), ending) : undefined;
}

function named(stem: string, ending: string): string {
  return `${ending === '.mdx' ? (suggestId(stem) ?? stem) : stem}${ending}`;
}

/** Whether what a file says is to be looked at: its name may be all that keeps it from being read. */
export function mayBeMeant(name: string): boolean {
  return readable.test(name) && !readme.test(name);
}

/** Where a file belongs, and what its editor is to do. */
export interface Meant {
  /** The paths that it may have there; one, unless its kind is of several folders. */
  files: string[];
  message: string;
  hint: string;
}

/** A file that stays in its folder, under another name. */
export function renamed(folder: string, name: string): Meant {
  const file = folder === '' ? name : `${folder}/${name}`;
  return { files: [file], message: 'The file is not read under this name.', hint: `Name it ${name}.` };
}

/**
 * Where a file belongs by what it says: a page by its front matter, a source by its fields.
 * @param folder in which it stands; empty for the content folder itself
 */
export function placeMeant(folder: string, name: string, text: string): Meant | undefined {
  const found = folders(text);
  if (!found || !mayBeMeant(name)) return undefined;
  const ending = found.includes('sources') ? '.yaml' : '.mdx';
  const right = named(name.replace(/(?:\.(?:mdx|md|markdown|ya?ml|txt))+$/i, ''), ending);
  const isAtHome =
    folder === 'sources' ? ending === '.yaml' : ending === '.mdx' && pageFolders.includes(folder);
  if (isAtHome && name !== right) return renamed(folder, right);
  const where = oneOf.format(found.map((one) => `${one}/`));
  const hint = name === right ? `Put it into ${where}.` : `Put it into ${where} as ${right}.`;
  return { files: found.map((one) => `${one}/${right}`), message: 'The file is not read here.', hint };
}

/** The folders that may hold what a text says; undefined where it seems to be no page and no source. */
function folders(text: string): string[] | undefined {
  const front = splitFront(text)?.yaml ?? '';
  const kind = /^kind[^\S\n]*:[^\S\n]*["']?([^\s"'#]+)/m.exec(front)?.[1];
  if (kind === 'brief') return ['briefs'];
  const known = pageFolders.filter((folder) => coreKinds[folder]?.includes(kind ?? ''));
  if (kind !== undefined)
    return known.length > 0 ? known : pageFolders.filter((folder) => folder !== 'briefs');
  const isSource = ['id', 'publisher', 'url'].every((field) =>
    new RegExp(`^(?:- |  )?${field}[^\\S\\n]*:`, 'm').test(text),
  );
  return isSource ? ['sources'] : undefined;
}

/** An id without what parts its words: `pa-ris`, which a file `pa_ris.mdx` would give, and `paris` are one. */
export function bareId(id: string): string {
  return id
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}
