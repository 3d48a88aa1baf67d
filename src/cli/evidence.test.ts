import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { compile } from '../dossier/compile.ts';
import { publishedName } from '../dossier/evidence.ts';
import { contentFolder, sourceRecord } from '../testing/contentFolder.ts';
import { parseHere } from '../testing/parseHere.ts';
import { run } from './evidence.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const record = (file: string, sha256 = hash('Evidence')) =>
  `archive: { file: "${file}", sha256: ${sha256}, retrieved: 2026-11-23 }`;

let dir = '';
let remove = async (): Promise<void> => {};
let out = '';
beforeEach(async () => {
  ({ dir, remove } = await contentFolder({
    'dossier.yaml':
      'title: T\nid: t\nlang: en\nasOf: 2020-07-25\nauthors: [A]\nstatus: draft\ntlp: CLEAR\nyardstick: none\nhome: home\n',
    'publishers.yaml': 'press: { name: Press, reliability: F, reason: Not assessed. }\n',
    'sources/all.yaml': `# Kept\n${sourceRecord('one')}`,
    'briefs/home.mdx': '---\nkind: brief\ntitle: Home\nbluf: It is so.\nbasis: [one]\n---\n',
  }));
  out = '';
  vi.spyOn(console, 'log').mockImplementation((text: string) => {
    out += `${text}\n`;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    out += String(text);
    return true;
  });
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text);
    return true;
  });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await remove();
});

const write = async (file: string, text: string) => {
  await mkdir(path.dirname(path.join(dir, file)), { recursive: true });
  await writeFile(path.join(dir, file), text);
};
const findings = async () => {
  const { diagnostics, dossier } = await compile(dir, undefined, { parse: parseHere() });
  return { dossier, found: diagnostics.filter((d) => d.code.startsWith('evidence/')) };
};
const evidence = (...args: string[]) => run([...args, `--content=${dir}`], new Date('2026-11-24T08:00:00Z'));

describe('a record of an archived file', () => {
  test('that is as recorded offers it', async () => {
    await write('sources/all.yaml', sourceRecord('one', record('a.html')));
    await write('evidence/a.html', 'Evidence');
    const { dossier, found } = await findings();
    expect(found).toEqual([]);
    expect(dossier?.evidence).toEqual({ one: { file: 'evidence/a-html.txt', size: 8 } });
  });

  test('whose file changed by a byte stops everything, with both hashes', async () => {
    await write('sources/all.yaml', sourceRecord('one', record('a.pdf')));
    await write('evidence/a.pdf', 'evidence');
    const { dossier, found } = await findings();
    expect(dossier).toBeUndefined();
    expect(found).toMatchObject([
      { file: 'sources/all.yaml', line: 1, code: 'evidence/hash', severity: 'error' },
    ]);
    expect(found[0]?.message).toContain('evidence/a.pdf');
    expect(found[0]?.message).toContain(hash('evidence'));
    expect(found[0]?.message).toContain(hash('Evidence'));
  });

  test.each([
    ['missing.pdf', 'evidence/missing', 'Did you mean "mising.pdf"?'],
    ['page.js', 'evidence/unsafe', 'Kinds: html'],
    ['noextension', 'evidence/unsafe', 'Kinds: html'],
    ['link.txt', 'evidence/unsafe', 'not a link'],
    ['inside/link.txt', 'evidence/unsafe', 'not a link'],
    ['folder.txt', 'evidence/unsafe', 'not a link'],
  ])('%s is refused', async (file, code, hint) => {
    await write('sources/all.yaml', sourceRecord('one', record(file)));
    await write('evidence/mising.pdf', 'Evidence');
    await write('evidence/folder.txt/x.txt', 'Evidence');
    await write('evidence/page.js', 'Evidence');
    await write('evidence/noextension', 'Evidence');
    await write('outside/link.txt', 'Evidence');
    await symlink(path.join(dir, 'outside/link.txt'), path.join(dir, 'evidence/link.txt'));
    await symlink(path.join(dir, 'outside'), path.join(dir, 'evidence/inside'));
    const { found } = await findings();
    expect(found.find((d) => d.severity === 'error')).toMatchObject({
      code,
      hint: expect.stringContaining(hint),
    });
  });

  test.each(['../one.txt', '/etc/passwd', 'a/../../b.txt', 'C:\\x.txt'])('%s leads out', async (file) => {
    await write('sources/all.yaml', sourceRecord('one', record(file.replaceAll('\\', '\\\\'))));
    const { diagnostics } = await compile(dir, undefined, { parse: parseHere() });
    expect(diagnostics.map((d) => d.code)).toContain('schema/invalid');
  });

  test('that no source names is a warning', async () => {
    await write('evidence/left.pdf', 'x');
    expect((await findings()).found).toMatchObject([{ file: 'evidence/left.pdf', code: 'evidence/unused' }]);
  });

  test('that a source which cannot be read may name is left alone', async () => {
    await write('evidence/left.pdf', 'x');
    await write(
      'sources/all.yaml',
      sourceRecord('one', record('left.pdf')).replace('lang: en', 'lang: english'),
    );
    expect((await findings()).found).toEqual([]);
  });

  test('that a file of sources which cannot be opened may name is left alone', async () => {
    await write('evidence/left.pdf', 'x');
    await symlink(path.join(dir, 'sources/all.yaml'), path.join(dir, 'sources/more.yaml'));
    expect((await findings()).found).toEqual([]);
  });

  test('that would take the published name of another is refused', async () => {
    await write(
      'sources/all.yaml',
      sourceRecord('one', record('a.html')) + sourceRecord('two', record('a-html.txt')),
    );
    await write('evidence/a.html', 'Evidence');
    await write('evidence/a-html.txt', 'Evidence');
    expect((await findings()).found).toMatchObject([{ code: 'evidence/unsafe', line: 2 }]);
  });
});

