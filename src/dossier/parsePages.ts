import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { ContentFile } from './contentFile.ts';
import { byPosition, type Diagnostic } from './diagnostics.ts';
import type { Form } from './outline.ts';
import { PackStore } from './pack.ts';
import { originOf, type Parsed, type ParsedPage, parsePage } from './parse.ts';
import { type PartName, parsedFrom, parsedLater, partNames, partsOf } from './parsedParts.ts';
import { type ParsedBytes, parseInWorkers } from './pool.ts';
import { stubPage } from './unread.ts';
import { compilerVersion } from './version.ts';

/** Known pages that are read before the workers are listened to. */
const AT_ONCE = 200;

/**
 * Parses pages, each once for as long as it and the compiler stay the same.
 * @param cache folder where results are kept between runs; without one every page is parsed.
 * @param form what is wanted of each page; kept is what all forms are made of, whichever is wanted
 * @returns pages and diagnostics in the order of the files.
 */
export async function parsePages(
  files: readonly ContentFile[],
  lang: string,
  cache?: string,
  form: Form = 'whole',
): Promise<{ pages: ParsedPage[]; diagnostics: Diagnostic[]; parsed: number }> {
  const store = cache === undefined ? undefined : openStore(cache);
  const results = new Map<string, Parsed>();
  const keys = new Map(files.map((file) => [file, originOf(file, lang)]));
  const parse = (missing: readonly ContentFile[]) =>
    parseInWorkers(missing, lang, (file, result) => {
      results.set(file.file, parsedOf(file, result, form));
      if (isParsed(result))
        for (const name of partNames) store?.set(entryOf(keys.get(file) ?? '', name), result[name]);
    });
  const isKnown = (key: string): boolean => partNames.every((name) => store?.has(entryOf(key, name)));
  const [known, missing] = part(files, (file) => isKnown(keys.get(file) ?? ''));
  const damaged: ContentFile[] = [];
  const restoring = async (): Promise<void> => {
    for (const [i, file] of known.entries()) {
      const key = keys.get(file) ?? '';
      const result = store && restore(store, key, form, keptProse(store, file, key, lang));
      if (result) results.set(file.file, result);
      else damaged.push(file);
      // Lets in what workers hand over, so that none seems slow.
      if (i % AT_ONCE === 0) await setImmediate();
    }
  };
  // Workers load and parse while this thread reads what is known.
  await Promise.all([parse(missing), restoring()]);
  await parse(damaged);
  // Prose is read from it until the program ends.
  if (form === 'later') store?.save();
  else store?.close();
  const inOrder = files.flatMap(({ file }) => results.get(file) ?? []);
  return {
    pages: inOrder.flatMap((result) => result.pages),
    diagnostics: inOrder.flatMap((result) => result.diagnostics).sort(byPosition),
    parsed: missing.length + damaged.length,
  };
}

function part<T>(all: readonly T[], isFirst: (one: T) => boolean): [T[], T[]] {
  const [first, second]: [T[], T[]] = [[], []];
  for (const one of all) (isFirst(one) ? first : second).push(one);
  return [first, second];
}

/** What a worker made of a file. One that met a limit is still known, by its name and what its text lets guess. */
export function parsedOf(file: ContentFile, result: ParsedBytes | Diagnostic, form: Form): Parsed {
  return isParsed(result)
    ? parsedFrom(form, (name) => result[name])
    : { pages: [{ ...stubPage(file), spans: {}, runs: [] }], diagnostics: [result] };
}

/** Reads the prose of a page that was kept. */
function keptProse(store: PackStore, file: ContentFile, key: string, lang: string): () => string {
  // The disk may have refused it, or damaged it since.
  return () => store.get(entryOf(key, 'prose'))?.toString('utf8') ?? partsOf(parsePage(file, lang)).prose;
}

function isParsed(result: ParsedBytes | Diagnostic): result is ParsedBytes {
  return 'linked' in result;
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

/** @param prose gives the prose of the page later */
function restore(store: PackStore, key: string, form: Form, prose: () => string): Parsed | undefined {
  const part = (name: PartName): Buffer => {
    const bytes = store.get(entryOf(key, name));
    if (!bytes) throw new Error(`The ${name} of a page is damaged.`);
    return bytes;
  };
  try {
    return form === 'later' ? parsedLater(part('linked'), prose) : parsedFrom(form, part);
  } catch {
    return undefined;
  }
}

/** Where a part of a page is kept. */
function entryOf(key: string, name: PartName): string {
  return `${key} ${name}`;
}
