import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { z } from 'zod';
import { isRunning } from './processes.ts';

/** Ends every pack: this mark, the length of its index and the index's checksum, 16 bytes in all. */
const MARK = 0x444f5331;
const FOOTER = 16;
const BUFFER = 1 << 20;
/** Above this number packs are merged into one. */
const MAX_PACKS = 12;

/** Where an entry stands in a pack: offset, length and CRC-32 of its bytes. */
const index = z.record(z.string(), z.tuple([z.number(), z.number(), z.number()]));
type Entry = { pack: OpenPack; offset: number; length: number; crc: number };

interface OpenPack {
  file: string;
  descriptor: number;
  size: number;
}

/**
 * A store of bytes by key on disk, for what can be made again. Entries lie in packs that are written
 * beside and renamed at the end, so that builds may be killed or run side by side; what does not bear
 * its checksum is not there. Keys name content: one key always has the same bytes.
 */
export class PackStore {
  readonly #folder: string;
  readonly #entries = new Map<string, Entry>();
  readonly #packs: OpenPack[] = [];
  readonly #spoilt: string[] = [];
  readonly #used = new Set<string>();
  #writer: PackWriter | undefined;
  /** Set once the disk refused something: a full disk or a read-only folder costs the store, not the build. */
  #refused = false;

  /** Opens the store of a folder, which need not exist. Packs that cannot be read are passed over. */
  constructor(folder: string) {
    this.#folder = folder;
    for (const name of listPacks(folder)) {
      const opened = openPack(path.join(folder, name));
      if (!opened) {
        this.#spoilt.push(path.join(folder, name));
        continue;
      }
      this.#packs.push(opened.pack);
      for (const [key, [offset, length, crc]] of Object.entries(opened.entries))
        this.#entries.set(key, { pack: opened.pack, offset, length, crc });
    }
  }

  /**
   * Whether the index knows a key; its bytes may still turn out to be damaged. What was asked after is in
   * use as is what was read.
   */
  has(key: string): boolean {
    const isKnown = this.#entries.has(key);
    if (isKnown) this.#used.add(key);
    return isKnown;
  }

  /** The bytes of a key, or undefined where it has none or they are damaged. */
  get(key: string): Buffer | undefined {
    const entry = this.#entries.get(key);
    const bytes = entry && readEntry(entry);
    if (bytes) this.#used.add(key);
    else this.#entries.delete(key);
    return bytes;
  }

  /** Stores the bytes of a key that `get` did not find. */
  set(key: string, bytes: Uint8Array): void {
    this.#write(() => {
      this.#writer ??= new PackWriter(this.#folder);
      this.#writer.add(key, bytes);
    });
  }

  /**
   * Writes what was set, and merges the packs where they hold more of what this run did not ask for than of what
   * it did. What the store held when it was opened can still be read.
   */
  save(): void {
    this.#write(() => {
      if (this.#isWasteful()) this.#merge();
      else this.#writer?.finish();
      for (const file of this.#spoilt.splice(0)) fs.rmSync(file, { force: true });
    });
    this.#writer = undefined;
  }

  /** Saves, and lets go of the files. */
  close(): void {
    this.save();
    for (const { descriptor } of this.#packs) fs.closeSync(descriptor);
    this.#packs.length = 0;
    this.#entries.clear();
  }

  #write(work: () => void): void {
    if (this.#refused) return;
    try {
      work();
    } catch (error) {
      this.#refused = true;
      this.#writer?.abandon();
      if (!isSystemError(error)) throw error;
    }
  }

  #isWasteful(): boolean {
    let used = 0;
    for (const key of this.#used) used += this.#entries.get(key)?.length ?? 0;
    const held = this.#packs.reduce((sum, pack) => sum + pack.size, 0);
    return this.#packs.length >= MAX_PACKS || held > 2 * used + BUFFER;
  }

  #merge(): void {
    const writer = this.#writer ?? new PackWriter(this.#folder);
    this.#writer = writer;
    for (const key of this.#used) {
      const bytes = writer.has(key) ? undefined : this.get(key);
      if (bytes) writer.add(key, bytes);
    }
    writer.finish();
    for (const { file } of this.#packs) fs.rmSync(file, { force: true });
  }
}

