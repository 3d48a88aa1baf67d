import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { stampOf } from '../dossier/fileStamp.ts';
import { contentDigest } from './inputs.ts';

let content: string;
let cache: string;
beforeEach(() => {
  [content, cache] = ['content', 'cache'].map((name) =>
    fs.mkdtempSync(path.join(tmpdir(), `dossier-inputs-${name}-`)),
  ) as [string, string];
  fs.writeFileSync(path.join(content, 'a.mdx'), 'one');
});
afterEach(() => {
  for (const folder of [content, cache]) fs.rmSync(folder, { recursive: true });
});

/** As if the files had rested for a while. */
const later = () => contentDigest(content, cache, Date.now() + 60_000);

test('the same content has the same digest, whether or not its files are known', () => {
  const first = contentDigest(content, cache);
  expect(later()).toBe(first);
  expect(later()).toBe(first);
  fs.writeFileSync(path.join(cache, 'files.json'), '{"a.mdx":');
  expect(later()).toBe(first);
});

test('another text of the same length and time has another digest', () => {
  const first = later();
  const file = path.join(content, 'a.mdx');
  const { atime, mtime } = fs.statSync(file);
  fs.writeFileSync(file, 'two');
  fs.utimesSync(file, atime, mtime);
  expect(later()).not.toBe(first);
});

test('a file that was written a moment ago is read again, for it may change within its time', () => {
  const first = contentDigest(content, cache);
  expect(JSON.parse(fs.readFileSync(path.join(cache, 'files.json'), 'utf8'))).toEqual({});
  expect(contentDigest(content, cache)).toBe(first);
});

test('a file that rests is not read again', () => {
  const first = later();
  const memory = path.join(cache, 'files.json');
  const known: Record<string, [string, string]> = JSON.parse(fs.readFileSync(memory, 'utf8'));
  const other = Object.entries(known).map(([name, [stamp]]) => [name, [stamp, 'another']]);
  fs.writeFileSync(memory, JSON.stringify(Object.fromEntries(other)));
  expect(later()).not.toBe(first);
});

test('evidence is always read, whatever is known of it', () => {
  const [name, file] = [path.join('evidence', 'a.html'), path.join(content, 'evidence', 'a.html')];
  fs.mkdirSync(path.dirname(file));
  fs.writeFileSync(file, 'a');
  const first = later();
  const { stamp } = stampOf(fs.lstatSync(file, { bigint: true }));
  fs.writeFileSync(path.join(cache, 'files.json'), JSON.stringify({ [name]: [stamp, 'another'] }));
  expect(later()).toBe(first);
});

test('what a link to a folder leads to is no part of the content', () => {
  fs.mkdirSync(path.join(cache, 'elsewhere'));
  fs.symlinkSync(path.join(cache, 'elsewhere'), path.join(content, 'link'));
  const first = later();
  fs.writeFileSync(path.join(cache, 'elsewhere', 'b.mdx'), 'two');
  expect(later()).toBe(first);
});
