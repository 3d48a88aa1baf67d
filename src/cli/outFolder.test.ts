import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { markOwn, publish, siteFolder, stage } from './outFolder.ts';

let folder = '';
let out = '';
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(tmpdir(), 'dossier-out-'));
  out = path.join(folder, 'dist');
  fs.mkdirSync(out);
  fs.writeFileSync(path.join(out, 'index.html'), 'The last good site.');
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

test('where the new site cannot take its place, the old one stands again', () => {
  const staging = stage(out);
  fs.rmdirSync(staging);
  expect(() => publish(staging, out)).toThrow('ENOENT');
  expect(fs.readFileSync(path.join(out, 'index.html'), 'utf8')).toBe('The last good site.');
  expect(fs.readdirSync(folder)).toEqual(['dist']);
});

test('where there was no old one, none stands', () => {
  fs.rmSync(out, { recursive: true });
  const staging = stage(out);
  fs.rmdirSync(staging);
  expect(() => publish(staging, out)).toThrow('ENOENT');
  expect(fs.readdirSync(folder)).toEqual([]);
});

test('a site goes where a link leads, so that who serves that folder has it', () => {
  const link = path.join(folder, 'link');
  fs.symlinkSync(out, link);
  markOwn(out);
  expect(siteFolder(link, [])).toBe(fs.realpathSync(out));
});

test('no site takes the place of a folder that holds the content, linked or not', () => {
  markOwn(out);
  const content = path.join(out, 'content');
  fs.mkdirSync(content);
  const linked = path.join(folder, 'linked');
  fs.symlinkSync(content, linked);
  for (const kept of [content, linked, out, path.join(out, 'none')])
    expect(() => siteFolder(out, [kept])).toThrow('would take the place of');
  expect(siteFolder(out, [folder, path.join(folder, 'dist.content'), path.join(folder, '..other')])).toBe(
    fs.realpathSync(out),
  );
});

test('no site lies among the content, linked or not', () => {
  const content = path.join(folder, 'content');
  fs.mkdirSync(content);
  const linked = path.join(folder, 'linked');
  fs.symlinkSync(content, linked);
  for (const named of [content, linked])
    expect(() => siteFolder(path.join(content, 'site'), [], named)).toThrow('would lie among the content');
  markOwn(out);
  expect(siteFolder(out, [], content)).toBe(fs.realpathSync(out));
});

test.runIf(fs.existsSync('/dev/shm'))('no site takes the place of a disk', () => {
  expect(() => siteFolder('/dev/shm', [])).toThrow('a disk of its own');
});
