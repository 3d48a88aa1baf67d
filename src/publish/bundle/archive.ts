import { promisify } from 'node:util';
import { fromBuffer, type Entry as ZipEntry, type ZipFile } from 'yauzl';

/** What reading an archive gave: each file once, or why it cannot be had. */
export interface Archive {
  files: Map<string, Uint8Array>;
  /** Entries that are there but cannot be read whole, by name. */
  damaged: Set<string>;
  /** Names that stand in the archive twice; readers may differ in which one they take. */
  repeated: Set<string>;
}

/**
 * Reads every file of a ZIP archive into memory.
 * @throws Error when the archive's own directory cannot be read
 */
export async function readArchive(zip: Uint8Array): Promise<Archive> {
  const opened = await promisify(open)(Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength));
  const archive: Archive = { files: new Map(), damaged: new Set(), repeated: new Set() };
  for (const entry of await directory(opened)) {
    const name = entry.fileName;
    if (name.endsWith('/')) continue;
    if (archive.files.has(name) || archive.damaged.has(name)) archive.repeated.add(name);
    try {
      if (localName(zip, entry) !== name) throw new Error('named otherwise in its own header');
      archive.files.set(name, await contents(opened, entry));
    } catch {
      archive.damaged.add(name);
    }
  }
  return archive;
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

function contents(file: ZipFile, entry: ZipEntry): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    file.openReadStream(entry, (error, stream) => {
      if (error) return reject(error);
      const chunks: Uint8Array[] = [];
      stream.on('data', (chunk: Uint8Array) => chunks.push(chunk));
      stream.on('error', reject);
      stream.on('end', () => resolve(Buffer.concat(chunks)));
    });
  });
}
