import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { stampOf } from '../dossier/fileStamp.ts';
import { git } from '../testing/git.ts';
import { contentState } from './inputs.ts';

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
const later = () => contentState(content, cache, Date.now() + 60_000).digest;

test('the same content has the same digest, whether or not its files are known', () => {
  const first = contentState(content, cache).digest;
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

test('what is hidden is no content', () => {
  const first = later();
  fs.mkdirSync(path.join(content, '.git'));
  fs.writeFileSync(path.join(content, '.git/index'), 'x');
  fs.writeFileSync(path.join(content, '.DS_Store'), 'x');
  expect(later()).toBe(first);
});

test('a file that was written a moment ago is read again, for it may change within its time', () => {
  const first = contentState(content, cache).digest;
  expect(JSON.parse(fs.readFileSync(path.join(cache, 'files.json'), 'utf8'))).toEqual({});
  expect(contentState(content, cache).digest).toBe(first);
});

test('a file that rests is not read again', () => {
  const first = later();
  const memory = path.join(cache, 'files.json');
  const known: Record<string, [string, string, boolean]> = JSON.parse(fs.readFileSync(memory, 'utf8'));
  const other = Object.entries(known).map(([name, [stamp]]) => [name, [stamp, 'another', true]]);
  fs.writeFileSync(memory, JSON.stringify(Object.fromEntries(other)));
  expect(later()).not.toBe(first);
});

test('evidence is always read, whatever is known of it', () => {
  const [name, file] = [path.join('evidence', 'a.html'), path.join(content, 'evidence', 'a.html')];
  fs.mkdirSync(path.dirname(file));
  fs.writeFileSync(file, 'a');
  const first = later();
  const { stamp } = stampOf(fs.lstatSync(file, { bigint: true }));
  fs.writeFileSync(path.join(cache, 'files.json'), JSON.stringify({ [name]: [stamp, 'another', true] }));
  expect(later()).toBe(first);
});

test('what a link to a folder leads to is no part of the content', () => {
  fs.mkdirSync(path.join(cache, 'elsewhere'));
  fs.symlinkSync(path.join(cache, 'elsewhere'), path.join(content, 'link'));
  const first = later();
  fs.writeFileSync(path.join(cache, 'elsewhere', 'b.mdx'), 'two');
  expect(later()).toBe(first);
});

test('files of plain text are told with their digests, whether or not they are known', () => {
  const write = (name: string, text: string) => {
    fs.mkdirSync(path.dirname(path.join(content, name)), { recursive: true });
    fs.writeFileSync(path.join(content, name), text);
  };
  write('actors/ada.mdx', 'Ada');
  write('actors/bob.mdx', 'Bob\r\n');
  write('actors/cy.mdx', 'C\u202Ey');
  write('assets/map.svg', '<svg/>');
  write('evidence/old.mdx', 'Old');
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
  const plain = [
    ['a.mdx', sha256('one')],
    ['actors/ada.mdx', sha256('Ada')],
  ];
  for (let n = 0; n < 2; n++) {
    const { texts } = contentState(content, cache, Date.now() + 60_000);
    expect([...texts]).toEqual(plain);
  }
});

test('a clone that is given the rest of its history has another digest', () => {
  const clone = path.join(cache, 'clone');
  git(content, 'init', '-q');
  git(content, 'add', '.');
  git(content, 'commit', '-qm', 'one');
  git(content, 'commit', '-qm', 'two', '--allow-empty');
  git(cache, 'clone', '-q', '--depth=1', `file://${content}`, clone);
  const digest = () => contentState(clone, cache, Date.now() + 60_000).digest;
  const first = digest();
  git(clone, 'fetch', '-q', '--unshallow');
  expect(digest()).not.toBe(first);
});
