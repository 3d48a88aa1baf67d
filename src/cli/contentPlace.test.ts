import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeFile, placeIn } from './contentPlace.ts';

let folder = '';
let content = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'dossier-place-'));
  content = path.join(folder, 'content');
  mkdirSync(path.join(content, 'actors'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a file is made with its folder, and never over another', async () => {
  expect(await makeFile(content, 'editions/one.json', 'One')).toBe(path.join(content, 'editions/one.json'));
  await expect(makeFile(content, 'editions/one.json', 'Two')).rejects.toThrow('EEXIST');
  expect(readFileSync(path.join(content, 'editions/one.json'), 'utf8')).toBe('One');
});

test('the folder of the content may be a link: whoever started the command named it', async () => {
  symlinkSync(content, path.join(folder, 'named'));
  await makeFile(path.join(folder, 'named'), 'actors/ada.mdx', 'Ada');
  expect(readdirSync(path.join(content, 'actors'))).toEqual(['ada.mdx']);
});

test.each([
  ['actors/eve.mdx', 'actors/eve.mdx'],
  ['linked/eve.mdx', 'linked'],
  ['actors/linked/eve.mdx', 'actors/linked'],
])('a link on the way to %s is refused', async (file, link) => {
  symlinkSync(folder, path.join(content, link));
  const refusal = { name: 'CliError', message: `${link}: A symbolic link is not followed.` };
  expect(() => placeIn(content, file)).toThrow(expect.objectContaining(refusal));
  await expect(makeFile(content, file, '')).rejects.toMatchObject(refusal);
  expect(readdirSync(folder)).toEqual(['content']);
});

test('what is no folder is left to the system to refuse', async () => {
  writeFileSync(path.join(content, 'events'), '');
  await expect(makeFile(content, 'events/a.mdx', '')).rejects.toMatchObject({ syscall: 'mkdir' });
});
