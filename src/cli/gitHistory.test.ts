import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compile } from '../dossier/compile.ts';
import type { Tlp } from '../dossier/schema.ts';
import { contentFolder, sourceRecord } from '../testing/contentFolder.ts';
import { gitWith } from '../testing/git.ts';
import { parseHere } from '../testing/parseHere.ts';
import { editingOf, gitHistory, historyState } from './gitHistory.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dossier-git-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const at = (dir: string, date: string, name: string, ...args: string[]): string =>
  gitWith({ dir, name, env: { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date } }, ...args);

async function repository(): Promise<string> {
  const dir = path.join(folder, 'repository');
  await mkdir(path.join(dir, 'content/actors'), { recursive: true });
  at(dir, '2020-01-01T00:00:00Z', 'Ada', 'init', '-q');
  await writeFile(path.join(dir, 'content/actors/élysée.mdx'), 'one\n');
  await writeFile(path.join(dir, 'content/actors/b.mdx'), 'one\n');
  at(dir, '2020-01-01T23:30:00-02:00', 'Ada', 'add', '.');
  at(dir, '2020-01-01T23:30:00-02:00', 'Ada', 'commit', '-qm', 'one');
  await writeFile(path.join(dir, 'content/actors/b.mdx'), 'two\n');
  at(dir, '2020-03-01T12:00:00Z', 'Bob Stone', 'commit', '-qam', 'two');
  return dir;
}

test('the last change and everybody who made one, from the content folder', async () => {
  const dir = await repository();
  expect(gitHistory(path.join(dir, 'content'))).toEqual({
    'actors/élysée.mdx': { changed: '2020-01-02', people: ['Ada'] },
    'actors/b.mdx': { changed: '2020-03-01', people: ['Ada', 'Bob Stone'] },
  });
});

test('a shallow clone, a folder without a repository and one that is not there tell nothing', async () => {
  const dir = await repository();
  const shallow = path.join(folder, 'shallow');
  at(folder, '2020-03-01T12:00:00Z', 'Ada', 'clone', '-q', '--depth=1', `file://${dir}`, shallow);
  expect(gitHistory(path.join(shallow, 'content'))).toEqual({});
  expect(gitHistory(path.join(folder, 'nowhere'))).toEqual({});
  const plain = await mkdtemp(path.join(tmpdir(), 'dossier-plain-'));
  expect(gitHistory(plain)).toEqual({});
  await rm(plain, { recursive: true });
});

test('names are those of the repository, whatever the configuration of this machine calls them', async () => {
  const dir = await repository();
  const content = path.join(dir, 'content');
  const elsewhere = path.join(folder, 'mailmap');
  await writeFile(elsewhere, 'Somebody Else <a@example.org>\n');
  at(dir, '2020-03-01T12:00:00Z', 'Ada', 'config', 'mailmap.file', elsewhere);
  expect(gitHistory(content)['actors/b.mdx']?.people).toEqual(['Ada', 'Bob Stone']);
  await writeFile(path.join(dir, '.mailmap'), 'Ada Quay <a@example.org> Ada <a@example.org>\n');
  expect(gitHistory(content)['actors/b.mdx']?.people).toEqual(['Ada Quay', 'Bob Stone']);
});

test('its state changes with the commit, with the names and when a shallow clone is completed', async () => {
  const dir = await repository();
  const clone = path.join(folder, 'clone');
  at(folder, '2020-03-01T12:00:00Z', 'Ada', 'clone', '-q', '--depth=1', `file://${dir}`, clone);
  const states: string[] = [];
  const look = () => states.push(historyState(path.join(clone, 'content')));
  look();
  at(clone, '2020-03-01T12:00:00Z', 'Ada', 'fetch', '-q', '--unshallow');
  look();
  await writeFile(path.join(clone, '.mailmap'), 'Ada Quay <a@example.org> Ada <a@example.org>\n');
  look();
  await writeFile(path.join(clone, 'content/actors/b.mdx'), 'three\n');
  at(clone, '2020-04-01T12:00:00Z', 'Ada', 'commit', '-qam', 'three');
  look();
  expect(new Set(states).size).toBe(4);
  look();
  expect(states[4]).toBe(states[3]);
});

test('without a repository there is no state', async () => {
  expect(historyState(path.join(folder, 'nowhere'))).toBe('');
});

test('a site from which something is left out tells nothing that git knows, of any page', async () => {
  const secret = '<Restricted tlp="AMBER">\nHidden [@one].\n</Restricted>\n';
  const { dir, remove } = await contentFolder({
    'dossier.yaml':
      'title: T\nid: t\nlang: en\nasOf: 2020-07-25\nauthors: [A]\nstatus: draft\ntlp: CLEAR\nyardstick: none\nhome: home\n',
    'publishers.yaml': 'press: { name: Press, reliability: F, reason: Not assessed. }\n',
    'sources/all.yaml': sourceRecord('one'),
    'briefs/home.mdx': `---\nkind: brief\ntitle: Home\nbluf: It is so.\nbasis: [one]\n---\n${secret}`,
    'actors/ada.mdx': '---\nkind: person\nname: Ada\nbluf: She acts.\nbasis: [one]\n---\n',
  });
  at(dir, '2020-01-01T00:00:00Z', 'Ada', 'init', '-q');
  at(dir, '2020-01-01T00:00:00Z', 'Ada', 'add', '.');
  at(dir, '2020-01-01T00:00:00Z', 'Ada', 'commit', '-qm', 'one');
  const told = async (tlp: Tlp) =>
    Object.keys(editingOf(await compile(dir, tlp, { parse: parseHere() }), () => gitHistory(dir)).history);
  expect(await told('AMBER')).toContain('actors/ada.mdx');
  expect(await told('CLEAR')).toEqual([]);
  await remove();
});