/** Writes one pack under a name of its own. */
class PackWriter {
  readonly #file: string;
  readonly #descriptor: number;
  readonly #index: z.infer<typeof index> = {};
  #waiting: Uint8Array[] = [];
  #waitingBytes = 0;
  #offset = 0;
  #open = true;

  constructor(folder: string) {
    fs.mkdirSync(folder, { recursive: true });
    sweep(folder);
    this.#file = path.join(folder, `${process.pid}-${randomBytes(6).toString('hex')}.tmp`);
    this.#descriptor = fs.openSync(this.#file, 'wx');
  }

  has(key: string): boolean {
    return Object.hasOwn(this.#index, key);
  }

  add(key: string, bytes: Uint8Array): void {
    this.#index[key] = [this.#offset, bytes.length, crc32(bytes)];
    this.#write(bytes);
  }

  #write(bytes: Uint8Array): void {
    this.#offset += bytes.length;
    this.#waiting.push(bytes);
    this.#waitingBytes += bytes.length;
    if (this.#waitingBytes > BUFFER) this.#flush();
  }

  #flush(): void {
    const bytes = Buffer.concat(this.#waiting);
    for (let at = 0; at < bytes.length; ) at += fs.writeSync(this.#descriptor, bytes, at);
    this.#waiting = [];
    this.#waitingBytes = 0;
  }

  finish(): void {
    const bytes = Buffer.from(JSON.stringify(this.#index));
    const footer = Buffer.alloc(FOOTER);
    footer.writeUInt32LE(MARK, 0);
    footer.writeUInt32LE(crc32(bytes), 4);
    footer.writeBigUInt64LE(BigInt(bytes.length), 8);
    this.#write(bytes);
    this.#write(footer);
    this.#flush();
    this.#close();
    fs.renameSync(this.#file, this.#file.replace(/\.tmp$/, '.pack'));
  }

  abandon(): void {
    try {
      this.#close();
      fs.rmSync(this.#file, { force: true });
    } catch {
      // The next run sweeps it up.
    }
  }

  #close(): void {
    if (this.#open) fs.closeSync(this.#descriptor);
    this.#open = false;
  }
}

function listPacks(folder: string): string[] {
  try {
    return fs.readdirSync(folder).filter((name) => name.endsWith('.pack'));
  } catch {
    return [];
  }
}

function openPack(file: string): { pack: OpenPack; entries: z.infer<typeof index> } | undefined {
  let descriptor: number | undefined;
  try {
    descriptor = fs.openSync(file, 'r');
    const { size } = fs.fstatSync(descriptor);
    const entries = readIndex(descriptor, size);
    if (entries) return { pack: { file, descriptor, size }, entries };
  } catch {
    // Another build may have merged it away, or its index is not JSON: it is passed over.
  }
  if (descriptor !== undefined) fs.closeSync(descriptor);
  return undefined;
}

function readIndex(descriptor: number, size: number): z.infer<typeof index> | undefined {
  const footer = readBytes(descriptor, size - FOOTER, FOOTER);
  if (footer?.readUInt32LE(0) !== MARK) return undefined;
  const length = Number(footer.readBigUInt64LE(8));
  const bytes = readBytes(descriptor, size - FOOTER - length, length);
  return bytes && crc32(bytes) === footer.readUInt32LE(4)
    ? index.parse(JSON.parse(bytes.toString('utf8')))
    : undefined;
}

function readEntry({ pack, offset, length, crc }: Entry): Buffer | undefined {
  const bytes = readBytes(pack.descriptor, offset, length);
  return bytes && crc32(bytes) === crc ? bytes : undefined;
}

function readBytes(descriptor: number, offset: number, length: number): Buffer | undefined {
  if (offset < 0) return undefined;
  const bytes = Buffer.allocUnsafe(length);
  try {
    return fs.readSync(descriptor, bytes, 0, length, offset) === length ? bytes : undefined;
  } catch {
    return undefined;
  }
}

/** Removes what killed builds left half written: files of processes that are no more. */
function sweep(folder: string): void {
  for (const name of fs.readdirSync(folder)) {
    const pid = /^(\d+)-[0-9a-f]+\.tmp$/.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) fs.rmSync(path.join(folder, name), { force: true });
  }
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && 'syscall' in error;
}
