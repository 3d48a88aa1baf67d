import type { FileDigest } from './fileWriter.ts';

/** A rendered page as the store keeps it. */
export interface Entry {
  /** SHA-256 of what search takes from the page; undefined where that is nothing. */
  indexed: Buffer | undefined;
  /** The page as Markdown; empty where there is none. */
  copy: StoredFile;
  html: StoredFile;
}

export interface StoredFile extends FileDigest {
  data: Buffer;
}

const DIGEST = 32;
const LENGTH = 4;
/** Stands for a page that is not indexed. */
const NOT_INDEXED = Buffer.alloc(DIGEST);

/** An entry as bytes: the three digests, the length of the copy, the copy and the page. */
export function pack({ indexed, copy, html }: Entry): Buffer {
  const length = Buffer.alloc(LENGTH);
  length.writeUInt32LE(copy.size);
  return Buffer.concat([indexed ?? NOT_INDEXED, copy.sha256, html.sha256, length, copy.data, html.data]);
}

/** The entry that {@link pack} made these bytes of. */
export function unpack(bytes: Buffer): Entry {
  let at = 0;
  const take = (length: number): Buffer => {
    at += length;
    return bytes.subarray(at - length, at);
  };
  const [indexed, copy, html] = [take(DIGEST), take(DIGEST), take(DIGEST)];
  const size = take(LENGTH).readUInt32LE();
  const files = [take(size), bytes.subarray(at)] as const;
  return {
    indexed: indexed.equals(NOT_INDEXED) ? undefined : indexed,
    copy: { data: files[0], sha256: copy, size },
    html: { data: files[1], sha256: html, size: files[1].length },
  };
}
