import { execFileSync } from 'node:child_process';

interface Asked {
  dir: string;
  /** Who commits. */
  name?: string;
  env?: Record<string, string>;
  input?: string | Buffer;
}

/** For tests: runs git in a folder as Ada, as git itself was not asked for another repository. @returns what it prints */
export function git(dir: string, ...args: string[]): string {
  return gitWith({ dir }, ...args);
}

/** The same, with more to say. */
export function gitWith({ dir, name = 'Ada', env = {}, input = '' }: Asked, ...args: string[]): string {
  const { GIT_DIR: _dir, GIT_WORK_TREE: _top, GIT_INDEX_FILE: _index, ...own } = process.env;
  const as = [
    '-c',
    `user.name=${name}`,
    '-c',
    'user.email=a@example.org',
    '-c',
    'protocol.file.allow=always',
  ];
  return execFileSync('git', [...as, ...args], {
    cwd: dir,
    encoding: 'utf8',
    env: { ...own, ...env },
    input,
    stdio: 'pipe',
  }).trim();
}
