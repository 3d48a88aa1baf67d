import { LISTING } from '../views/offlineListing.ts';
import { fetchListing, findStore, saveSite } from './offlineStore.ts';

/** The parts of a service worker's scope that are used; the DOM's types know none of them. */
interface WorkerScope {
  registration: { scope: string };
  clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: ExtendableEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
}
interface ExtendableEvent extends Event {
  waitUntil(done: Promise<unknown>): void;
}
interface FetchEvent extends ExtendableEvent {
  request: Request;
  respondWith(response: Promise<Response>): void;
}
declare const self: WorkerScope;

const PATIENCE_MS = 3_000;
const UPDATE_EVERY_MS = 10 * 60_000;
/** Named by their contents, so the stored one is the right one. */
const CONSTANT = /\/_astro\/|\.pf_(?:index|fragment|filter|meta)$/;

const base = self.registration.scope;
/** The last page did not come from the host, so its parts are not asked for there either. */
let hostIsGone = false;
let updatedAt = 0;

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(base) || request.url === `${base}${LISTING}`)
    return;
  event.respondWith(request.mode === 'navigate' ? page(event) : part(request));
});

async function page(event: FetchEvent): Promise<Response> {
  const { inTime, atLast } = askHost(event.request);
  hostIsGone = (await inTime) === undefined;
  const copy = hostIsGone ? await stored(event.request) : undefined;
  if (copy) return copy;
  const answer = await atLast;
  hostIsGone = answer === undefined;
  if (answer) event.waitUntil(update());
  return answer ?? (await missing()) ?? Response.error();
}

async function part(request: Request): Promise<Response> {
  const first = hostIsGone || CONSTANT.test(new URL(request.url).pathname);
  if (first) return (await stored(request)) ?? fetch(request);
  const { inTime, atLast } = askHost(request);
  return (await inTime) ?? (await stored(request)) ?? (await atLast) ?? Response.error();
}

/** The host's answer; undefined where none comes. */
interface Asked {
  /** Undefined where it is late, too. */
  inTime: Promise<Response | undefined>;
  atLast: Promise<Response | undefined>;
}

function askHost(request: Request): Asked {
  const atLast = fetch(request).then(
    // What a host's gateway says of a site that is down is not the site's answer.
    (answer) => (answer.status >= 500 ? undefined : answer),
    () => undefined,
  );
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE_MS, undefined));
  return { inTime: Promise.race([atLast, late]), atLast };
}

async function stored(request: Request): Promise<Response | undefined> {
  const store = await findStore(base);
  const { pathname, search } = new URL(request.url);
  const asPage = new URL(`${pathname.replace(/\/(?:index\.html)?$/, '')}/${search}`, base).href;
  const options = { ignoreSearch: true };
  return (await store?.match(request, options)) ?? (await store?.match(asPage, options));
}

async function missing(): Promise<Response | undefined> {
  const answer = await (await findStore(base))?.match(`${base}404.html`);
  return answer && new Response(answer.body, { status: 404, headers: answer.headers });
}

/** Brings a stored copy up to date after a page came from the host, at most every ten minutes. */
async function update(): Promise<void> {
  if (Date.now() - updatedAt < UPDATE_EVERY_MS || !(await findStore(base))) return;
  updatedAt = Date.now();
  // A failed update leaves the copy before it in place; the next page tries again.
  await fetchListing(base)
    .then((listing) => saveSite(base, listing))
    .catch(() => {
      updatedAt = 0;
    });
}
