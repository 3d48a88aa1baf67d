import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
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
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { git } from '../testing/git.ts';
import { gitHistory } from './gitHistory.ts';
import { contentState } from './inputs.ts';
import { baseContent } from './review/baseContent.ts';

let folder = '';
let desk = '';
let content = '';
beforeEach(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'dossier-repository-')));
  desk = path.join(folder, 'clone/desk');
  content = path.join(desk, 'content');
  mkdirSync(content, { recursive: true });
  writeFileSync(path.join(content, 'a.mdx'), 'one\n');
  git(path.join(folder, 'clone'), 'init', '-q', '-b', 'main');
  commit(path.join(folder, 'clone'), 'Ada');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

function commit(dir: string, name: string): void {
  git(dir, 'add', '-A');
  git(dir, '-c', `user.name=${name}`, 'commit', '-qm', 'A change');
}

/** Who changed what, and the page that a review compares with. */
function told(of: string): unknown {
  const people = Object.entries(gitHistory(of)).map(([file, history]) => [file, ...history.people]);
  const base = baseContent(of, 'HEAD');
  const page = readFileSync(path.join(base.dir ?? '', 'a.mdx'), 'utf8');
  base.remove();
  return { people, page };
}
const byAda = { people: [['a.mdx', 'Ada']], page: 'one\n' };

/** Everything that asks git about a folder, whatever it answers. */
function askAll(of: string): void {
  contentState(of, path.join(folder, 'cache'));
  gitHistory(of);
}

const ran = (): string => path.join(folder, 'ran');

/**
 * Makes a repository whose config names programs that leave a trace when they are run.
 * @returns its folder, which holds `HEAD`, `config`, `objects` and `refs`
 */
function hostileRepository(): string {
  const dir = path.join(folder, 'hostile');
  const evil = path.join(folder, 'evil.sh');
  writeFileSync(evil, `#!/bin/sh\necho ran >> '${ran()}'\n`);
  chmodSync(evil, 0o755);
  mkdirSync(dir);
  writeFileSync(path.join(dir, 'a.mdx'), 'evil\n');
  git(dir, 'init', '-q', '-b', 'main');
  commit(dir, 'Eve');
  const signature = 'gpgsig -----BEGIN PGP SIGNATURE-----\n \n iQ==\n -----END PGP SIGNATURE-----\n';
  const text = git(dir, 'cat-file', 'commit', 'HEAD').replace('\n\n', `\n${signature}\n`);
  writeFileSync(path.join(folder, 'signed'), `${text}\n`);
  const signed = git(dir, 'hash-object', '-t', 'commit', '-w', path.join(folder, 'signed'));
  git(dir, 'update-ref', 'refs/heads/main', signed);
  for (const [name, value] of [
    ['log.showSignature', 'true'],
    ['gpg.program', evil],
    ['core.fsmonitor', evil],
    ['core.pager', evil],
    ['diff.external', evil],
    ['core.hooksPath', path.join(folder, 'hooks')],
  ] as const)
    git(dir, 'config', name, value);
  mkdirSync(path.join(folder, 'hooks'));
  cpSync(evil, path.join(folder, 'hooks/post-index-change'));
  return path.join(dir, '.git');
}

/** Lays the parts of a repository among the files of a folder, as a pull request can. */
function layBare(from: string, into: string): void {
  for (const name of ['HEAD', 'config', 'objects', 'refs'])
    cpSync(path.join(from, name), path.join(into, name), { recursive: true });
  git(into, 'config', '--file', path.join(into, 'config'), 'core.bare', 'true');
}

