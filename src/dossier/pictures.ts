import { open } from 'node:fs/promises';
import path from 'node:path';
import { type Diagnostic, diagnostic } from './diagnostics.ts';
import { callsOf } from './laterBody.ts';
import type { ParsedPage } from './parse.ts';
import { walkBody } from './segments.ts';
import { attributePath } from './spans.ts';

/** What the formats that every browser shows begin with, one letter a byte. */
const beginnings = /^(?:\x89PNG\r\n|\xff\xd8\xff|GIF8[79]a|RIFF.{4}WEBP|.{4}ftyp(?:avif|avis|mif1|msf1))/s;
const HEAD = 64;

interface Fault {
  message: string;
  hint: string;
}

/**
 * Finds figures that would show nothing, since their file is no picture.
 * @param assets every file in assets/, as listed
 * @param shown those that figures show, in NFC
 */
export async function checkPictures(
  dir: string,
  assets: readonly string[],
  shown: readonly string[],
  pages: readonly ParsedPage[],
): Promise<Diagnostic[]> {
  const wanted = new Set(shown);
  const faults = new Map<string, Fault>();
  for (const asset of assets) {
    const name = asset.normalize('NFC');
    const fault = wanted.has(name) ? await faultOf(path.join(dir, asset), name) : undefined;
    if (fault) faults.set(name, fault);
  }
  if (faults.size === 0) return [];
  const found: Diagnostic[] = [];
  for (const { page, spans } of pages)
    walkBody(callsOf(page.body), (call) => {
      const fault = call.name === 'Figure' && faults.get((call.attributes.src ?? '').normalize('NFC'));
      if (!fault) return;
      const span = spans[attributePath(call.span, 'src')] ?? call.span;
      found.push(diagnostic(page.file, span, 'figure/source', fault.message, fault.hint));
    });
  return found;
}

async function faultOf(file: string, name: string): Promise<Fault | undefined> {
  const head = await headOf(file);
  if (head === undefined || beginnings.test(head)) return undefined;
  if (head.startsWith('version https://git-lfs.github.com/'))
    return {
      message: `${name} is no picture but what Git LFS keeps in its place.`,
      hint: 'Run git lfs pull, or add the picture itself.',
    };
  const message = head === '' ? `${name} is empty.` : `${name} is no picture.`;
  return { message, hint: 'Save the picture itself there, as png, jpg, webp, avif or gif.' };
}

/** The first bytes of a file, one letter each; undefined where it cannot be opened, which is told elsewhere. */
async function headOf(file: string): Promise<string | undefined> {
  const handle = await open(file).catch(() => undefined);
  if (!handle) return undefined;
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return buffer.toString('latin1', 0, bytesRead);
  } finally {
    await handle.close();
  }
}
