import { mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { close, createIndex } from 'pagefind';
import { z } from 'zod';
import { isFrench } from '../dossier/intl.ts';
import { partFolder, partLanguage } from '../views/searchParts.ts';
import { writeDays } from './days.ts';
import {
  addressesIn,
  areOwn,
  type EarlierIndex,
  joinElisionsIn,
  keepFragments,
  type LentFragments,
  lendFragments,
  lentFiles,
  type PageInPart,
} from './fragments.ts';
import type { PlacedPart } from './indexed.ts';
import { dayOf } from './indexedText.ts';
import { numberFiles } from './indexIds.ts';
import { type IndexMeta, readMeta } from './indexMeta.ts';
import { runPagefind } from './pagefindProgram.ts';
import { filesIn } from './partFiles.ts';
import { removeFolder } from './scratch.ts';
import { layOut, type PageText, sorted } from './textFolder.ts';

/** A page of a part and the SHA-256 of its text, hexadecimal. */
export interface PageOfPart extends PageText {
  digest: string;
}

export interface PartOptions {
  /** Language of the site: its stemmer serves every page, names in other scripts included. */
  lang: string;
  /** Number of the part. */
  part: number;
  /** The site, where the part goes into its folder in `pagefind/`. */
  dir: string;
  /** The published index: what it holds of pages whose text is as it was is taken from there. */
  earlier?: EarlierIndex | undefined;
  /** Folders in which texts may lie for a moment; by default where the system has such. */
  places?: readonly string[] | undefined;
}

/** Pages sent to Pagefind's service and not yet indexed: it works through them in order. */
const MOST_UNDER_WAY = 100;

/** What a reader's browser loads; what else Pagefind writes are user interfaces that are not ours. */
const DATA = /^(?:index|fragment|filter|pagefind-entry\.json|.+\.pf_meta)$/;
/** The program, of which the first part's serves all. */
const PROGRAM = /^pagefind(?:-worker)?\.js$/;

const entrySchema = z.object({
  languages: z.record(z.string(), z.object({ wasm: z.string().nullable() })),
});

/**
 * Makes a part of a search index.
 * @param pages in any order: the bytes of the part follow from the pages alone
 * @throws when Pagefind refuses a page, or a text cannot be read
 */
export async function makePart(pages: Iterable<PageOfPart>, options: PartOptions): Promise<PlacedPart> {
  const { lang, part, dir, earlier } = options;
  const days = new Map<string, number>();
  const texts = sorted(pages).map(({ read, ...page }) => ({
    ...page,
    read() {
      const text = read();
      const day = dayOf(text);
      if (day !== undefined) days.set(page.url, day);
      return text;
    },
  }));
  // Beside where it goes: what did not come out right is thrown away whole.
  const made = path.join(dir, `pagefind-${part}`);
  const { meta, lent } = await write(texts, made, options);
  prune(made, part === 0);
  if (meta && isFrench(lang)) joinElisionsIn(made, meta, lent);
  const words = meta ? meta.list[1].reduce((sum, [, count]) => sum + count, 0) : 0;
  const placed = meta ? numbered(made, meta, texts) : [];
  writeDays(made, days, placed);
  const files = filesIn(made, lentFiles(lent, placed));
  if (earlier) keepFragments(earlier, part, placed, digestsOf(texts), files);
  moveInto(path.join(dir, 'pagefind', partFolder(part)), made);
  return { indexed: { pages: texts.length, words }, files };
}

/** @returns the list with which the index begins, undefined where it holds no page, and the fragments that it was lent */
async function write(
  texts: readonly PageOfPart[],
  folder: string,
  { lang, part, earlier, places }: PartOptions,
): Promise<{ meta: IndexMeta | undefined; lent: LentFragments }> {
  const language = partLanguage(lang, part);
  for (const writer of [writeWithProgram, writeWithService])
    for (const lends of [true, false]) {
      rmSync(folder, { recursive: true, force: true });
      const lent: LentFragments =
        earlier && lends ? lendFragments(earlier, part, folder, digestsOf(texts)) : new Map();
      if (!(await writer(texts, language, folder, places))) break;
      const meta = readMeta(folder);
      if (areOwn(lent, meta, texts)) return { meta, lent };
    }
  throw new Error(`Pagefind did not make part ${part} of the index.`);
}

const digestsOf = (pages: readonly PageOfPart[]): ReadonlyMap<string, string> =>
  new Map(pages.map(({ url, digest }) => [url, digest]));

/**
 * Writes an index with Pagefind's program, for which texts are laid out.
 * @returns whether they could be, and it took all of them
 */
async function writeWithProgram(
  texts: readonly PageText[],
  language: string,
  folder: string,
  places?: readonly string[],
): Promise<boolean> {
  const laid = layOut(texts, places);
  if (!laid) return false;
  try {
    return (await runPagefind(laid, language, folder)) && readMeta(folder)?.list[1].length === texts.length;
  } finally {
    removeFolder(laid.around);
  }
}

/** Writes an index with Pagefind's service, which is slower and says what is wrong. @throws when it refuses a page */
async function writeWithService(
  texts: readonly PageText[],
  forceLanguage: string,
  outputPath: string,
): Promise<boolean> {
  const { index } = accepted(await createIndex({ forceLanguage }));
  if (!index) throw new Error('Pagefind did not start an index.');
  const underWay: Promise<void>[] = [];
  for (const { url, read } of texts) {
    const sending = index.addHTMLFile({ url, content: read() }).then((answer) => {
      accepted(answer, url);
    });
    // A failure is reported where it is waited for.
    sending.catch(() => {});
    underWay.push(sending);
    if (underWay.length > MOST_UNDER_WAY) await underWay.shift();
  }
  await Promise.all(underWay);
  accepted(await index.writeFiles({ outputPath }));
  await index.deleteIndex();
  return true;
}

/** Numbers the files of a part. @returns its pages */
function numbered(dir: string, meta: IndexMeta, texts: readonly PageText[]): PageInPart[] {
  const addresses = addressesIn(dir, meta, texts);
  const ids = numberFiles(dir, meta);
  return meta.list[1].map(([given], i) => ({ url: addresses[i] ?? '', given, id: ids[i] ?? '' }));
}

/** Ends this thread's Pagefind process. */
export const closeParts = close;

function accepted<T extends { errors: string[] }>(answer: T, about = 'index'): T {
  if (answer.errors.length > 0) throw new Error(`Pagefind: ${about}: ${answer.errors.join('; ')}`);
  return answer;
}

function prune(dir: string, isFirst: boolean): void {
  const { languages } = entrySchema.parse(
    JSON.parse(readFileSync(path.join(dir, 'pagefind-entry.json'), 'utf8')),
  );
  // A language without a stemmer runs the program named unknown.
  const programs = Object.values(languages).map(({ wasm }) => `wasm.${wasm ?? 'unknown'}.pagefind`);
  const isLoaded = (name: string) =>
    DATA.test(name) || (isFirst && (PROGRAM.test(name) || programs.includes(name)));
  for (const name of readdirSync(dir)) if (!isLoaded(name)) rmSync(path.join(dir, name), { recursive: true });
}

/** Moves what a folder holds into another one, in the place of what has its name there, and removes it. */
function moveInto(folder: string, from: string): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(from)) {
    rmSync(path.join(folder, name), { recursive: true, force: true });
    renameSync(path.join(from, name), path.join(folder, name));
  }
  rmdirSync(from);
}
