import type { Words } from '../../views/words/dictionary.ts';
import { awaited } from '../fonts/awaited.ts';
import type { SiteFiles } from '../site.ts';
import { addressesOf, type DeadReference } from './addresses.ts';
import { rewriteCss } from './css.ts';
import { entryNames, SCRIPT_ENDING } from './entryNames.ts';
import { rewriteHtml } from './html.ts';
import { pieceDigits, pieceScript, planPieces } from './pieces.ts';
import type { Entry } from './zip.ts';

/** What will lie in the folder, and under which names. */
export interface FolderPlan {
  /** Path within the site → gives the data; the search index is in pieces. */
  files: ReadonlyMap<string, () => Uint8Array>;
  /** Path within the site → name of the entry. */
  names: Map<string, string>;
  /** How many hexadecimal digits name a shared piece of the search index. */
  digits: number;
  /** Pages whose address had to change: path within the site with slashes around it → the same in the folder. */
  moved: Record<string, string>;
}

/** The site as a folder that opens without a server. */
export interface Folder {
  /** Made one after the other as they are asked for. */
  entries: Iterable<Entry>;
  /** References of the site that lead to none of its files: all of them once every entry was made. */
  dead: DeadReference[];
}

/** What needs a server: the service worker and its kin. */
const HOSTED = new Set(['sw.js', 'offline-manifest.json', 'assets/save.js']);
const INDEX = 'pagefind/';
const PAGE = /(^|\/)index\.html$/;

/** Names the files of the folder; the search index becomes scripts, which alone a browser loads from a folder. */
export function planFolder(site: SiteFiles): FolderPlan {
  const read = (name: string): Entry => ({ name, data: site.get(name) ?? new Uint8Array() });
  const all = [...site.keys()].filter((file) => !HOSTED.has(file));
  const files = new Map<string, () => Uint8Array>();
  for (const file of all) if (!file.startsWith(INDEX)) files.set(file, () => read(file).data);
  const digits = pieceDigits(all.filter((file) => file.endsWith('.pf_fragment')).length);
  // Pagefind's own scripts are bundled with ours.
  const index = all.filter((file) => file.startsWith(INDEX) && !file.endsWith('.js'));
  for (const [piece, held] of planPieces(index, digits, SCRIPT_ENDING))
    files.set(piece, () => encode(pieceScript(held.map(read))));
  const names = entryNames(files.keys());
  const moved = [...names]
    .filter(([file, name]) => file !== name && PAGE.test(file))
    .map(([file, name]) => [pagePath(file), pagePath(name)]);
  return { files, names, digits, moved: Object.fromEntries(moved) };
}

function pagePath(file: string): string {
  return `/${file.replace(PAGE, '$1')}`;
}

/**
 * Derives the folder from the hosted site: every address becomes relative.
 * @param base path under which the site was built; begins and ends with a slash
 * @param scripts the client's scripts for a folder, path within the site → text; they replace the site's own
 */
export function folderOf(
  { files, names }: FolderPlan,
  base: string,
  scripts: Readonly<Record<string, string>>,
  words: Words,
): Folder {
  const addresses = addressesOf(names, base);
  const entryOf = (file: string, read: () => Uint8Array): Entry => {
    const name = names.get(file) ?? file;
    const relative = (reference: string) => addresses.relative(reference, file);
    const script = scripts[file];
    if (script !== undefined) return { name, data: encode(script) };
    if (file.endsWith('.css')) return { name, data: encode(awaited(rewriteCss(decode(read()), relative))) };
    if (!file.endsWith('.html')) return { name, data: read() };
    const page = rewriteHtml(decode(read()), relative);
    return { name, data: encode(file === 'index.html' ? withAdvice(page, words) : page) };
  };
  const entries = function* (): Generator<Entry> {
    for (const [file, read] of files) yield entryOf(file, read);
  };
  return { entries: entries(), dead: addresses.dead };
}

/** Tells a reader who opens the page inside an archive what to do; the style sheet, which is not found there, hides it. */
function withAdvice(page: string, words: Words): string {
  return page.replace(
    /<body[^>]*>/,
    (body) => `${body}<p class="extract-first">${words.offline.extract}</p>`,
  );
}

function decode(data: Uint8Array): string {
  return new TextDecoder().decode(data);
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
