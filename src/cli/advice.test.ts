import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dossierFile } from '../dossier/schema.ts';
import { git } from '../testing/git.ts';
import { adviceFor } from './advice.ts';
import { repositoryOf } from './git.ts';

const file = (more: object) =>
  dossierFile.parse({
    title: 'T',
    id: 't',
    lang: 'en',
    asOf: '2020-07-25',
    authors: ['A'],
    status: 'draft',
    tlp: 'CLEAR',
    yardstick: 'none',
    home: 'home',
    ...more,
  });

let folder = '';
beforeAll(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'dossier-advice-')));
  mkdirSync(path.join(folder, 'whole/content'), { recursive: true });
  git(path.join(folder, 'whole'), 'init', '-q');
  for (const text of ['one', 'two']) {
    writeFileSync(path.join(folder, 'whole/content/a.mdx'), text);
    git(path.join(folder, 'whole'), 'add', '.');
    git(path.join(folder, 'whole'), 'commit', '-qm', text);
  }
  git(folder, 'clone', '-q', '--depth=1', `file://${folder}/whole`, 'shallow');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const holder = (clone: string) => repositoryOf(path.join(folder, clone, 'content'));

test.each([
  [{}, '/', []],
  [{}, '/x/', [/^dossier.yaml has no site/]],
  [{ site: 'https://a.example/x/' }, '/x/', []],
  [{ site: 'https://a.example/x/' }, '/', [/build it for there with --base \/x\/$/]],
  [{ repository: 'https://github.com/a/b' }, '/', []],
  [{ repository: 'https://git.example/a/b' }, '/', [/^The pages have no edit links: .*git\.example/]],
  [{ repository: 'https://git.example/a/b/src/branch/main/content' }, '/', []],
  [
    { repository: 'https://github.com/a/b/tree/release/2026/content' },
    '/',
    [/lies in 2026\/content of its repository; here it lies in content\. .*without a slash\.$/],
  ],
  [{ repository: 'https://github.com/a/b/tree/main/100%/' }, '/', [/lies in 100% of its repository/]],
  [{ repository: 'https://github.com/a/b/tree/main' }, '/', [/lies at its top of/]],
] as const)('for %j at %s', (more, base, lines) => {
  expect(adviceFor(file(more), base, holder('whole'))).toEqual(
    lines.map((line) => expect.stringMatching(line)),
  );
});

test('of a shallow clone, and of a folder without a repository', () => {
  expect(adviceFor(file({}), '/', holder('shallow'))).toEqual([
    expect.stringContaining('git fetch --unshallow'),
  ]);
  expect(adviceFor(file({ repository: 'https://github.com/a/b/tree/main' }), '/', undefined)).toEqual([]);
});

test('nothing in the address of another folder moves the cursor', () => {
  const repository = 'https://github.com/a/b/tree/main/%1B[2J%0AForged';
  const lines = adviceFor(file({ site: 'https://a.example/', repository }), '/', holder('whole'));
  expect(lines).toEqual([expect.stringContaining('in �[2J�Forged of its repository')]);
});