test.each([
  ['a.html', 'a-html.txt'],
  ['a.HTM', 'a-htm.txt'],
  ['b/c.php.svg', 'b/c-php-svg.txt'],
  ['c.php.txt', 'c-php.txt'],
  ['a.pdf', 'a.pdf'],
  ['a.txt', 'a.txt'],
])('%s is published as %s', (file, name) => {
  expect(publishedName(file)).toBe(name);
});

describe('npm run evidence', () => {
  test('add keeps a copy and records it', async () => {
    await write('found/Page.HTML', 'Evidence');
    expect(await evidence('add', 'one', path.join(dir, 'found/Page.HTML'))).toBe(0);
    expect(await readFile(path.join(dir, 'evidence/one.html'), 'utf8')).toBe('Evidence');
    const yaml = await readFile(path.join(dir, 'sources/all.yaml'), 'utf8');
    expect(yaml).toBe(
      `# Kept\n${sourceRecord('one').replace(' }', `, archive: { file: one.html, sha256: ${hash('Evidence')}, retrieved: "2026-11-24" } }`)}`,
    );
    await rm(path.join(dir, 'found'), { recursive: true });
    expect((await findings()).found).toEqual([]);
    expect(await evidence('verify')).toBe(0);
    expect(out).toContain(`${hash('Evidence')}  evidence/one.html  one`);
  });

  test('add replaces a copy only when told to', async () => {
    await write('new.pdf', 'New');
    await evidence('add', 'one', path.join(dir, 'new.pdf'));
    await write('new.pdf', 'Newer');
    await expect(evidence('add', 'one', path.join(dir, 'new.pdf'))).rejects.toMatchObject({
      hint: expect.stringContaining('--replace'),
    });
    expect(
      await evidence('add', 'one', path.join(dir, 'new.pdf'), '--replace', '--retrieved=2026-11-01'),
    ).toBe(0);
    expect(await readFile(path.join(dir, 'sources/all.yaml'), 'utf8')).toContain(
      `${hash('Newer')}, retrieved: "2026-11-01"`,
    );
  });

  test('verify names what is not as it was', async () => {
    await write('sources/all.yaml', sourceRecord('one', record('a.pdf')));
    await write('evidence/a.pdf', 'Tampered');
    expect(await evidence('verify')).toBe(1);
    expect(out).toContain('evidence/hash');
    expect(out).toContain(hash('Tampered'));
  });

  describe('verify is not content where', () => {
    test('a file of sources cannot be read', async () => {
      await write('sources/all.yaml', `${sourceRecord('one', record('a.pdf'))}  - broken: [`);
      await write('evidence/a.pdf', 'Tampered');
      expect(await evidence('verify')).toBe(1);
      expect(out).toContain('sources/all.yaml');
      expect(out).not.toContain('evidence/unused');
    });

    test('no record names a file', async () => {
      await write('evidence/a.pdf', 'Tampered');
      expect(await evidence('verify')).toBe(1);
      expect(out).toContain('error evidence/unused');
    });

    test('the folder of sources has another name', async () => {
      await write('sources/all.yaml', sourceRecord('one', record('a.pdf')));
      await rename(path.join(dir, 'sources'), path.join(dir, 'records'));
      await write('evidence/a.pdf', 'Evidence');
      expect(await evidence('verify')).toBe(1);
    });

    test('the folder is none of a dossier, or is not there', async () => {
      expect(await run(['verify', `--content=${path.join(dir, 'sources')}`])).toBe(1);
      expect(out).toContain('There is no dossier.yaml.');
      expect(await run(['verify', `--content=${path.join(dir, 'none')}`])).toBe(1);
      expect(out).toContain('It cannot be opened: it does not exist.');
    });
  });

  test.each([
    [['add', 'onne', 'x.pdf'], 'There is no source "onne".'],
    [['add', 'one', '/nowhere/x.pdf'], 'There is no file /nowhere/x.pdf.'],
    [['add', 'one'], 'Say what to do'],
    [['prove'], 'Say what to do'],
    [['add', 'one', 'x.exe'], 'is of a kind that is not kept'],
    [['add', 'one', 'x.pdf', '--retrieved=yesterday'], 'is no day'],
    [['add', 'one', 'x.pdf', '--retrieved=2999-01-01'], '2999-01-01 is still to come'],
    [['add', 'one', 'x.pdf', '--retrieved=2026-11-26'], '2026-11-26 is still to come'],
    [['add', 'one', 'x.pdf', '--replace=yes'], 'does not take an argument'],
  ])('%j is answered', async (args, message) => {
    await expect(evidence(...args)).rejects.toMatchObject({ message: expect.stringContaining(message) });
  });
});

