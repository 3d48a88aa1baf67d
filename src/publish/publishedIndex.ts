import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { keepFile } from '../dossier/keptFile.ts';
import { partFolder } from '../views/searchParts.ts';
import { indexedSchema, type PlacedPart } from './indexed.ts';
import type { FilesToTake } from './partTaker.worker.ts';
import { type PublishedFile, publishedFile, type takeFiles } from './publishedFile.ts';
import { inThread } from './thread.ts';

const NAME = 'index.json';

/** Parts of an index by the digest of what was indexed, with their files by path within the part's folder. */
const published = z.record(
  z.string(),
  z.object({
    indexed: indexedSchema,
    files: z.array(z.tuple([z.string(), publishedFile])),
  }),
);

type PublishedParts = z.infer<typeof published>;

/**
 * The search index of a site as it was published. Its record may be missing, damaged or older than the site: a
 * part that is not as it was published is not used.
 */
export class PublishedIndex {
  readonly #record: string;
  readonly #out: string;
  readonly #known: PublishedParts;
  readonly #next: PublishedParts = {};

  /**
   * @param folder where the record lies
   * @param out where the site stands, and the next one will
   */
  constructor(folder: string, out: string) {
    this.#record = path.join(folder, NAME);
    this.#out = out;
    this.#known = read(this.#record);
  }

  /** Whether a part of which this was indexed was published. */
  has(digest: string): boolean {
    return Object.hasOwn(this.#known, digest);
  }

  /**
   * Puts a published part into the new site, by links that a thread makes.
   * @param dir the new site
   * @returns undefined where it is not there as it was published; then nothing of it is left in the new site
   */
  async take(digest: string, part: number, dir: string): Promise<PlacedPart | undefined> {
    const known = this.#known[digest];
    if (!known) return undefined;
    const folder = path.join('pagefind', partFolder(part));
    const taking = { from: path.join(this.#out, folder), into: path.join(dir, folder), links: true };
    const task: FilesToTake = { taking, files: known.files };
    const worker = new URL('./partTaker.worker.ts', import.meta.url);
    const marks = await inThread<ReturnType<typeof takeFiles>>(worker, task);
    if (!marks) return undefined;
    const files = known.files.map(([name, mark], i): [string, PublishedFile] => [name, marks[i] ?? mark]);
    this.#next[digest] = { ...known, files };
    return { indexed: known.indexed, files: new Map(files) };
  }

  /** Remembers a part that was not taken. */
  add(digest: string, { indexed, files }: PlacedPart): void {
    this.#next[digest] = { indexed, files: [...files] };
  }

  /** Keeps the record of the new site: the parts that were taken and those that were added. */
  keep(): void {
    keepFile(this.#record, JSON.stringify(this.#next));
  }
}

function read(record: string): PublishedParts {
  try {
    return published.parse(JSON.parse(fs.readFileSync(record, 'utf8')));
  } catch {
    return {};
  }
}
