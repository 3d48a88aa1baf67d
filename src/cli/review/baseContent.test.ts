import { createHash } from 'node:crypto';
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { git, gitWith } from '../../testing/git.ts';
import { type BaseContent, baseContent } from './baseContent.ts';

let folder = '';
let content = '';
beforeEach(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'dossier-parted-')));
  content = path.join(folder, 'desk [a]/content');
  mkdirSync(path.join(content, 'actors'), { recursive: true });
  git(folder, 'init', '-q', '-b', 'main');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function commit(): void {
  git(folder, 'add', '-A');
  git(folder, 'commit', '-qm', 'A change');
}

/** Lays out the base, looks at it and takes it away again. */
function look<T>(at: (dir: string, base: BaseContent) => T): T {
  const base = baseContent(content, 'HEAD');
  try {
    return at(base.dir ?? '', base);
  } finally {
    base.remove();
  }
}

test('files are laid out byte for byte, whatever they are called and attributes say', () => {
  const bytes = Buffer.from([0, 0x0d, 0x0a, 0xff, 0x0a]);
  writeFileSync(path.join(folder, '.gitattributes'), '*.mdx text eol=crlf ident\n');
  writeFileSync(path.join(content, 'actors/é\n"b.mdx'), 'one\n$Id$\n');
  writeFileSync(path.join(content, 'actors/empty.mdx'), '');
  writeFileSync(path.join(content, 'large.bin'), Buffer.alloc(3 << 20, 7));
  writeFileSync(path.join(content, 'bytes.bin'), bytes);
  commit();
  look((dir) => {
    expect(readdirSync(path.join(dir, 'actors')).sort()).toEqual(['empty.mdx', 'é\n"b.mdx']);
    expect(readFileSync(path.join(dir, 'actors/é\n"b.mdx'), 'utf8')).toBe('one\n$Id$\n');
    expect(readFileSync(path.join(dir, 'bytes.bin'))).toEqual(bytes);
    expect(lstatSync(path.join(dir, 'large.bin')).size).toBe(3 << 20);
    expect(readdirSync(dir).sort()).toEqual(['actors', 'bytes.bin', 'large.bin']);
  });
});

test('a link stays one, and leads nowhere', () => {
  writeFileSync(path.join(content, 'a.mdx'), 'one\n');
  symlinkSync('/etc/passwd', path.join(content, 'actors/b.mdx'));
  symlinkSync('../../..', path.join(content, 'evidence'));
  commit();
  look((dir) => {
    for (const name of ['actors/b.mdx', 'evidence']) {
      expect(lstatSync(path.join(dir, name)).isSymbolicLink()).toBe(true);
      expect(() => realpathSync(path.join(dir, name))).toThrow('ENOENT');
    }
  });
});

test.each(['..', '.', '.git', '.GIT'])('a tree that holds %s is not laid out', (name) => {
  writeFileSync(path.join(content, 'a.mdx'), 'one\n');
  commit();
  const blob = gitWith({ dir: folder, input: 'evil' }, 'hash-object', '-w', '--stdin');
  const object = (entry: string, mode: string, id: string): string =>
    gitWith(
      { dir: folder, input: Buffer.concat([Buffer.from(`${mode} ${entry}\0`), Buffer.from(id, 'hex')]) },
      ...['hash-object', '-t', 'tree', '-w', '--literally', '--stdin'],
    );
  const inner = object(name, '40000', object('evil.mdx', '100644', blob));
  const top = object('desk [a]', '40000', object('content', '40000', inner));
  git(folder, 'update-ref', 'HEAD', git(folder, 'commit-tree', '-m', 'evil', top));
  expect(() => baseContent(content, 'HEAD')).toThrow(`"${name}/evil.mdx"`);
});

test('what Git LFS keeps in the repository is laid out, where it is what the pointer says', () => {
  const picture = 'a picture';
  const digest = createHash('sha256').update(picture).digest('hex');
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${digest}\nsize ${picture.length}\n`;
  writeFileSync(path.join(content, 'a.png'), pointer);
  commit();
  const shown = () => look((dir) => readFileSync(path.join(dir, 'a.png'), 'utf8'));
  expect(shown()).toBe(pointer);
  const kept = path.join(folder, '.git/lfs/objects', digest.slice(0, 2), digest.slice(2, 4), digest);
  mkdirSync(path.dirname(kept), { recursive: true });
  writeFileSync(kept, 'b picture');
  expect(shown()).toBe(pointer);
  writeFileSync(kept, picture);
  expect(shown()).toBe(picture);
});
