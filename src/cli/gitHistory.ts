import { execFileSync } from 'node:child_process';
import { compare } from '../dossier/diagnostics.ts';
import type { Editing, FileHistory } from '../dossier/editing.ts';

const MOST_OUTPUT = 1 << 30;

/**
 * What a site may tell of how it is edited. Where the ceiling leaves something out, nothing that git knows: the
 * day on which a page was last changed, and by whom, may be that of a part that is not there. That it were
 * missing from such pages alone would tell which they are.
 */
export function editingOf(
  { sourceFiles, isFiltered }: { sourceFiles: Record<string, string>; isFiltered: boolean },
  history: () => Readonly<Record<string, FileHistory>>,
): Editing {
  return { sourceFiles, history: isFiltered ? {} : history() };
}

/**
 * When and by whom each file of a folder was last changed, from one pass over its history.
 * Nothing is told where there is no git, no repository, or only the tip of one: a shallow clone would
 * give every file the date of that tip.
 */
export function gitHistory(folder: string): Record<string, FileHistory> {
  if (git(folder, 'rev-parse', '--is-shallow-repository')?.trim() !== 'false') return {};
  const format = [
    '--format=%x00%ad%x09%aN',
    '--date=short-local',
    '--name-only',
    '--no-renames',
    '--relative',
  ];
  const log = git(folder, '-c', 'core.quotePath=false', 'log', ...format, '--', '.');
  const found = new Map<string, { changed: string; people: Set<string> }>();
  for (const commit of (log ?? '').split('\0').slice(1)) {
    const [head = '', ...files] = commit.split('\n').filter(Boolean);
    const [changed = '', name = ''] = head.split('\t');
    for (const file of files) {
      const known = found.get(file);
      if (known) known.people.add(name);
      else found.set(file, { changed, people: new Set([name]) });
    }
  }
  const told = [...found].map(([file, { changed, people }]): [string, FileHistory] => [
    file.normalize('NFC'),
    { changed, people: [...people].filter(Boolean).sort(compare) },
  ]);
  return Object.fromEntries(told);
}

/** Output of a git command; undefined where it cannot be run. */
function git(folder: string, ...args: string[]): string | undefined {
  try {
    return execFileSync('git', args, {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, TZ: 'UTC' },
      maxBuffer: MOST_OUTPUT,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return undefined;
  }
}