describe('a repository that a stranger laid', () => {
  test.each([
    ['into the content folder', () => content],
    ['into a folder above it', () => desk],
  ])('%s is none: nothing of it runs, and the one around it answers', (_where, into) => {
    layBare(hostileRepository(), into());
    rmSync(ran(), { force: true });
    askAll(content);
    expect(told(content)).toEqual(byAda);
    expect(existsSync(ran())).toBe(false);
  });

  test('into the content folder of a copy without a repository tells nothing', () => {
    const copy = path.join(folder, 'copy');
    cpSync(content, copy, { recursive: true });
    layBare(hostileRepository(), copy);
    mkdirSync(path.join(copy, '.git'));
    rmSync(ran(), { force: true });
    askAll(copy);
    expect(gitHistory(copy)).toEqual({});
    expect(() => baseContent(copy, 'HEAD')).toThrow('git does not open the repository');
    expect(existsSync(ran())).toBe(false);
  });

  test('as the .git of a copy runs nothing', () => {
    cpSync(hostileRepository(), path.join(content, '.git'), { recursive: true });
    rmSync(ran(), { force: true });
    askAll(content);
    told(content);
    expect(existsSync(ran())).toBe(false);
  });

  test('as the .git of a copy turns no file into another', () => {
    const repository = hostileRepository();
    const evil = path.join(folder, 'evil.sh');
    for (const how of ['smudge', 'process'])
      git(path.dirname(repository), 'config', `filter.${how}.${how}`, evil);
    mkdirSync(path.join(repository, 'info'), { recursive: true });
    for (const how of ['smudge', 'process']) {
      writeFileSync(path.join(repository, 'info/attributes'), `*.mdx filter=${how}\n`);
      rmSync(path.join(content, '.git'), { recursive: true, force: true });
      cpSync(repository, path.join(content, '.git'), { recursive: true });
      rmSync(ran(), { force: true });
      expect(told(content)).toMatchObject({ page: 'evil\n' });
      expect(existsSync(ran())).toBe(false);
    }
  });

  test.each([
    ['folders', 'HEAD^{tree}'],
    ['files', 'HEAD:a.mdx'],
  ])('as the .git of a copy that lacks %s does not fetch them', (_what, lacking) => {
    cpSync(hostileRepository(), path.join(content, '.git'), { recursive: true });
    const object = git(content, 'rev-parse', lacking);
    rmSync(path.join(content, '.git/objects', object.slice(0, 2), object.slice(2)));
    for (const [name, value] of [
      ['extensions.partialClone', 'origin'],
      ['core.repositoryFormatVersion', '1'],
      ['remote.origin.promisor', 'true'],
      ['remote.origin.url', `ext::${path.join(folder, 'evil.sh')}`],
      ['protocol.ext.allow', 'always'],
    ] as const)
      git(content, 'config', name, value);
    rmSync(ran(), { force: true });
    askAll(content);
    expect(() => baseContent(content, 'HEAD')).toThrow('git lacks a part of');
    expect(existsSync(ran())).toBe(false);
  });

  // Only root may give files away.
  test.skipIf(process.getuid?.() !== 0)('beside the content, as somebody else, is not believed', () => {
    vi.stubEnv('GIT_CONFIG_GLOBAL', '/dev/null');
    expect(Object.keys(gitHistory(content))).toEqual(['a.mdx']);
    for (const name of ['.git', '.']) chownSync(path.join(folder, 'clone', name), 12_345, 12_345);
    expect(gitHistory(content)).toEqual({});
    expect(() => baseContent(content, 'HEAD')).toThrow('dubious ownership');
  });
});

describe('the repository of a content folder is found', () => {
  test('through a link', () => {
    symlinkSync(content, path.join(folder, 'link'));
    expect(told(path.join(folder, 'link'))).toEqual(byAda);
  });

  test('at its own top', () => {
    git(content, 'init', '-q');
    writeFileSync(path.join(content, 'a.mdx'), 'two\n');
    commit(content, 'Bob');
    expect(told(content)).toEqual({ people: [['a.mdx', 'Bob']], page: 'two\n' });
  });

  test('in another work tree', () => {
    git(desk, 'worktree', 'add', '-q', path.join(folder, 'tree'));
    expect(told(path.join(folder, 'tree/desk/content'))).toEqual(byAda);
  });

  test('in a work tree inside its bare repository', () => {
    const bare = path.join(folder, 'bare');
    git(folder, 'clone', '-q', '--bare', path.join(folder, 'clone'), bare);
    git(bare, 'worktree', 'add', '-q', path.join(bare, 'tree'), 'main');
    expect(told(path.join(bare, 'tree/desk/content'))).toEqual(byAda);
  });

  test('in a submodule', () => {
    const outer = path.join(folder, 'outer');
    mkdirSync(outer);
    git(outer, 'init', '-q');
    git(outer, 'submodule', '--quiet', 'add', path.join(folder, 'clone'), 'inner');
    commit(outer, 'Bob');
    expect(told(path.join(outer, 'inner/desk/content'))).toEqual(byAda);
  });

  test('from a hook, which is told of the repository that it runs for', () => {
    vi.stubEnv('GIT_DIR', '.git');
    vi.stubEnv('GIT_INDEX_FILE', '.git/index');
    expect(told(content)).toEqual(byAda);
    vi.stubEnv('GIT_DIR', path.join(folder, 'clone/.git'));
    expect(told(content)).toEqual(byAda);
  });

  test('where the environment names it and its work tree', () => {
    vi.stubEnv('GIT_DIR', path.join(folder, 'kept'));
    vi.stubEnv('GIT_WORK_TREE', path.join(folder, 'clone'));
    cpSync(path.join(folder, 'clone/.git'), path.join(folder, 'kept'), { recursive: true });
    rmSync(path.join(folder, 'clone/.git'), { recursive: true });
    expect(told(content)).toEqual(byAda);
    const elsewhere = path.join(folder, 'elsewhere');
    cpSync(content, elsewhere, { recursive: true });
    expect(gitHistory(elsewhere)).toEqual({});
  });

  test('so that another commit is another state of the content', () => {
    const cache = path.join(folder, 'cache');
    const { digest } = contentState(content, cache);
    writeFileSync(path.join(folder, 'clone/README.md'), 'Read me.\n');
    commit(desk, 'Ada');
    expect(contentState(content, cache).digest).not.toBe(digest);
    expect(readdirSync(content)).toEqual(['a.mdx']);
  });
});
