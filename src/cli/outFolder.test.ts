import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { publish, stage } from './outFolder.ts';

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
