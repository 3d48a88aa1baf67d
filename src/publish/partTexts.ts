import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PackStore } from '../dossier/pack.ts';
import { indexedText } from './indexedText.ts';

/** Where the text of a page is: here, or in the page itself, whose text may be known by its digest. */
export type TextSource =
  | { text: string }
  | { text?: string | undefined; file: string; digest?: string | undefined };

/** What the index takes from a page, and the SHA-256 of that, hexadecimal. */
export interface PartText {
  text: string;
  digest: string;
}

/** The texts of one part's pages, kept from one build to the next: a page is ten times as long as its text. */
export class PartTexts {
  readonly #folder: string | undefined;
  #store: PackStore | undefined;

  /** @param record folder of what is remembered of the site; without one nothing is kept */
  constructor(record: string | undefined, part: number) {
    this.#folder = record === undefined ? undefined : path.join(record, 'texts', String(part));
    this.#store = this.#open();
  }

  /** Keeps a text that can be found again, so that it need not lie in memory. @returns where it is found */
  keep(source: TextSource): TextSource {
    if (!this.#store || !('file' in source)) return source;
    if (source.text === undefined) this.#store.has(source.digest ?? '');
    const digest = source.text === undefined ? source.digest : this.#keep(source.text).digest;
    return { file: source.file, digest };
  }

  /** From here on what was kept can be read. */
  save(): void {
    this.#store?.close();
    this.#store = this.#open();
  }

  /**
   * @returns the text of a page, undefined where the index takes nothing from it
   * @throws where a page cannot be read
   */
  of(source: TextSource): PartText | undefined {
    const text = source.text ?? ('file' in source ? this.#read(source) : undefined);
    return text === undefined ? undefined : this.#keep(text);
  }

  /** Lets go of the files. */
  close(): void {
    this.#store?.close();
  }

  #open(): PackStore | undefined {
    return this.#folder === undefined ? undefined : new PackStore(this.#folder);
  }

  #keep(text: string): PartText {
    const digest = hash('sha256', text);
    if (!this.#store?.has(digest)) this.#store?.set(digest, Buffer.from(text));
    return { text, digest };
  }

  #read({ file, digest = '' }: { file: string; digest?: string | undefined }): string | undefined {
    return this.#store?.get(digest)?.toString('utf8') ?? indexedText(readFileSync(file, 'utf8'));
  }
}
