import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { contentFolder, sourceRecord } from '../testing/contentFolder.ts';
import { run } from './build.ts';
import { markOwn, publish } from './outFolder.ts';

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

test('what a build finds is not told as all that there is', async () => {
  await run(['--content', 'content', '--out', 'out']);
  expect(told).toMatch(/\n\d+ errors; npm run check lists all findings\.\n$/);
});

test('an archived file that changed by a byte stops the build, with both hashes', async () => {
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
  const archive = `archive: { file: a.pdf, sha256: ${sha256('Evidence')}, retrieved: 2026-11-23 }`;
  await writeFile(
    path.join(dir, 'content/actors/eve.mdx'),
    '---\nkind: person\nname: Eve\nbluf: She acts.\nbasis: [one]\n---\n',
  );
  for (const [file, text] of Object.entries({
    'dossier.yaml':
      'title: T\nid: t\nlang: en\nasOf: 2020-07-25\nauthors: [A]\nstatus: draft\ntlp: CLEAR\nyardstick: none\nhome: home\n',
    'publishers.yaml': 'press: { name: Press, reliability: F, reason: Not assessed. }\n',
    'sources/one.yaml': sourceRecord('one', archive),
    'briefs/home.mdx': '---\nkind: brief\ntitle: Home\nbluf: It is so.\nbasis: [one]\n---\n',
    'evidence/a.pdf': 'evidence',
  })) {
    await mkdir(path.dirname(path.join(dir, 'content', file)), { recursive: true });
    await writeFile(path.join(dir, 'content', file), text);
  }
  expect(await run(['--content', 'content', '--out', 'out'])).toBe(1);
  expect(told).toContain('evidence/a.pdf');
  expect(told).toContain(sha256('Evidence'));
  expect(told).toContain(sha256('evidence'));
  expect(existsSync(path.join(dir, 'out'))).toBe(false);
});

test('the last good site stays as it is', async () => {
  await mkdir(path.join(dir, 'made'));
  await writeFile(path.join(dir, 'made/index.html'), 'The last good site.');
  markOwn(path.join(dir, 'made'));
  publish(path.join(dir, 'made'), path.join(dir, 'out'));
  expect(await run(['--content', 'content', '--out', 'out'])).toBe(1);
  expect(readFileSync(path.join(dir, 'out/index.html'), 'utf8')).toBe('The last good site.');
});

test('a file is no content folder', async () => {
  await expect(run(['--content', 'content/actors/eve.mdx', '--out', 'out'])).rejects.toMatchObject({
    message: `--content ${path.join(dir, 'content/actors/eve.mdx')} is a file.`,
    hint: `Name the folder: --content ${path.join(dir, 'content/actors')}`,
  });
});
