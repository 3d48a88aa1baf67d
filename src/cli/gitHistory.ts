import { lstatSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { compare } from '../dossier/diagnostics.ts';
import type { Editing, FileHistory } from '../dossier/editing.ts';
import { type Repository, repositoryOf } from './git.ts';

/**
 * Names as the repository's own `.mailmap` has them, and nothing else: that of one machine's configuration
 * would make another site there.
 */
const OWN_NAMES = ['-c', 'mailmap.file=', '-c', 'mailmap.blob='];

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
 * Everything that {@link gitHistory} depends on, as one text; empty where there is no repository, or nothing in it
 * yet.
 */
export function historyState(folder: string): string {
  const repository = repositoryOf(folder);
  const told = repository?.attempt(['rev-parse', 'HEAD', '--is-shallow-repository']);
  return repository && told !== undefined ? `${told}\n${mailmapOf(repository)}` : '';
}

/** Where it is a link, git does not read it either. */
function mailmapOf({ top }: Repository): string {
  const file = path.join(top, '.mailmap');
  return lstatSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file, 'latin1') : '';
}

/**
 * When and by whom each file of a folder was last changed, from one pass over its history.
 * Nothing is told where there is no git, no repository, or only the tip of one: a shallow clone would
 * give every file the date of that tip.
 */
export function gitHistory(folder: string): Record<string, FileHistory> {
  const repository = repositoryOf(folder);
  if (repository?.attempt(['rev-parse', '--is-shallow-repository']) !== 'false') return {};
  const format = [
    '--format=%x00%ad%x09%aN',
    '--date=short-local',
    '--name-only',
    '--no-renames',
    '--relative',
    '--no-ext-diff',
    '--no-textconv',
  ];
  const log = repository.attempt([...OWN_NAMES, '-c', 'core.quotePath=false', 'log', ...format, '--', '.'], {
    TZ: 'UTC',
  });
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
