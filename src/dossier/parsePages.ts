import { createHash } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { byPosition, type Diagnostic } from './diagnostics.ts';
import { PackStore } from './pack.ts';
import type { Parsed, ParsedPage } from './parse.ts';
import { parseInWorkers } from './pool.ts';
import type { ContentFile } from './read.ts';
import { stubPage } from './unread.ts';
import { compilerVersion } from './version.ts';

/**
 * Parses pages, each once for as long as it and the compiler stay the same.
 * @param cache folder where results are kept between runs; without one every page is parsed.
 * @returns pages and diagnostics in the order of the files.
 */
export async function parsePages(
  files: readonly ContentFile[],
  lang: string,
  cache?: string,
): Promise<{ pages: ParsedPage[]; diagnostics: Diagnostic[]; parsed: number }> {
  const store = cache === undefined ? undefined : openStore(cache);
  const results = new Map<string, Parsed>();
  const missing: ContentFile[] = [];
  for (const file of files) {
    const known = store && restore(store, keyOf(file, lang));
    if (known) results.set(file.file, known);
    else missing.push(file);
  }
  await parseInWorkers(missing, lang, (file, result) => {
    results.set(file.file, parsedOf(file, result));
    if (Buffer.isBuffer(result)) store?.set(keyOf(file, lang), result);
  });
  store?.close();
  const inOrder = files.flatMap(({ file }) => results.get(file) ?? []);
  return {
    pages: inOrder.flatMap((result) => result.pages),
    diagnostics: inOrder.flatMap((result) => result.diagnostics).sort(byPosition),
    parsed: missing.length,
  };
}

/** What a worker made of a file. One that met a limit is still known, by its name and what its text lets guess. */
export function parsedOf(file: ContentFile, result: Buffer | Diagnostic): Parsed {
  return Buffer.isBuffer(result)
    ? JSON.parse(result.toString('utf8'))
    : { pages: [{ ...stubPage(file), spans: {}, runs: [] }], diagnostics: [result] };
}

/** Opens the store of a folder; what another compiler left there is of no use any more. */
export function openStore(cache: string): PackStore {
  const version = compilerVersion();
  const store = new PackStore(path.join(cache, version));
  try {
    for (const name of readdirSync(cache))
      if (name !== version) rmSync(path.join(cache, name), { recursive: true, force: true });
  } catch {
    // There is no cache yet, or another build clears it.
  }
  return store;
}

function restore(store: PackStore, key: string): Parsed | undefined {
  try {
    const bytes = store.get(key);
    return bytes && JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

function keyOf({ file, text }: ContentFile, lang: string): string {
  return createHash('sha256').update(`${lang}\0${file}\0${text}`).digest('base64url');
}
