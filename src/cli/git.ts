import { execFileSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { CliError } from './errors.ts';
import { isWithin } from './within.ts';

const MOST_OUTPUT = 1 << 30;

/** What a hook is told of its repository, which need not be that of the content, nor written as seen from there. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_COMMON_DIR',
  'GIT_DIR',
  'GIT_INDEX_FILE',
  'GIT_OBJECT_DIRECTORY',
  'GIT_PREFIX',
  'GIT_SHALLOW_FILE',
  'GIT_WORK_TREE',
]);

/**
 * Of what a repository's own config makes git run, nothing that is of no use here. Whoever cloned a repository
 * wrote its config, but a copy of a content folder that was sent otherwise may bring a `.git` along.
 */
const HARMLESS = [
  '--no-pager',
  ...['-c', 'safe.bareRepository=explicit'],
  // Empty, for versions of git to which it is the name of a program.
  ...['-c', 'core.fsmonitor='],
  ...['-c', 'core.hooksPath=/dev/null'],
  ...['-c', 'log.showSignature=false'],
];

/**
 * What a partial clone lacks is not fetched, which would run what its config names; to versions of git that do
 * not know the first, no way of fetching is allowed. Paths are paths, whatever they begin with.
 */
const READING = { GIT_NO_LAZY_FETCH: '1', GIT_ALLOW_PROTOCOL: 'none', GIT_LITERAL_PATHSPECS: '1' };

/** The git repository that holds a folder. */
export class Repository {
  /** Absolute path of its work tree. */
  readonly top: string;
  readonly #dir: string;
  readonly #folder: string;

  /**
   * @param dir where git keeps it
   * @param folder where commands are run
   */
  constructor(dir: string, top: string, folder: string) {
    this.top = top;
    this.#dir = dir;
    this.#folder = folder;
  }

  /**
   * What a git command prints, without the last line's end.
   * @param env on top of the process's own
   * @throws where it fails
   */
  run(args: readonly string[], env: NodeJS.ProcessEnv = {}): string {
    return textOf(runGit(this.#folder, [...this.#where(), ...args], { env }));
  }

  /**
   * What a git command prints, byte for byte.
   * @param input what it is given to read
   * @throws where it fails
   */
  read(args: readonly string[], input?: string): Buffer {
    return runGit(this.#folder, [...this.#where(), ...args], { input });
  }

  /** The same; undefined where it fails. */
  attempt(args: readonly string[], env?: NodeJS.ProcessEnv): string | undefined {
    try {
      return this.run(args, env);
    } catch {
      return undefined;
    }
  }

  #where(): string[] {
    return [`--git-dir=${this.#dir}`, `--work-tree=${this.top}`];
  }
}

/**
 * The repository that a folder lies in: that of the nearest `.git` above or in it, or else the one that the
 * environment names. Undefined where there is none, no git, or one that git does not trust.
 *
 * Git itself would also take a folder for a repository that holds `HEAD`, `config`, `objects` and `refs`, and
 * run what that config names. Those are files like any other, which a pull request can add to the content; a
 * `.git` no commit can hold. So git never looks around by itself from a folder that somebody else filled.
 */
export function repositoryOf(folder: string): Repository | undefined {
  try {
    return openRepository(folder);
  } catch {
    return undefined;
  }
}

/** The same. @throws CliError where there is no git, or one that does not trust the repository, in its words */
export function openRepository(folder: string): Repository | undefined {
  try {
    const real = realpathSync(folder);
    const holder = withDotGit(real);
    return holder === undefined ? namedRepository(real) : repositoryAt(holder, real);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (
      'code' in error &&
      error.code === 'ENOENT' &&
      String('syscall' in error && error.syscall).startsWith('spawn')
    )
      throw new CliError('There is no git here.', 'Install it: https://git-scm.com/downloads');
    const said = 'stderr' in error ? String(error.stderr).trim() : error.message;
    throw new CliError(`git does not open the repository of ${folder}: ${said}`);
  }
}

/** The nearest folder that has a `.git`: a folder, or a file where the repository is kept elsewhere. */
function withDotGit(folder: string): string | undefined {
  if (existsSync(path.join(folder, '.git'))) return folder;
  const above = path.dirname(folder);
  return above === folder ? undefined : withDotGit(above);
}

/** Git is asked, for it refuses a repository that is somebody else's, unless it is told where that is. */
function repositoryAt(holder: string, folder: string): Repository | undefined {
  const told = textOf(runGit(holder, ['rev-parse', '--absolute-git-dir', '--show-toplevel']));
  const [dir = '', top = ''] = told.split('\n');
  // Its `.git` is none after all, and git went on to take the folder itself, or one above it, for a repository.
  if (isWithin(holder, dir)) return undefined;
  return new Repository(dir, top, folder);
}

/** The repository that the environment names, in full and for this folder. */
function namedRepository(folder: string): Repository | undefined {
  const { GIT_DIR: dir = '', GIT_WORK_TREE: top = '' } = process.env;
  if (!path.isAbsolute(dir) || !path.isAbsolute(top)) return undefined;
  const real = realpathSync(top);
  return isWithin(folder, real) ? new Repository(dir, real, folder) : undefined;
}

function runGit(
  folder: string,
  args: readonly string[],
  { env = {}, input }: { env?: NodeJS.ProcessEnv; input?: string | undefined } = {},
): Buffer {
  const own = Object.entries(process.env).filter(([name]) => !ELSEWHERE.has(name));
  return execFileSync('git', ['-C', folder, ...HARMLESS, ...args], {
    // Windows looks for a program where it is to run before it looks elsewhere, and content may hold a git.exe.
    cwd: path.dirname(process.execPath),
    env: { ...Object.fromEntries(own), ...READING, ...env },
    input: input ?? '',
    maxBuffer: MOST_OUTPUT,
    stdio: 'pipe',
  });
}

function textOf(out: Buffer): string {
  return out.toString().replace(/\n$/, '');
}
