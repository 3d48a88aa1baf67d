import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CliError } from '../errors.ts';
import { openRepository, type Repository } from '../git.ts';
import { layOut } from './layOut.ts';
import { treeIn } from './tree.ts';

/** The content folder as a commit holds it, laid out in a folder of its own. */
export interface BaseContent {
  /** The commit, shortened. */
  commit: string;
  /** Undefined where the commit holds no content. */
  dir: string | undefined;
  remove(): void;
}

/**
 * Lays out the content as it was where the work parted from a branch, tag or commit. The repository, its
 * index and its work tree stay as they are.
 * @param content absolute path of the content folder
 * @param ref what the work is compared with
 * @throws CliError where there is no git, no repository or no such commit
 */
export function baseContent(content: string, ref: string): BaseContent {
  const repository = openRepository(content);
  if (!repository) throw noRepository();
  const within = ask(repository, ['rev-parse', '--show-prefix'], noRepository).replace(/\/$/, '');
  const commit = ask(repository, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`], () => unknown(ref));
  // What the other branch got since is no part of this change. A shallow clone may not know where they parted.
  const parted = repository.attempt(['merge-base', commit, 'HEAD']) ?? commit;
  const short = ask(repository, ['rev-parse', '--short', parted], noRepository);
  const tree = treeIn(repository, parted, within);
  if (tree === undefined) return { commit: short, dir: undefined, remove: () => {} };
  const dir = mkdtempSync(path.join(realpathSync(tmpdir()), 'dossier-base-'));
  const laid = path.join(dir, 'content');
  try {
    layOut(repository, tree, laid);
  } catch (error) {
    rmSync(dir, { recursive: true, force: true });
    throw error;
  }
  return { commit: short, dir: laid, remove: () => rmSync(dir, { recursive: true, force: true }) };
}

function noRepository(): CliError {
  return new CliError(
    'The content lies in no git repository, so there is nothing to compare it with.',
    'Run this in a clone of the repository.',
  );
}

function unknown(ref: string): CliError {
  return new CliError(
    `git knows no commit "${ref}".`,
    `Fetch it first: git fetch origin ${ref.replace(/^origin\//, '')}. Then write npm run review -- --base origin/main.`,
  );
}

function ask(repository: Repository, args: readonly string[], failed: () => CliError): string {
  const out = repository.attempt(args);
  if (out === undefined) throw failed();
  return out;
}
