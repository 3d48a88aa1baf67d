import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LISTING } from '../views/offlineListing.ts';

const base = 'https://example.org/';

/** Answers the test's host holds back, by address. */
let held: Map<string, (answer: Response | Error) => void>;
let ask: (path: string, mode?: RequestMode) => Promise<Response>;

beforeEach(async () => {
  vi.useFakeTimers();
  vi.resetModules();
  held = new Map();
  stubStore({ [LISTING]: '[]', 'kept/': 'kept page', 'kept.js': 'kept part', '404.html': 'no such page' });
  vi.stubGlobal(
    'fetch',
    (asked: string | Request) =>
      new Promise<Response>((resolve, reject) => {
        const answer = (given: Response | Error) => (given instanceof Error ? reject(given) : resolve(given));
        held.set(pathOf(asked), answer);
      }),
  );
  await startWorker();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const pathOf = (asked: string | Request) =>
  (typeof asked === 'string' ? asked : asked.url).slice(base.length);

function stubStore(files: Readonly<Record<string, string>>): void {
  const match = async (asked: string | Request) => {
    const text = files[pathOf(asked)];
    return text === undefined ? undefined : new Response(text);
  };
  vi.stubGlobal('caches', { keys: async () => ['dossier / 1'], open: async () => ({ match }) });
}

async function startWorker(): Promise<void> {
  const listeners = new Map<string, (event: unknown) => void>();
  vi.stubGlobal('self', {
    registration: { scope: base },
    addEventListener: (type: string, listener: (event: unknown) => void) => listeners.set(type, listener),
  });
  await import('./worker.ts');
  ask = (path, mode = 'cors') =>
    new Promise((respondWith) => {
      const request = { url: `${base}${path}`, method: 'GET', mode };
      listeners.get('fetch')?.({ request, respondWith, waitUntil: () => {} });
    });
}

/** What became of an answer so far. */
function watch(answer: Promise<Response>): { text: () => Promise<string | undefined> } {
  let response: Response | undefined;
  answer.then((given) => {
    response = given;
  });
  return { text: async () => response?.clone().text() };
}

test.each([
  ['a page', 'navigate'],
  ['a part', 'cors'],
] as const)('%s that is not in the copy is waited for, however slow the host', async (_what, mode) => {
  const answer = ask('new/', mode);
  const seen = watch(answer);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await seen.text()).toBe(undefined);
  held.get('new/')?.(new Response('new', { status: 200 }));
  const response = await answer;
  expect([response.status, await response.text()]).toEqual([200, 'new']);
});

test.each([
  ['kept/', 'navigate', 'kept page'],
  ['kept.js', 'cors', 'kept part'],
] as const)('%s comes from the copy where the host is slow', async (path, mode, text) => {
  const answer = ask(path, mode);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await (await answer).text()).toBe(text);
});

test.each([
  ['cannot be reached', new Error('gone')],
  ['is down', new Response('bad gateway', { status: 502 })],
])('what is nowhere is missing where the host %s', async (_what, given) => {
  const part = ask('new.js');
  held.get('new.js')?.(given);
  expect((await part).type).toBe('error');
  const page = ask('new/', 'navigate');
  held.get('new/')?.(given);
  const response = await page;
  expect([response.status, await response.text()]).toEqual([404, 'no such page']);
});

test('the parts of a page that came late are asked of the host', async () => {
  const page = ask('new/', 'navigate');
  await vi.advanceTimersByTimeAsync(60_000);
  held.get('new/')?.(new Response('new'));
  await page;
  const part = ask('kept.js');
  held.get('kept.js')?.(new Response('fresh part'));
  expect(await (await part).text()).toBe('fresh part');
});
