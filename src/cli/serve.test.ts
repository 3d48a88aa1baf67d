import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Served, serve } from './serve.ts';

let dir = '';
let served: Served;
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'dossier-serve-'));
  await writeFile(path.join(dir, 'index.html'), 'Home');
  served = await serve(dir, { base: '/', port: 0 });
});
afterEach(async () => {
  await served.close();
  await rm(dir, { recursive: true, force: true });
});

/** The status of an answer to a request that bears a host of its own. */
const statusFor = (host: string, method = 'GET') =>
  new Promise<number | undefined>((resolve, reject) => {
    request(served.url, { method, headers: { host } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    })
      .on('error', reject)
      .end();
  });

test.each([
  ['127.0.0.1:4321', 200],
  ['localhost', 200],
  ['evil.example', 403],
  ['localhost.evil.example:4321', 403],
])('a site served here is read by this machine alone: %s %i', async (host, status) => {
  expect(await statusFor(host)).toBe(status);
});

test('nothing is written to it', async () => {
  expect(await statusFor('localhost', 'POST')).toBe(405);
});

describe('a path', () => {
  let beside = '';
  beforeEach(async () => {
    beside = `${dir}-beside`;
    for (const folder of [path.join(dir, 'actors/ada'), beside]) {
      await mkdir(folder, { recursive: true });
      await writeFile(path.join(folder, 'index.html'), 'Ada');
    }
  });
  afterEach(() => rm(beside, { recursive: true }));

  /** Asks for a path as it is written: a browser would resolve it first. */
  const answerTo = (asked: string) =>
    new Promise<string>((resolve, reject) => {
      const { port } = new URL(served.url);
      request({ host: '127.0.0.1', port, path: asked }, (answer) => {
        answer.resume();
        resolve(`${answer.statusCode} ${answer.headers.location ?? ''}`.trim());
      })
        .on('error', reject)
        .end();
    });

  test.each([
    '//evil.example/..%2factors/ada',
    '/%2fevil.example/..%2f..%2factors/ada',
    '//actors/ada',
    '/actors%5cada',
    '/x/..%5cactors/ada',
    '/x/..%2factors/ada',
    '/x/..%2factors/ada/',
  ])('that another program reads otherwise is nothing here: %s', async (asked) => {
    expect(await answerTo(asked)).toBe('404');
  });

  test('does not tell what lies beside the site', async () => {
    expect(await answerTo(`/..%2f${path.basename(beside)}`)).toBe('404');
  });

  test.each([
    ['/actors/ada', '301 /actors/ada/'],
    ['/actors/ada?x=//..', '301 /actors/ada/?x=//..'],
    ['/actors/ada/', '200'],
    ['/actors/x/../ada/', '200'],
    ['/actors/a..b', '404'],
  ])('of the site is answered: %s', async (asked, answer) => {
    expect(await answerTo(asked)).toBe(answer);
  });
});
