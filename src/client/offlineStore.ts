import { LISTING, type ListedFile } from '../views/offlineListing.ts';

const AT_ONCE = 6;

export interface Progress {
  files: number;
  bytes: number;
}

/** What the site holds now, as its host lists it. */
export interface Listing {
  files: readonly ListedFile[];
  text: string;
  total: Progress;
}

/**
 * Asks the host for the list of files.
 * @param base address of the site, ends with a slash
 * @throws when the host cannot be reached or answers with something else
 */
export async function fetchListing(base: string): Promise<Listing> {
  const response = await fetch(`${base}${LISTING}`, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${LISTING}: ${response.status}`);
  const text = await response.text();
  const files = readListing(text);
  return {
    files,
    text,
    total: { files: files.length, bytes: files.reduce((sum, [, , size]) => sum + size, 0) },
  };
}

function readListing(text: string): ListedFile[] {
  const files: unknown = JSON.parse(text);
  if (!Array.isArray(files) || !files.every(isListed)) throw new Error(`${LISTING} cannot be read`);
  return files;
}

function isListed(value: unknown): value is ListedFile {
  return (
    Array.isArray(value) &&
    typeof value[0] === 'string' &&
    typeof value[1] === 'string' &&
    typeof value[2] === 'number'
  );
}

/** The stored copy of the site, if a whole one is there. */
export async function findStore(base: string): Promise<Cache | undefined> {
  for (const name of await storeNames(base)) {
    const cache = await caches.open(name);
    if (await cache.match(`${base}${LISTING}`)) return cache;
  }
  return undefined;
}

/** What a stored copy holds. */
export async function storedTotal(base: string): Promise<Progress | undefined> {
  const files = await storedFiles(base, await findStore(base));
  return files && { files: files.length, bytes: files.reduce((sum, [, , size]) => sum + size, 0) };
}

/**
 * Makes the stored copy equal to the listing: fetches what changed, six files at a time, takes the rest from
 * the copy before. That copy serves until the new one is whole. An interrupted run goes on where it stopped.
 * @param onProgress is told what is there so far
 * @throws when a file cannot be had or is not the one listed
 */
export async function saveSite(
  base: string,
  listing: Listing,
  onProgress: (done: Progress) => void = () => {},
  signal?: AbortSignal,
): Promise<void> {
  await navigator.locks.request(prefixOf(base), async () => {
    const before = await findStore(base);
    const held = pathsByContent(await storedFiles(base, before));
    const name = `${prefixOf(base)}${await sha256(new TextEncoder().encode(listing.text))}`;
    const cache = await caches.open(name);
    const there = new Set((await cache.keys()).map(({ url }) => url));
    const done: Progress = { files: 0, bytes: 0 };
    const take = async (file: ListedFile): Promise<void> => {
      signal?.throwIfAborted();
      const [path, hash, size] = file;
      const address = addressOf(base, path);
      if (!there.has(address)) {
        const same = held.get(contentOf(file));
        const copy = same === undefined ? undefined : await before?.match(addressOf(base, same));
        await cache.put(address, copy ?? (await fetchFile(address, hash, signal)));
      }
      done.files += 1;
      done.bytes += size;
      onProgress(done);
    };
    await eachOf(listing.files, take);
    signal?.throwIfAborted();
    await cache.put(`${base}${LISTING}`, new Response(listing.text));
    for (const other of await storeNames(base)) if (other !== name) await caches.delete(other);
  });
}

/** Does work on some things, several at a time. @throws its first failure, when none of it goes on any more */
async function eachOf<T>(things: readonly T[], work: (thing: T) => Promise<void>): Promise<void> {
  const queue = things.values();
  let failure: { error: unknown } | undefined;
  const run = async (): Promise<void> => {
    for (const thing of queue) {
      if (failure) return;
      await work(thing).catch((error: unknown) => {
        failure ??= { error };
      });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, run));
  if (failure) throw failure.error;
}

/** Deletes every copy, whole or not. */
export async function removeStore(base: string): Promise<void> {
  for (const name of await storeNames(base)) await caches.delete(name);
}

async function fetchFile(address: string, hash: string, signal?: AbortSignal): Promise<Response> {
  const response = await fetch(address, { cache: 'no-cache', ...(signal ? { signal } : {}) });
  const body = await response.arrayBuffer();
  if (!response.ok || (await sha256(body)) !== hash) throw new Error(`${address}: ${response.status}`);
  const headers = new Headers(response.headers);
  headers.delete('content-encoding');
  headers.delete('content-length');
  return new Response(body, { headers });
}

async function storedFiles(
  base: string,
  cache: Cache | undefined,
): Promise<readonly ListedFile[] | undefined> {
  const stored = await cache?.match(`${base}${LISTING}`);
  return stored && readListing(await stored.text());
}

/** Where files stand by what they hold: the search index names its own anew with every change. */
function pathsByContent(files: readonly ListedFile[] = []): Map<string, string> {
  return new Map(files.map((file) => [contentOf(file), file[0]]));
}

/** What a file holds, and its ending, by which a host tells its type. */
function contentOf([path, sha256]: ListedFile): string {
  return `${sha256} ${/\.[^./]*$/.exec(path)?.[0] ?? ''}`;
}

/** A page is stored under the address that readers see. */
function addressOf(base: string, path: string): string {
  return `${base}${path
    .split('/')
    .map(encodeURIComponent)
    .join('/')
    .replace(/(^|\/)index\.html$/, '$1')}`;
}

function prefixOf(base: string): string {
  return `dossier ${new URL(base).pathname} `;
}

async function storeNames(base: string): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(prefixOf(base)));
}

async function sha256(data: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', data));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
