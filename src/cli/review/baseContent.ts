import { execFileSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CliError } from '../errors.ts';

/** The content folder as a commit holds it, laid out in a folder of its own. */
export interface BaseContent {
  /** The commit, shortened. */
  commit: string;
  dir: string;
  remove(): void;
}

/**
 * Lays out the content as it was where the work parted from a branch, tag or commit. The repository, its
 * index and its work tree stay as they are.
 * @param content absolute path of the content folder
 * @param ref what the work is compared with
 * @throws CliError where there is no git, no repository, no such commit or no content in it
 */
export function baseContent(content: string, ref: string): BaseContent {
  const within = runIn(content, ['rev-parse', '--show-prefix'], NO_REPOSITORY).replace(/\/$/, '');
  const commit = runIn(content, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`], () => unknown(ref));
  // What the other branch got since is no part of this change. A shallow clone may not know where they parted.
  const parted = attempt(content, ['merge-base', commit, 'HEAD']) ?? commit;
  const short = runIn(content, ['rev-parse', '--short', parted], NO_REPOSITORY);
  const tree = attempt(content, ['rev-parse', '--verify', '--quiet', `${parted}:${within}`]);
  if (tree === undefined)
    throw new CliError(
      `${short} holds no ${within}/.`,
      'Name a commit in which the content lies in the same folder.',
    );
  const dir = mkdtempSync(path.join(realpathSync(tmpdir()), 'dossier-base-'));
  const env = { ...process.env, GIT_INDEX_FILE: path.join(dir, 'index') };
  const laid = path.join(dir, 'content');
  try {
    git(content, ['read-tree', tree], env);
    // The whole index, wherever in the work tree git is run.
    const top = runIn(content, ['rev-parse', '--show-toplevel'], NO_REPOSITORY);
    git(top, ['checkout-index', '--all', `--prefix=${laid}/`], env);
  } catch (error) {
    rmSync(dir, { recursive: true, force: true });
    throw error;
  }
  return { commit: short, dir: laid, remove: () => rmSync(dir, { recursive: true, force: true }) };
}

const NO_REPOSITORY = () =>
  new CliError(
    'The content lies in no git repository, so there is nothing to compare it with.',
    'Run this in a clone of the repository.',
  );

function unknown(ref: string): CliError {
  return new CliError(
    `git knows no commit "${ref}".`,
    `Fetch it first: git fetch origin ${ref.replace(/^origin\//, '')}. Then write npm run review -- --base origin/main.`,
  );
}

function runIn(dir: string, args: string[], failed: () => CliError): string {
  const out = attempt(dir, args);
  if (out === undefined) throw failed();
  return out;
}

function attempt(dir: string, args: string[]): string | undefined {
  try {
    return git(dir, args, process.env);
  } catch {
    return undefined;
  }
}

function git(cwd: string, args: string[], env: NodeJS.ProcessEnv): string {
  return execFileSync('git', args, { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
}
