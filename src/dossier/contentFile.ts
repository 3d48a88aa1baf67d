import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { hasConflicts } from './conflicts.ts';
import { isVisible } from './text.ts';

/** Largest file of text that is read, in bytes. */
export const MAX_BYTES = 256 * 1024;

/** A file of text. */
export interface ContentFile {
  /** Path relative to the content folder, forward slashes, NFC. */
  readonly file: string;
  /** Line breaks are `\n`, and there is no byte order mark. Of passages that git could not merge one version is left. */
  readonly text: string;
  /** SHA-256 of the text in UTF-8, hexadecimal, where that is known. */
  readonly digest?: string;
}

/** A file that was changed between two moments at which one command read it. */
export class FileChanged extends Error {
  readonly hint = 'Run the command again.';

  constructor(file: string) {
    super(`${file} changed while it was read.`);
  }
}

/**
 * A file whose text is read when it is asked for.
 * @param read path relative to the folder, as it was listed
 * @param digest SHA-256 of the bytes of {@link isPlain} text, hexadecimal
 */
export function laterFile(dir: string, read: string, digest: string): ContentFile {
  return new LaterFile(dir, read, digest);
}

class LaterFile implements ContentFile {
  readonly file: string;
  readonly digest: string;
  readonly #dir: string;
  readonly #read: string;
  #text: string | undefined;

  constructor(dir: string, read: string, digest: string) {
    this.file = read.normalize('NFC');
    this.digest = digest;
    this.#dir = dir;
    this.#read = read;
  }

  /** @throws FileChanged where the file is no longer the one of the digest */
  get text(): string {
    this.#text ??= this.#readText();
    return this.#text;
  }

  #readText(): string {
    const bytes = readThere(path.join(this.#dir, this.#read));
    if (!bytes || hash('sha256', bytes) !== this.digest) throw new FileChanged(this.file);
    return bytes.toString('utf8');
  }
}

function readThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** Whether a file or folder of the content is none of it: `.git`, and what systems and editors leave behind. */
export function isHidden(name: string): boolean {
  return name.startsWith('.');
}

/** The digest of a file's text, which is not read where it is known. */
export function digestOf(file: ContentFile): string {
  return file.digest ?? hash('sha256', file.text);
}

/** The text of UTF-8 bytes, its byte order mark dropped and its line breaks made one character; undefined for others. */
export function decode(bytes: Uint8Array): string | undefined {
  return decodeStrictly(bytes, false)?.replace(/\r\n?/g, '\n');
}

/** Whether bytes are the very text that comes of reading them, and nothing is to be said of that. */
export function isPlain(bytes: Uint8Array): boolean {
  if (bytes.length > MAX_BYTES) return false;
  const text = decodeStrictly(bytes, true);
  return text !== undefined && !text.includes('\r') && isVisible(text) && !hasConflicts(text);
}

/** @param keepsMark a byte order mark is part of the text */
function decodeStrictly(bytes: Uint8Array, keepsMark: boolean): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: keepsMark }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The texts of a content folder by file, and their digests; undefined for a file that there is not. */
export interface Texts {
  get(file: string): string | undefined;
  digestOf(file: string): string | undefined;
}

/** The texts of files, each read when it is asked for. */
export function textsOf(files: readonly ContentFile[]): Texts {
  const known = new Map(files.map((file) => [file.file, file]));
  return {
    get: (file) => known.get(file)?.text,
    digestOf(file) {
      const found = known.get(file);
      return found && digestOf(found);
    },
  };
}
