import { promisify } from 'node:util';
import { fromBuffer, type Entry as ZipEntry, type ZipFile } from 'yauzl';
import { type FileDigest, GrowingDigest } from '../fileDigest.ts';

/** What reading an archive gave: each file once, or why it cannot be had. */
export interface Archive<Held = Uint8Array> {
  files: Map<string, Held>;
  /** Entries that are there but cannot be read whole, by name. */
  damaged: Set<string>;
  /** Names that stand in the archive twice; readers may differ in which one they take. */
  repeated: Set<string>;
}

/** More than a bundle unpacks to, in bytes: a ZIP of a few megabytes can say that it holds terabytes. */
const MOST_UNPACKED = 8 * 2 ** 30;

/** The files of an archive would take too much room or time. */
export class TooLarge extends Error {
  override name = 'TooLarge';
}

/**
 * Reads every file of a ZIP archive into memory.
 * @throws Error when the archive's own directory cannot be read
 */
export async function readArchive(zip: Uint8Array): Promise<Archive> {
  return readEach(zip, joined);
}

/**
 * The digest of every file of a ZIP archive; only a piece of one is held in memory at a time.
 * @throws TooLarge before anything is unpacked, Error when the archive's own directory cannot be read
 */
export async function digestArchive(zip: Uint8Array): Promise<Archive<FileDigest>> {
  return readEach(zip, async (chunks) => {
    const digest = new GrowingDigest();
    for await (const chunk of chunks) digest.add(chunk);
    return digest.close();
  });
}

/**
 * One file of a ZIP archive; undefined where it is not there whole, or is larger than it may be.
 * @throws Error when the archive's own directory cannot be read
 */
export async function readEntry(
  zip: Uint8Array,
  name: string,
  most: number,
): Promise<Uint8Array | undefined> {
  const opened = await openZip(zip);
  const entry = (await directory(opened)).find(({ fileName }) => fileName === name);
  if (!entry || entry.uncompressedSize > most) return undefined;
  return joined(await contents(opened, entry)).catch(() => undefined);
}

async function readEach<Held>(
  zip: Uint8Array,
  hold: (chunks: AsyncIterable<Uint8Array>) => Promise<Held>,
): Promise<Archive<Held>> {
  const opened = await openZip(zip);
  const archive: Archive<Held> = { files: new Map(), damaged: new Set(), repeated: new Set() };
  const entries = await directory(opened);
  const size = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (size > MOST_UNPACKED)
    throw new TooLarge(`It would unpack to ${size} bytes; at most ${MOST_UNPACKED} are read.`);
  for (const entry of entries) {
    const name = entry.fileName;
    if (name.endsWith('/')) continue;
    if (archive.files.has(name) || archive.damaged.has(name)) archive.repeated.add(name);
    try {
      if (localName(zip, entry) !== name) throw new Error('named otherwise in its own header');
      archive.files.set(name, await hold(await contents(opened, entry)));
    } catch {
      archive.damaged.add(name);
    }
  }
  return archive;
}

function openZip(zip: Uint8Array): Promise<ZipFile> {
  return promisify(open)(Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength));
}

function open(buffer: Buffer, done: (error: Error | null, file: ZipFile) => void): void {
  fromBuffer(buffer, { lazyEntries: true }, done);
}

function directory(file: ZipFile): Promise<ZipEntry[]> {
  return new Promise((resolve, reject) => {
    const entries: ZipEntry[] = [];
    file.on('error', reject);
    file.on('end', () => resolve(entries));
    file.on('entry', (entry) => {
      entries.push(entry);
      file.readEntry();
    });
    file.readEntry();
  });
}

/** The name in the entry's local header, which programs that unpack as they read go by. */
function localName(zip: Uint8Array, entry: ZipEntry): string {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const at = entry.relativeOffsetOfLocalHeader;
  const length = view.getUint16(at + 26, true);
  return new TextDecoder().decode(zip.subarray(at + 30, at + 30 + length));
}

/** What an entry unpacks to; it breaks off where that is not as long as the directory says. */
function contents(file: ZipFile, entry: ZipEntry): Promise<AsyncIterable<Uint8Array>> {
  return new Promise((resolve, reject) => {
    file.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)));
  });
}

async function joined(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const held: Uint8Array[] = [];
  for await (const chunk of chunks) held.push(chunk);
  return Buffer.concat(held);
}