describe('a link in the content is not written through', () => {
  const outside = async (file: string, text: string) => {
    await mkdir(path.join(`${dir}-outside`), { recursive: true });
    await writeFile(path.join(`${dir}-outside`, file), text);
    return path.join(`${dir}-outside`, file);
  };
  afterEach(() => rm(`${dir}-outside`, { recursive: true, force: true }));
  const add = async (...more: string[]) =>
    evidence('add', 'one', await outside('page.html', 'Evidence'), ...more);
  const refusal = (file: string) => ({
    name: 'CliError',
    message: `${file}: A symbolic link is not followed.`,
    hint: 'Put the file or folder itself here.',
  });

  test('where a copy in the making could be expected', async () => {
    const theirs = await outside('.bashrc', 'Theirs');
    await mkdir(path.join(dir, 'evidence'));
    await symlink(theirs, path.join(dir, 'evidence/one.html.part'));
    await add();
    expect(await readFile(theirs, 'utf8')).toBe('Theirs');
    expect(await readFile(path.join(dir, 'evidence/one.html'), 'utf8')).toBe('Evidence');
    expect((await readdir(path.join(dir, 'evidence'))).sort()).toEqual(['one.html', 'one.html.part']);
  });

  test('where the folder is one', async () => {
    await outside('theirs', '');
    await symlink(`${dir}-outside`, path.join(dir, 'evidence'));
    await expect(add()).rejects.toMatchObject(refusal('evidence'));
    expect(await readdir(`${dir}-outside`)).not.toContain('one.html');
  });

  test('where the copy is one, even to nothing', async () => {
    await mkdir(path.join(dir, 'evidence'));
    await symlink(path.join(dir, 'nothing'), path.join(dir, 'evidence/one.html'));
    await expect(add()).rejects.toMatchObject(refusal('evidence/one.html'));
    await expect(add('--replace')).rejects.toMatchObject(refusal('evidence/one.html'));
  });
});
