import { createHash } from 'node:crypto';
import { afterEach, expect, test, vi } from 'vitest';
import type { ListedFile } from '../views/offlineListing.ts';
import { findStore, type Listing, saveSite } from './offlineStore.ts';

const base = 'https://example.org/';

afterEach(() => vi.unstubAllGlobals());

/** A browser that has nothing stored, and a host that answers every address with its last letter. */
function browser(): { asked: string[] } {
  const stores = new Map<string, Map<string, Response>>();
  const open = async (name: string) => {
    const held = stores.get(name) ?? new Map<string, Response>();
    stores.set(name, held);
    return {
      match: async (address: string) => held.get(address)?.clone(),
      put: async (address: string, response: Response) => void held.set(address, response),
      keys: async () => [...held.keys()].map((url) => ({ url })),
    };
  };
  vi.stubGlobal('caches', { open, keys: async () => [...stores.keys()] });
  vi.stubGlobal('navigator', { locks: { request: (_: string, work: () => Promise<void>) => work() } });
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address);
    return new Response(address.slice(-1));
  });
  return { asked };
}

function listing(paths: readonly string[]): Listing {
  const digest = (path: string) => createHash('sha256').update(path.slice(-1)).digest('hex');
  const files = paths.map((path): ListedFile => [path, digest(path), 1]);
  return { files, text: JSON.stringify(files), total: { files: files.length, bytes: files.length } };
}

test('a copy is there when all of it is', async () => {
  const { asked } = browser();
  await saveSite(base, listing(['a', 'b']));
  expect(await findStore(base)).toBeDefined();
  expect(asked).toEqual([`${base}a`, `${base}b`]);
});

test('after a file that is not the one listed no other is asked for', async () => {
  const { asked } = browser();
  const site = listing(Array.from({ length: 60 }, (_, i) => `${i}`));
  const files = site.files.map(([path, hash, size], i): ListedFile => [path, i === 3 ? 'other' : hash, size]);
  let told = 0;
  const saving = saveSite(base, { ...site, files }, () => {
    told += 1;
  });
  await expect(saving).rejects.toThrow(`${base}3`);
  const before = [asked.length, told];
  await new Promise(setImmediate);
  expect([asked.length, told]).toEqual(before);
  expect(asked.length).toBeLessThan(60);
});

test('a copy that is given up at its last file is none', async () => {
  browser();
  const controller = new AbortController();
  const saving = saveSite(
    base,
    listing(['a', 'b']),
    ({ files }) => files === 2 && controller.abort(),
    controller.signal,
  );
  await expect(saving).rejects.toThrow();
  expect(await findStore(base)).toBeUndefined();
});
