import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { root } from './options.ts';
import { filesOf, runBuild } from './testSite.ts';

const folder = fs.mkdtempSync(path.join(tmpdir(), 'dossier-deterministic-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

test('the real dossier, built from two folders, gives the same bytes', async () => {
  const sites: string[] = [];
  for (const name of ['first', 'a second é']) {
    const content = path.join(folder, name, 'content');
    fs.cpSync(path.join(root, 'content'), content, { recursive: true });
    const out = path.join(folder, name, 'site');
    await runBuild(content, out);
    sites.push(out);
  }
  const [first = '', second = ''] = sites;
  const files = filesOf(first);
  expect(Object.keys(files).length).toBeGreaterThan(100);
  expect(filesOf(second)).toEqual(files);
}, 300_000);
