import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, inflateSync } from 'node:zlib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readArchive } from '../src/publish/bundle/archive.ts';

/** Bytes that something holds, with the way to them: `out.zip › actors/gna.html › data`. */
export interface Held {
  at: string;
  text: string;
}

/** Base64 of at least this many characters is read as what it stands for; shorter ones are names and digests. */
const BASE64 = /[A-Za-z0-9+/]{48,}={0,2}/g;

/** Every file of a folder, unpacked, names included. */
export async function unpackFolder(dir: string): Promise<Held[]> {
  const held: Held[] = [];
  for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    const at = path.relative(dir, file);
    held.push({ at: `name of ${at}`, text: at });
    if (entry.isFile()) held.push(...(await unpack(at, readFileSync(file))));
  }
  return held;
}

/** The bytes of a file as Latin-1, and what is packed in them: ZIP and gzip, streams and words of a PDF, Base64. */
export async function unpack(at: string, bytes: Buffer): Promise<Held[]> {
  const raw = bytes.toString('latin1');
  // Without zeros: text in UTF-16 reads like any other.
  const held = [{ at, text: raw }, ...(raw.includes('\0') ? [{ at, text: raw.replaceAll('\0', '') }] : [])];
  if (raw.startsWith('PK\x03\x04')) return [...held, ...(await unpackZip(at, bytes))];
  if (raw.startsWith('\x1f\x8b')) return [...held, ...(await unpack(`${at} › gzip`, gunzipSync(bytes)))];
  if (raw.startsWith('%PDF-')) return [...held, ...(await unpackPdf(at, bytes, raw))];
  for (const [data] of raw.matchAll(BASE64))
    held.push(...(await unpack(`${at} › base64`, Buffer.from(data, 'base64'))));
  return held;
}

async function unpackZip(at: string, bytes: Buffer): Promise<Held[]> {
  const { files, damaged } = await readArchive(bytes);
  if (damaged.size > 0) throw new Error(`${at} has entries that cannot be read: ${[...damaged].join(', ')}`);
  const held: Held[] = [];
  for (const [name, data] of files) {
    held.push({ at: `name in ${at}`, text: name });
    held.push(...(await unpack(`${at} › ${name}`, Buffer.from(data))));
  }
  return held;
}

async function unpackPdf(at: string, bytes: Buffer, raw: string): Promise<Held[]> {
  const held: Held[] = [];
  for (const found of raw.matchAll(/stream\r?\n/g)) {
    try {
      const stream = inflateSync(bytes.subarray(found.index + found[0].length)).toString('latin1');
      held.push({ at: `${at} › stream`, text: stream }, { at, text: stream.replaceAll('\0', '') });
    } catch {
      // A stream without compression was read with the file.
    }
  }
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  for (let n = 1; n <= pdf.numPages; n++) {
    const { items } = await (await pdf.getPage(n)).getTextContent();
    const words = items.map((item) => ('str' in item ? item.str : ''));
    // A word may be cut where a line ends or a face changes.
    held.push({ at: `${at} › page ${n}`, text: words.join('') }, { at, text: words.join(' ') });
  }
  const { info } = await pdf.getMetadata();
  held.push({ at: `${at} › outline`, text: JSON.stringify([info, await pdf.getOutline()]) });
  return held;
}
