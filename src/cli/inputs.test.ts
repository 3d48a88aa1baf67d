import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
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

test('evidence is always read', () => {
  fs.mkdirSync(path.join(content, 'evidence'));
  fs.writeFileSync(path.join(content, 'evidence/a.html'), 'a');
  const first = later();
  const memory = path.join(cache, 'files.json');
  const text = fs.readFileSync(memory, 'utf8');
  const known: Record<string, [string, string]> = JSON.parse(text);
  const of = known[path.join('evidence', 'a.html')];
  fs.writeFileSync(memory, text.replace(of?.[1] ?? '-', 'another'));
  expect(later()).toBe(first);
});
