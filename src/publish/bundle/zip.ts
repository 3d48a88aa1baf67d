import { crc32 } from 'node:zlib';
import { deflateSync } from 'fflate';

/** One file of an archive. */
export interface Entry {
  /** Path inside the archive, forward slashes. */
  name: string;
  data: Uint8Array;
}

const STORED = /\.(?:woff2?|png|jpe?g|gif|webp|avif|zip|gz|pdf|epub)$/i;
const COMPRESSION = 9;
const MAX_ENTRIES = 65_535;
const MAX_BYTES = 0xffff_ffff;

const LOCAL = 0x0403_4b50;
const CENTRAL = 0x0201_4b50;
const END = 0x0605_4b50;
/** What a program must know to read an entry, in tenths. */
const VERSION = 20;
const UNIX = 3;
const REGULAR_FILE = 0o100644;
/** Says that a name is in UTF-8. */
const UTF8 = 0x0800;
const DEFLATED = 8;

/**
 * A ZIP archive, piece by piece, whose bytes depend on nothing but its arguments: compressed in JavaScript,
 * since zlib picks its matches by the processor's features, with one time and one mode for every entry.
 * One entry is held in memory at a time.
 * @param entries in the order wanted; `stored` ones are not compressed, nor is what already is
 * @param day `YYYY-MM-DD`, the time stamp of every entry; ZIP knows the years 1980 to 2099
 * @throws RangeError beyond what a ZIP without the Zip64 extension holds
 */
export function* zipPieces(
  entries: Iterable<Entry>,
  day: string,
  stored: readonly string[] = [],
): Generator<Uint8Array> {
  const time = dosNoon(day);
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data } of entries) {
    const isStored = STORED.test(name) || stored.includes(name);
    const packed = isStored ? data : deflateSync(data, { level: COMPRESSION });
    const { written, common } = fieldsOf(name, time, isStored, packed.length, data);
    const local = Buffer.concat([uint32(LOCAL), common, written]);
    const attributes = Buffer.alloc(14);
    attributes.writeUInt32LE((REGULAR_FILE << 16) >>> 0, 6);
    if (directory.length === MAX_ENTRIES || offset > MAX_BYTES) throw tooLarge();
    attributes.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.concat([uint32(CENTRAL), Buffer.from([VERSION, UNIX]), common, attributes, written]),
    );
    yield local;
    yield packed;
    offset += local.length + packed.length;
  }
  const central = Buffer.concat(directory);
  if (offset + central.length > MAX_BYTES) throw tooLarge();
  yield central;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  yield end;
}

/** The whole of {@link zipPieces}, in memory. */
export function zip(entries: Iterable<Entry>, day: string, stored: readonly string[] = []): Uint8Array {
  return new Uint8Array(Buffer.concat([...zipPieces(entries, day, stored)]));
}

/** The fields that an entry's own header and the directory at the end share. */
function fieldsOf(
  name: string,
  time: number,
  isStored: boolean,
  packed: number,
  data: Uint8Array,
): { written: Buffer; common: Buffer } {
  const written = Buffer.from(name);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(VERSION, 0);
  common.writeUInt16LE(written.length === name.length ? 0 : UTF8, 2);
  common.writeUInt16LE(isStored ? 0 : DEFLATED, 4);
  common.writeUInt32LE(time, 6);
  common.writeUInt32LE(crc32(data), 10);
  common.writeUInt32LE(packed, 14);
  common.writeUInt32LE(data.length, 18);
  common.writeUInt16LE(written.length, 22);
  return { written, common };
}

function tooLarge(): RangeError {
  return new RangeError(`A ZIP holds at most ${MAX_ENTRIES} files and 4 GiB; this one would hold more.`);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** ZIP stores a local time without a zone, so the noon of the day reads the same everywhere. */
function dosNoon(day: string): number {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  const years = Math.min(2099, Math.max(1980, year)) - 1980;
  return ((years << 25) | (month << 21) | (date << 16) | (12 << 11)) >>> 0;
}
