import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { digestOf, FileChanged, isPlain, laterFile, MAX_BYTES, textsOf } from './contentFile.ts';
import { readContent } from './read.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'dossier-content-file-'));
  mkdirSync(path.join(dir, 'actors'));
});
afterEach(() => rmSync(dir, { recursive: true }));

const FILE = 'actors/ada.mdx';
const write = (bytes: string | Uint8Array) => writeFileSync(path.join(dir, FILE), bytes);
const read = async (digest?: string) => {
  const content = await readContent(dir, digest === undefined ? {} : { digests: new Map([[FILE, digest]]) });
  const [file] = content.files;
  return { file: file && { file: file.file, text: file.text, digest: digestOf(file) }, content };
};

test.each([
  ['text', 'Zoë, عربي\n'],
  ['nothing', ''],
])('%s is plain, and read later it is the same', async (_, text) => {
  write(text);
  expect(isPlain(Buffer.from(text))).toBe(true);
  const now = await read();
  expect(now.file?.text).toBe(text);
  expect((await read(now.file?.digest)).file).toEqual(now.file);
});

test.each([
  ['line breaks of Windows', Buffer.from('a\r\nb')],
  ['a carriage return', Buffer.from('a\rb')],
  ['a byte order mark', Buffer.from('\uFEFFa')],
  ['an invisible character', Buffer.from('a\u202Eb')],
  ['another encoding', Buffer.from('Zoë', 'latin1')],
  ['too much', Buffer.alloc(MAX_BYTES + 1, 'a')],
])('%s is not plain: reading changes it or has something to say', async (_, bytes) => {
  write(bytes);
  expect(isPlain(bytes)).toBe(false);
  const { file, content } = await read();
  const isAsRead = file !== undefined && Buffer.from(file.text).equals(bytes);
  expect(isAsRead && content.diagnostics.length === 0).toBe(false);
});

test('what is known of a file is told without reading it', () => {
  const file = laterFile(dir, 'actors/nobody.mdx', 'known');
  expect([file.file, digestOf(file), textsOf([file]).digestOf(file.file)]).toEqual([
    'actors/nobody.mdx',
    'known',
    'known',
  ]);
  expect(() => textsOf([file]).get(file.file)).toThrow(FileChanged);
});

test('a file that changes before its text is asked for is told of', () => {
  write('one');
  const digest = digestOf({ file: FILE, text: 'one' });
  const [first, second, third] = [1, 2, 3].map(() => laterFile(dir, FILE, digest));
  expect(first?.text).toBe('one');
  write('two');
  expect(() => second?.text).toThrow(FileChanged);
  expect(() => second?.text).toThrow('actors/ada.mdx changed while it was read.');
  rmSync(path.join(dir, FILE));
  expect(() => third?.text).toThrow(FileChanged);
  expect(first?.text).toBe('one');
});
