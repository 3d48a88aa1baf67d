import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lastBuild } from './lastBuild.ts';

let folder = '';
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(tmpdir(), 'dossier-built-'));
  for (const name of ['content', 'out']) fs.mkdirSync(path.join(folder, name));
  fs.writeFileSync(page(), 'one\r\n');
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

const page = (): string => path.join(folder, 'content/a.mdx');
const last = () =>
  lastBuild(path.join(folder, 'cache'), path.join(folder, 'content'), path.join(folder, 'out'), []);
const result = { diagnostics: [], summary: 'One page' };
const site = { names: [], files: new Map() };

test('a build of the same content need not be made twice', () => {
  last().remember(result, site);
  expect(last().unchanged()).toMatchObject(result);
});

test('a build during which a page changed is made again, though the page was put back', () => {
  const build = last();
  fs.writeFileSync(page(), 'two\r\n');
  build.remember(result, site);
  fs.writeFileSync(page(), 'one\r\n');
  expect(last().unchanged()).toBeUndefined();
});
