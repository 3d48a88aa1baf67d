import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseHere } from '../testing/parseHere.ts';
import { compile } from './compile.ts';
import { base, talks } from './guide/base.ts';
import { bigPng, gpsJpeg } from './guide/pictures.ts';

const parse = parseHere();
let dir = '';
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'dossier-pictures-'));
  const figure = talks('<Figure src="assets/hall.png" alt="A table with two chairs."/>');
  for (const [file, text] of Object.entries({ ...base, 'events/talks.mdx': figure })) {
    await mkdir(path.join(dir, path.dirname(file)), { recursive: true });
    if (typeof text === 'string') await writeFile(path.join(dir, file), text);
  }
  await mkdir(path.join(dir, 'assets'));
});
afterEach(() => rm(dir, { recursive: true }));

const found = async (bytes: string | Uint8Array): Promise<string[]> => {
  await writeFile(path.join(dir, 'assets/hall.png'), bytes);
  const { diagnostics } = await compile(dir, undefined, { parse });
  return diagnostics.map((d) => `${d.file}:${d.line}:${d.column} ${d.code} ${d.message}`);
};
const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n';

test.each([
  ['a text', 'not', 'assets/hall.png is no picture.'],
  ['a page of the web', '<!doctype html><title>Not found</title>', 'assets/hall.png is no picture.'],
  ['nothing', '', 'assets/hall.png is empty.'],
  ['a pointer', pointer, 'assets/hall.png is no picture but what Git LFS keeps in its place.'],
])('%s in place of a picture is an error at the figure', async (_what, bytes, message) => {
  expect(await found(bytes)).toEqual([`events/talks.mdx:12:14 figure/source ${message}`]);
});

test.each([
  ['PNG', bigPng(10)],
  ['JPEG', gpsJpeg(false)],
  ['GIF', Buffer.from('GIF89a')],
  ['WebP', Buffer.from('RIFF\0\n\0\0WEBPVP8 ', 'latin1')],
  ['AVIF', Buffer.from('\0\0\0 ftypavif', 'latin1')],
])('%s is a picture', async (_format, bytes) => {
  expect(await found(bytes)).toEqual([]);
});

test('a file that no figure shows is not looked into', async () => {
  await writeFile(path.join(dir, 'assets/other.png'), 'not');
  expect(await found(bigPng(10))).toEqual([]);
});
