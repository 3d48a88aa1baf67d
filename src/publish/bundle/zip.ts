import { type Zippable, zipSync } from 'fflate';

/** One file of an archive. */
export interface Entry {
  /** Path inside the archive, forward slashes. */
  name: string;
  data: Uint8Array;
}

const STORED = /\.(?:woff2?|png|jpe?g|gif|webp|avif|zip|gz|pdf|epub)$/i;
const COMPRESSION = 9;
const UNIX = 3;
const REGULAR_FILE = 0o100644;
const MAX_ENTRIES = 65_535;
const MAX_BYTES = 0xffff_ffff;

/**
 * A ZIP archive whose bytes depend on nothing but its arguments: compressed in JavaScript, since zlib
 * picks its matches by the processor's features, with one time and one mode for every entry.
 * @param entries in the order wanted; `stored` ones are not compressed, nor is what already is
 * @param day `YYYY-MM-DD`, the time stamp of every entry; ZIP knows the years 1980 to 2099
 * @throws RangeError beyond what a ZIP without the Zip64 extension holds
 */
export function zip(entries: readonly Entry[], day: string, stored: readonly string[] = []): Uint8Array {
  const total = entries.reduce((sum, { data }) => sum + data.length, 0);
  if (entries.length > MAX_ENTRIES || total > MAX_BYTES) {
    throw new RangeError(
      `A ZIP holds at most ${MAX_ENTRIES} files and 4 GiB; this one would have ${entries.length} files and ${total} bytes.`,
    );
  }
  const options = { mtime: dosNoon(day), os: UNIX, attrs: REGULAR_FILE << 16 };
  const files: Zippable = {};
  for (const { name, data } of entries) {
    const level = STORED.test(name) || stored.includes(name) ? 0 : COMPRESSION;
    files[name] = [data, { ...options, level }];
  }
  return zipSync(files);
}

/** ZIP stores a local time without a zone, so the local noon of the day reads the same everywhere. */
function dosNoon(day: string): Date {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Math.min(2099, Math.max(1980, year)), month - 1, date, 12);
}
