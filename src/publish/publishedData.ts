import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { keepFile } from '../dossier/keptFile.ts';
import type { Tracker } from '../views/reads/tracker.ts';
import type { Stretch } from './data/stretches.ts';
import { digestOf } from './fileDigest.ts';
import { isMarked, type PublishedFile, publishedFile } from './publishedFile.ts';

const NAME = 'data.json';

/** Where the bytes of each stretch stand in its file: the first one, and how many. */
const places = z.record(z.string(), z.tuple([z.number(), z.number()]));
const published = z.record(z.string(), z.object({ file: publishedFile, places }));

/** A published file that is read. */
interface Reading {
  name: string;
  descriptor: number;
  /** It is the very file that was published. */
  isSure: boolean;
}

/**
 * The files of data of a site as they were published: what holds still is copied, not made again. Their record may
 * be missing, damaged or older than the site. In a file that is not as it was left, a stretch is used that has the
 * digest with which it was published.
 */
export class PublishedData {
  readonly #tracker: Tracker;
  readonly #record: string;
  readonly #out: string;
  readonly #known: z.infer<typeof published>;
  readonly #next = new Map<string, z.infer<typeof places>>();
  #reading: Reading | undefined;
  #room = Buffer.alloc(0);

  /**
   * @param tracker of the build; stretches are made from its context
   * @param folder where the record lies
   * @param out where the site stands, and the next one will
   */
  constructor(tracker: Tracker, folder: string, out: string) {
    this.#tracker = tracker;
    this.#record = path.join(folder, NAME);
    this.#out = out;
    this.#known = read(this.#record);
  }

  /**
   * @param name path of a file within the site
   * @param at where in it the stretch will stand, in bytes
   * @returns what the stretch holds, until this is called again
   */
  bytesOf(name: string, stretch: Stretch, at: number): Buffer {
    const piece = `${name} ${stretch.key}`;
    const bytes =
      this.#published(name, stretch.key, this.#tracker.unchanged(piece)) ??
      this.#tracker.make(piece, () => Buffer.from(stretch.make()), sha256Of);
    const next = this.#next.get(name) ?? {};
    next[stretch.key] = [at, bytes.length];
    this.#next.set(name, next);
    return bytes;
  }

  /** @param sha256 of the bytes that were published; undefined where they would not do */
  #published(name: string, key: string, sha256: string | undefined): Buffer | undefined {
    const place = this.#known[name]?.places[key];
    if (!place || sha256 === undefined) return undefined;
    const bytes = this.#roomFor(place[1]);
    try {
      const { descriptor, isSure } = this.#readingOf(name);
      const isWhole = fs.readSync(descriptor, bytes, 0, bytes.length, place[0]) === bytes.length;
      return isWhole && (isSure || sha256Of(bytes) === sha256) ? bytes : undefined;
    } catch {
      return undefined;
    }
  }

  /** Room that is used again and again: new room costs as much time as what is read into it. */
  #roomFor(length: number): Buffer {
    if (this.#room.length < length) this.#room = Buffer.alloc(2 * length);
    return this.#room.subarray(0, length);
  }

  #readingOf(name: string): Reading {
    if (this.#reading?.name === name) return this.#reading;
    this.#close();
    const descriptor = fs.openSync(path.join(this.#out, name), 'r');
    const known = this.#known[name];
    const isSure = known !== undefined && isMarked(fs.fstatSync(descriptor), known.file);
    this.#reading = { name, descriptor, isSure };
    return this.#reading;
  }

  #close(): void {
    if (this.#reading) fs.closeSync(this.#reading.descriptor);
    this.#reading = undefined;
  }

  /** Remembers where the stretches of the new site stand. @param files of it, by their path within it */
  keep(files: ReadonlyMap<string, PublishedFile>): void {
    this.#close();
    const record = [...this.#next].flatMap(([name, held]): [string, z.infer<typeof published>[string]][] => {
      const file = files.get(name);
      return file ? [[name, { file, places: held }]] : [];
    });
    keepFile(this.#record, JSON.stringify(Object.fromEntries(record)));
  }
}

function sha256Of(bytes: Buffer): string {
  return digestOf(bytes).sha256;
}

function read(record: string): z.infer<typeof published> {
  try {
    return published.parse(JSON.parse(fs.readFileSync(record, 'utf8')));
  } catch {
    return {};
  }
}
