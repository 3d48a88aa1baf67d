import { crc32 } from 'node:zlib';
import { z } from 'zod';
import { DIGEST } from './reads.ts';

/** What became of one piece. */
export interface KeptPiece {
  /** Its hash, hexadecimal SHA-256. */
  hash: string;
  /** Entries that it read, by their numbers. */
  reads: Uint32Array;
}

/** What the pieces of a build read, and what that was. */
export interface KeptReads {
  /** Entries as their keys by table, which may come several times, numbered from the first on. */
  tables: readonly (readonly [table: string, keys: readonly string[]])[];
  /** Of each entry, {@link DIGEST} bytes. */
  digests: Buffer;
  /** By name. */
  pieces: ReadonlyMap<string, KeptPiece>;
  /** Of pieces that planned lists, the paths of these. */
  plans: ReadonlyMap<string, readonly string[]>;
}

/** Stands between keys: hundreds of thousands are read faster as one text. No id or path of a page has it. */
const BETWEEN = '\n';
/** Begins the file, and tells the order of bytes in words. */
const MARK = 0x44525331;
const WORD = 4;
const HASH = 32;
/** Mark, checksum, numbers of entries, pieces and reads. */
const HEAD = 5;

const names = z.object({
  version: z.string(),
  /** Of each table how many keys there are, and these, in the order of the entries. */
  tables: z.array(z.tuple([z.string(), z.number(), z.string()])),
  pieces: z.array(z.string()),
  plans: z.array(z.tuple([z.string(), z.array(z.string())])),
});

/** Reads as bytes: numbers in words of this machine, digests, hashes, and names as JSON. @param version what they hold for */
export function packReads(version: string, { tables, digests, pieces, plans }: KeptReads): Buffer {
  const text: z.infer<typeof names> = {
    version,
    tables: tables.map(([table, keys]) => [table, keys.length, keys.join(BETWEEN)]),
    pieces: [...pieces.keys()],
    plans: [...plans].map(([name, paths]) => [name, [...paths]]),
  };
  const held = [...pieces.values()];
  const total = held.reduce((sum, { reads }) => sum + reads.length, 0);
  const head = new Uint32Array(HEAD + held.length + total);
  head.set([MARK, 0, digests.length / DIGEST, held.length, total]);
  let at = HEAD + held.length;
  for (const [i, { reads }] of held.entries()) {
    head[HEAD + i] = reads.length;
    head.set(reads, at);
    at += reads.length;
  }
  const hashes = Buffer.from(held.map(({ hash }) => hash).join(''), 'hex');
  const bytes = Buffer.concat([Buffer.from(head.buffer), digests, hashes, Buffer.from(JSON.stringify(text))]);
  bytes.set(new Uint8Array(Uint32Array.of(checksum(bytes)).buffer), WORD);
  return bytes;
}

/** The reads that {@link packReads} made these bytes of; undefined where they are damaged or hold for another version. */
export function unpackReads(version: string, bytes: Buffer): KeptReads | undefined {
  if (bytes.length < HEAD * WORD) return undefined;
  const [mark, sum, entryCount = 0, viewCount = 0, total = 0] = words(bytes, 0, HEAD);
  if (mark !== MARK || sum !== checksum(bytes)) return undefined;
  let at = HEAD * WORD;
  const take = (length: number): Buffer => {
    at += length;
    return bytes.subarray(at - length, at);
  };
  const lengths = words(take(viewCount * WORD), 0, viewCount);
  const reads = words(take(total * WORD), 0, total);
  const digests = take(entryCount * DIGEST);
  const hashes = take(viewCount * HASH);
  const text = names.safeParse(JSON.parse(bytes.toString('utf8', at)));
  if (!text.success || text.data.version !== version) return undefined;
  const { tables: joined, pieces: named, plans } = text.data;
  const tables = joined.map(([table, , keys]) => [table, keys.split(BETWEEN)] as const);
  // A key with such a sign in it would give others the wrong numbers.
  if (tables.some(([, keys], i) => keys.length !== joined[i]?.[1])) return undefined;
  const pieces = new Map<string, KeptPiece>();
  let from = 0;
  for (const [i, name] of named.entries()) {
    const hash = hashes.toString('hex', i * HASH, (i + 1) * HASH);
    const to = from + (lengths[i] ?? 0);
    pieces.set(name, { hash, reads: reads.subarray(from, to) });
    from = to;
  }
  return { tables, digests, pieces, plans: new Map(plans) };
}

function checksum(bytes: Buffer): number {
  return crc32(bytes.subarray(2 * WORD));
}

/** Words of bytes that may begin anywhere. */
function words(bytes: Buffer, at: number, count: number): Uint32Array {
  return new Uint32Array(Uint8Array.from(bytes.subarray(at, at + count * WORD)).buffer);
}
