import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CliError } from '../errors.ts';
import type { Repository } from '../git.ts';
import { largeFile } from './largeFile.ts';
import { bytesOf, entriesOf, type TreeEntry } from './tree.ts';

const LINK = '120000';
const REPOSITORY = '160000';

/** What leads out of a folder, or makes a repository of it. Git takes no such name into its index. */
const UNSAFE = /(?:^|\/)(?:\.{0,2}|\.git)(?:\/|$)/i;
const UNSAFE_ON_WINDOWS = /[\\:]/;

/** No tree that is laid out holds this, so that a link to it leads nowhere. */
const NOWHERE = '.git';

/**
 * Writes what a tree holds into a new folder, as git has it: to check it out would run the filters that the
 * repository's config names. Links stay links, for content may hold none and is told so, but lead nowhere.
 * @throws CliError where git lacks a part of it, or no folder could hold it
 */
export function layOut(repository: Repository, tree: string, dir: string): void {
  const entries = entriesOf(repository, tree);
  for (const { path: name } of entries)
    if (UNSAFE.test(name) || (process.platform === 'win32' && UNSAFE_ON_WINDOWS.test(name)))
      throw new CliError(
        `What the work is compared with holds ${JSON.stringify(bytes(name).toString())}, a path that is not safe to write.`,
        'Compare with a commit that does not hold it.',
      );
  const isFile = ({ mode }: TreeEntry): boolean => mode !== LINK && mode !== REPOSITORY;
  mkdirSync(dir);
  for (const [entry, data] of bytesOf(repository, entries.filter(isFile)))
    writeFileSync(placeOf(dir, entry), largeFile(repository, data) ?? data);
  // Last, so that nothing is written through one.
  for (const entry of entries) if (entry.mode === LINK) symlinkSync(NOWHERE, placeOf(dir, entry));
}

/** Where an entry goes; the folder that it goes into is there from then on. */
function placeOf(dir: string, { path: name }: TreeEntry): Buffer {
  const within = (part: string): Buffer => Buffer.concat([Buffer.from(dir + path.sep), bytes(part)]);
  mkdirSync(within(path.posix.dirname(name)), { recursive: true });
  return within(name);
}

function bytes(name: string): Buffer {
  return Buffer.from(name, 'latin1');
}
