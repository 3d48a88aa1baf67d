import { hash } from 'node:crypto';
import { digestOf } from './contentFile.ts';
import type { PackStore } from './pack.ts';
import { openStore } from './parsePages.ts';
import { readSources, type Sources } from './records.ts';

/** A reader of source files that remembers them. */
export interface SourceReader {
  read: typeof readSources;
  close(): void;
}

/**
 * Reads files of sources, each once for as long as it, the publishers and the compiler stay the same.
 * @param cache folder that keeps results from one run to the next; without one, memory alone
 */
export function keepSources(cache?: string): SourceReader {
  const known = new Map<string, { key: string; result: Sources }>();
  const store = cache === undefined ? undefined : openStore(`${cache}-sources`);
  return {
    read(file, publishers) {
      const key = hash(
        'sha256',
        JSON.stringify([file.file, digestOf(file), publishers ?? null]),
        'base64url',
      );
      const before = known.get(file.file);
      if (before?.key === key) return before.result;
      const result = (store && restore(store, key)) ?? readSources(file, publishers);
      if (store && !store.has(key)) store.set(key, Buffer.from(JSON.stringify(result)));
      known.set(file.file, { key, result });
      return result;
    },
    close: () => store?.close(),
  };
}

function restore(store: PackStore, key: string): Sources | undefined {
  try {
    const bytes = store.get(key);
    return bytes && JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}
