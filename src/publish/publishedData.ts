import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { keepFile } from '../dossier/keptFile.ts';
import type { Tracker } from '../views/reads/tracker.ts';
import type { Stretch } from './data/stretches.ts';
import { digestOf } from './fileDigest.ts';

const NAME = 'data.json';

/** By file, where the bytes of each stretch stand: the first one, and how many. */
const published = z.record(z.string(), z.record(z.string(), z.tuple([z.number(), z.number()])));

/**
 * The files of data of a site as they were published: what holds still is copied, not made again. Their record may
 * be missing, damaged or older than the site; a stretch is used where it has the digest that it was published with.
 */
export class PublishedData {
  readonly #tracker: Tracker;
  readonly #record: string;
  readonly #out: string;
  readonly #known: z.infer<typeof published>;
  readonly #next: z.infer<typeof published> = {};
  /** The published file that was read last. */
  #open: { name: string; descriptor: number } | undefined;

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

  /** What a stretch holds. @param name path of its file within the site @param at where in it it will stand, in bytes */
  bytesOf(name: string, stretch: Stretch, at: number): Buffer {
    const piece = `${name} ${stretch.key}`;
    const bytes =
      this.#published(name, stretch.key, this.#tracker.unchanged(piece)) ??
      this.#tracker.make(piece, () => Buffer.from(stretch.make()), sha256Of);
    const next = this.#next[name] ?? {};
    next[stretch.key] = [at, bytes.length];
    this.#next[name] = next;
    return bytes;
  }

  /** @param sha256 of the bytes that were published; undefined where they would not do */
  #published(name: string, key: string, sha256: string | undefined): Buffer | undefined {
    const place = this.#known[name]?.[key];
    if (!place || sha256 === undefined) return undefined;
    const bytes = Buffer.allocUnsafe(place[1]);
    try {
      fs.readSync(this.#descriptorOf(name), bytes, 0, bytes.length, place[0]);
    } catch {
      return undefined;
    }
    return sha256Of(bytes) === sha256 ? bytes : undefined;
  }

  #descriptorOf(name: string): number {
    if (this.#open?.name !== name) {
      this.#close();
      this.#open = { name, descriptor: fs.openSync(path.join(this.#out, name), 'r') };
    }
    return this.#open.descriptor;
  }

  #close(): void {
    if (this.#open) fs.closeSync(this.#open.descriptor);
    this.#open = undefined;
  }

  /** Remembers where the stretches of the new site stand. */
  keep(): void {
    this.#close();
    keepFile(this.#record, JSON.stringify(this.#next));
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
