import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { git } from '../testing/git.ts';
import { parseHere } from '../testing/parseHere.ts';
import { run } from './review.ts';

const base = path.resolve(import.meta.dirname, '../dossier/golden/base');
let folder = '';
let content = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'dossier-review-'));
  content = path.join(folder, 'desk', 'content');
  cpSync(base, content, { recursive: true });
  git(folder, 'init', '-q', '-b', 'main');
  commit('first');
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

function commit(message: string): void {
  git(folder, 'add', '-A');
  git(folder, 'commit', '-qm', message);
}

async function review(...args: string[]): Promise<string> {
  let out = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text);
    return true;
  });
  expect(await run(['--content', content, ...args], { parse: parseHere() })).toBe(0);
  vi.restoreAllMocks();
  return out;
}

const event = (more: string, date = '2020-06-22') => `---
kind: meeting
title: The harbour talks
date: ${date}
bluf: They met.
basis: [one]
---
${more}
`;
const talks = () => path.join(content, 'events', 'talks.mdx');
const write = (text: string) => {
  mkdirSync(path.dirname(talks()), { recursive: true });
  writeFileSync(talks(), text);
};

test('claims that are new, changed and gone are told, by what they say', async () => {
  write(
    event(
      '<Claim id="met">They met for an hour. [@one]</Claim>\n\n<Claim id="signed">They signed. [@one]</Claim>',
    ),
  );
  commit('second');
  write(
    event(
      '<Claim id="met">They met for two hours. [@one]</Claim>\n\n<Claim id="seen">They were seen. [@one]</Claim>',
      '2020-06-23',
    ),
  );
  const text = await review('--base', 'HEAD', '--address', 'https://host.example/desk/blob/abc/content/');
  const at = 'https://host.example/desk/blob/abc/content/events/talks.mdx#L1';
  expect(text).toContain('1 changed.');
  expect(text).toContain(`- changed: [The harbour talks (\`events/talks.mdx\`)](${at})`);
  expect(text).toContain(
    `### Changed\n\n- claim on [The harbour talks](${at}): They met for ~~an hour~~ **two hours**.`,
  );
  expect(text).toMatch(/### New\n\n- claim on .*: They were seen\./);
  expect(text).toContain('### Withdrawn\n\n- claim on The harbour talks: They signed.');
  expect(text).toMatch(/### Bottom lines, titles and dates\n\n- page on .*date: 2020-06-22 → 2020-06-23/);
});

test('findings that are new lead to their line; those mended are told; lines that moved are neither', async () => {
  write(event('They met [[actors/nobody]].'));
  commit('second');
  write(event('\n\nThey met [[actors/nobody]] and [[actors/noone]].'));
  const text = await review('--base', 'main', '--address', 'https://host.example/c');
  expect(text).toMatch(
    /### New findings\n\n- \[`events\/talks\.mdx:10:\d+`\]\(https:\/\/host\.example\/c\/events\/talks\.mdx#L10\) error `link\/unknown`: .*noone/,
  );
  expect(text.split('### New findings')[1]?.split('<details>')[0]).not.toContain('nobody');
  expect(text).toContain('Cannot be compared');
  commit('third');
  write(event('They met. [@one]'));
  expect(await review('--base', 'main')).toMatch(
    /### Mended findings\n\n(?:- .*\n)*- `events\/talks\.mdx` `link\/unknown`: /,
  );
});

test('only what was done since the work parted counts', async () => {
  git(folder, 'checkout', '-qb', 'work');
  write(event('They met. [@one]'));
  commit('work');
  git(folder, 'checkout', '-q', 'main');
  rmSync(path.join(content, 'places'), { recursive: true });
  commit('meanwhile');
  git(folder, 'checkout', '-q', 'work');
  const text = await review('--base', 'main');
  expect(text).toContain('**Files:** 1 added.');
});

test('against a base without the content everything is new', async () => {
  const kept = path.join(folder, 'kept');
  renameSync(content, kept);
  writeFileSync(path.join(folder, 'other.txt'), 'x');
  commit('none');
  renameSync(kept, content);
  const text = await review('--base', 'HEAD');
  expect(text).toContain('**The base holds no content:** everything is new.');
  expect(text).toMatch(/\*\*Files:\*\* \d+ added\./);
  expect(text).not.toContain('Cannot be compared');
});

test('a renamed page is one that was renamed', async () => {
  write(event('They met. [@one]'));
  commit('second');
  const file = path.join(content, 'events', 'harbour-talks.mdx');
  renameSync(talks(), file);
  writeFileSync(file, readFileSync(file, 'utf8').replace('kind:', 'formerly: [talks]\nkind:'));
  expect(await review('--base', 'HEAD')).toContain(
    '- renamed: The harbour talks (`events/harbour-talks.mdx`), before `events/talks.mdx`',
  );
});

test('the repository stays as it is, and nothing is left beside it', async () => {
  write(event('They met. [@one]'));
  git(folder, 'add', '-A');
  const temporary = () => readdirSync(tmpdir()).filter((name) => name.startsWith('dossier-base-'));
  const [status, left] = [git(folder, 'status', '--porcelain'), temporary()];
  await review('--base', 'main');
  expect(git(folder, 'status', '--porcelain')).toBe(status);
  expect(temporary()).toEqual(left);
  expect(existsSync(talks())).toBe(true);
});

test('content that is a repository of its own is compared without what git and others hide in it', async () => {
  rmSync(path.join(folder, '.git'), { recursive: true });
  const own = (...args: string[]) => git(folder, '-C', content, ...args);
  own('init', '-q', '-b', 'main');
  own('add', '-A');
  own('commit', '-qm', 'first');
  writeFileSync(path.join(content, '.DS_Store'), 'x');
  expect(await review('--base', 'HEAD')).not.toMatch(/\.git|DS_Store/);
});

test('without git it is git that is missed, not the repository', async () => {
  vi.stubEnv('PATH', path.join(folder, 'none'));
  await expect(run(['--content', content, '--base', 'main'])).rejects.toMatchObject({
    message: 'There is no git here.',
    hint: expect.stringContaining('https://git-scm.com'),
  });
});

test('what cannot be compared with is named, with what to do', async () => {
  await expect(run(['--content', content])).rejects.toMatchObject({
    message: 'A review needs what to compare with.',
    hint: 'Write npm run review -- --base origin/main.',
  });
  await expect(run(['--content', content, '--base', 'origin/main'])).rejects.toMatchObject({
    message: 'git knows no commit "origin/main".',
    hint: expect.stringContaining('git fetch origin main'),
  });
  await expect(run(['--content', base, '--base=--all'])).rejects.toMatchObject({
    message: expect.stringContaining('no commit "--all"'),
  });
  await expect(run(['--content', content, '--base', 'main', '--address', 'host'])).rejects.toMatchObject({
    message: expect.stringContaining('no address'),
  });
  rmSync(path.join(folder, '.git'), { recursive: true });
  await expect(run(['--content', content, '--base', 'main'])).rejects.toMatchObject({
    message: expect.stringContaining('no git repository'),
  });
});
