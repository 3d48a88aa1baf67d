import { createHash, hash } from 'node:crypto';

/** What a file holds, told without reading it. */
export interface FileDigest {
  /** SHA-256, hexadecimal. */
  sha256: string;
  /** Length in bytes. */
  size: number;
}

/** The digest of these bytes. */
export function digestOf(data: Uint8Array): FileDigest {
  return { sha256: createHash('sha256').update(data).digest('hex'), size: data.length };
}

/** SHA-256 of plain data, hexadecimal. */
export function digestOfData(value: unknown): string {
  return hash('sha256', JSON.stringify(value));
}
