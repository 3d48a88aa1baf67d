import { createHash, hash } from 'node:crypto';

/** What a file holds, told without reading it. */
export interface FileDigest {
  /** SHA-256, hexadecimal. */
  sha256: string;
  /** Length in bytes. */
  size: number;
}

/** SHA-256, hexadecimal. */
export function sha256(data: Uint8Array | string): string {
  return hash('sha256', data);
}

/** The digest of these bytes. */
export function digestOf(data: Uint8Array): FileDigest {
  return { sha256: sha256(data), size: data.length };
}

/** The digest of bytes that come piece by piece. */
export class GrowingDigest {
  readonly #hash = createHash('sha256');
  #size = 0;

  add(piece: Uint8Array): void {
    this.#hash.update(piece);
    this.#size += piece.length;
  }

  /** @returns the digest of all that was added; nothing more can be */
  close(): FileDigest {
    return { sha256: this.#hash.digest('hex'), size: this.#size };
  }
}

/** SHA-256 of plain data, hexadecimal. */
export function digestOfData(value: unknown): string {
  return sha256(JSON.stringify(value));
}
