import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { contentFolder } from '../dossier/tlp/contentFolder.ts';
import { run } from './build.ts';
import { publish } from './outFolder.ts';

let dir = '';
let remove = async (): Promise<void> => {};
let told = '';
beforeEach(async () => {
  ({ dir, remove } = await contentFolder({
    'content/actors/eve.mdx': '---\nkind: person\nname: Eve\n---\n<script>alert(1)</script>\n',
  }));
  vi.stubEnv('INIT_CWD', dir);
  told = '';
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    told += text;
    return true;
  });
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await remove();
});

test('a mistake stops the build: everything is listed and nothing comes out', async () => {
  expect(await run(['--content', 'content', '--out', 'out'])).toBe(1);
  expect(told).toContain('content/actors/eve.mdx:5:1 error markup/element');
  expect(told).toContain('content/dossier.yaml:1:1 error file/missing');
  expect(existsSync(path.join(dir, 'out'))).toBe(false);
});

test('the last good site stays as it is', async () => {
  await mkdir(path.join(dir, 'made'));
  await writeFile(path.join(dir, 'made/index.html'), 'The last good site.');
  publish(path.join(dir, 'made'), path.join(dir, 'out'));
  expect(await run(['--content', 'content', '--out', 'out'])).toBe(1);
  expect(readFileSync(path.join(dir, 'out/index.html'), 'utf8')).toBe('The last good site.');
});
