import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Editor } from '../testing/editor.ts';
import { parseHere } from '../testing/parseHere.ts';
import { filesOf, runBuild } from '../testing/site.ts';
import { root } from './options.ts';
import { ratiosOf, writeSynthetic } from './synth.ts';
import { draws } from './synthetic/random.ts';

/** Edits before each comparison, from one page to many: both what stays and how edits mix is held. */
const ROUNDS = [1, 2, 4, 9, 14, 22];

let folder: string;
let content: string;
let editor: Editor;
beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(tmpdir(), 'dossier-incremental-'));
  content = path.join(folder, 'content');
  await writeSynthetic(content, 30, 3, await ratiosOf(path.join(root, 'content'), { parse: parseHere() }));
  fs.writeFileSync(path.join(content, 'style.yaml'), 'abbreviations:\n  SO: "Something"\n');
  editor = new Editor(content, draws(11, 0));
  await runBuild(content, path.join(folder, 'site'));
}, 240_000);
afterAll(() => fs.rmSync(folder, { recursive: true }));

test.each(ROUNDS.map((count, round) => ({ count, round })))(
  'after any edits, here $count more, a build equals a clean one, byte for byte',
  async ({ count, round }) => {
    const out = path.join(folder, 'site');
    const edits: string[] = [];
    while (edits.length < count) edits.push((await editor.edit()).what);
    // Another folder has caches of its own, and none yet.
    const [copy, clean] = [path.join(folder, `content-${round}`), path.join(folder, `clean-${round}`)];
    fs.cpSync(content, copy, { recursive: true });
    await Promise.all([runBuild(content, out), runBuild(copy, clean)]);
    expect(filesOf(out), edits.join(', ')).toEqual(filesOf(clean));
    for (const made of [copy, clean]) fs.rmSync(made, { recursive: true });
  },
  240_000,
);

test('where nothing changed nothing is done, unless the site was touched', async () => {
  const out = path.join(folder, 'untouched');
  const stood = () => fs.statSync(out).ino;
  await runBuild(content, out);
  const first = stood();
  await runBuild(content, out);
  expect(stood()).toBe(first);
  fs.appendFileSync(path.join(content, 'dossier.yaml'), '# Changed.\n');
  await runBuild(content, out);
  const second = stood();
  expect(second).not.toBe(first);
  await runBuild(content, out);
  expect(stood()).toBe(second);
  fs.rmSync(path.join(out, 'data/claims.csv'));
  await runBuild(content, out);
  expect(fs.existsSync(path.join(out, 'data/claims.csv'))).toBe(true);
}, 480_000);

test('a page that gets another id leads on from where it stood, in a site that was edited before', async () => {
  const out = path.join(folder, 'renamed');
  const write = (id: string, more = ''): void =>
    fs.writeFileSync(
      path.join(content, `places/${id}.mdx`),
      `---\nkind: city\nname: Here\n${more}bluf: It is here.\nbasis: [source-0]\n---\n`,
    );
  write('here');
  await runBuild(content, out);
  const [other = ''] = fs.readdirSync(path.join(content, 'places'));
  fs.appendFileSync(path.join(content, 'places', other), '\nIt lies by the sea [@source-0].\n');
  await runBuild(content, out);
  write('there', 'formerly: [here]\n');
  fs.rmSync(path.join(content, 'places/here.mdx'));
  await runBuild(content, out);
  expect(fs.readFileSync(path.join(out, 'places/here/index.html'), 'utf8')).toContain('places/there/');
  const [copy, clean] = [path.join(folder, 'renamed-content'), path.join(folder, 'renamed-clean')];
  fs.cpSync(content, copy, { recursive: true });
  await runBuild(copy, clean);
  expect(filesOf(out)).toEqual(filesOf(clean));
}, 480_000);
