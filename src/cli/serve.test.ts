import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
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
