import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { base } from '../../dossier/guide/base.ts';
import { contentFolder } from '../../testing/contentFolder.ts';
import { parseHere } from '../../testing/parseHere.ts';
import { run } from '../new.ts';

/* Links in the content, which may lead anywhere, and what is made would go with them. */

const parse = parseHere();
let content = '';
let remove: () => Promise<void>;
let outside = '';
beforeEach(async () => {
  ({ dir: content, remove } = await contentFolder(base));
  outside = await mkdtemp(path.join(tmpdir(), 'dossier-outside-'));
});
afterEach(async () => {
  await remove();
  await rm(outside, { recursive: true, force: true });
});

/** Holds that a command refuses to write through a link, and makes nothing. */
async function expectRefusal(link: string, ...args: string[]): Promise<void> {
  const before = await readdir(content, { recursive: true });
  await expect(run([...args, '--content', content], undefined, { parse })).rejects.toMatchObject({
    name: 'CliError',
    message: `${link}: A symbolic link is not followed.`,
    hint: 'Put the file or folder itself here.',
  });
  expect(await readdir(content, { recursive: true })).toEqual(before);
}

test('a folder that is one', async () => {
  await rm(path.join(content, 'events'), { recursive: true, force: true });
  await symlink(outside, path.join(content, 'events'));
  const event = ['event', 'Strike vote', '--kind=decision', '--date=2020-07-03', '--basis=report'];
  await expectRefusal('events', ...event);
  expect(await readdir(outside)).toEqual([]);
});

test('a page that is one, to nothing', async () => {
  await symlink(path.join(outside, 'page'), path.join(content, 'actors/eve.mdx'));
  await expectRefusal('actors/eve.mdx', 'actor', 'Eve', '--kind=person');
  expect(await readdir(outside)).toEqual([]);
});

test('a file to which lines are added', async () => {
  const own = path.join(content, 'publishers.yaml');
  const theirs = path.join(outside, 'publishers.yaml');
  const text = await readFile(own, 'utf8');
  await writeFile(theirs, text);
  await rm(own);
  await symlink(theirs, own);
  const source = ['source', 'https://example.org/x', '--title=X', '--lang=en', '--published=unknown'];
  const more = ['--new-publisher=The Daily', '--seen=full', '--descriptor=A report.'];
  await expectRefusal('publishers.yaml', ...source, ...more);
  expect(await readFile(theirs, 'utf8')).toBe(text);
});
