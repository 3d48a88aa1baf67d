import { CliError } from '../errors.ts';
import type { Repository } from '../git.ts';

/** What a tree of git holds under a path: a file, a link or another repository. */
export interface TreeEntry {
  /** As git writes it: `120000` is a link, `160000` another repository. */
  mode: string;
  object: string;
  size: number;
  /** Path within the tree, in the bytes that git has of it, one letter each. */
  path: string;
}

/** Bytes of files that are asked for at once. */
const AT_ONCE = 32 << 20;

/**
 * The tree of a folder in a commit; undefined where there is none.
 * @param folder path within the repository, forward slashes; empty for its top
 */
export function treeIn(repository: Repository, commit: string, folder: string): string | undefined {
  if (folder === '') return `${commit}^{tree}`;
  const told = ask(repository, ['ls-tree', '-z', '--full-tree', commit, '--', folder]);
  return /^040000 tree (\w+)\t/.exec(told.toString('latin1'))?.[1];
}

/** Everything in a tree. @throws CliError where git lacks a part of it */
export function entriesOf(repository: Repository, tree: string): TreeEntry[] {
  const told = ask(repository, ['ls-tree', '-r', '-z', '-l', '--full-tree', tree]).toString('latin1');
  return told.split('\0').flatMap((line) => {
    const [, mode = '', object = '', size, path] = /^(\d+) \w+ (\w+) +(\S+)\t(.*)$/s.exec(line) ?? [];
    return path === undefined ? [] : [{ mode, object, size: Number(size) || 0, path }];
  });
}

/** Each entry with its bytes, through no filter. @throws CliError where git lacks one */
export function* bytesOf(
  repository: Repository,
  entries: readonly TreeEntry[],
): Generator<[entry: TreeEntry, bytes: Buffer]> {
  for (const batch of batchesOf(entries)) {
    const told = ask(repository, ['cat-file', '--batch'], batch.map(({ object }) => `${object}\n`).join(''));
    let at = 0;
    for (const entry of batch) {
      const start = told.indexOf('\n', at) + 1;
      const [, size] = /^\w+ blob (\d+)\n$/.exec(told.toString('latin1', at, start)) ?? [];
      if (size === undefined) throw lacking();
      at = start + Number(size) + 1;
      yield [entry, told.subarray(start, at - 1)];
    }
  }
}

function* batchesOf(entries: readonly TreeEntry[]): Generator<TreeEntry[]> {
  let batch: TreeEntry[] = [];
  let size = 0;
  for (const entry of entries) {
    if (batch.length > 0 && size + entry.size > AT_ONCE) {
      yield batch;
      [batch, size] = [[], 0];
    }
    batch.push(entry);
    size += entry.size;
  }
  if (batch.length > 0) yield batch;
}

function ask(repository: Repository, args: readonly string[], input?: string): Buffer {
  try {
    return repository.read(args, input);
  } catch {
    throw lacking();
  }
}

/** Git would fetch it, by whatever program the repository's config names. */
function lacking(): CliError {
  return new CliError(
    'git lacks a part of what the work is compared with.',
    'In a partial clone, fetch it whole: git fetch --refetch --no-filter origin.',
  );
}
