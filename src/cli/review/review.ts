import type { Compiled } from '../../dossier/compile.ts';
import { compare, type Diagnostic } from '../../dossier/diagnostics.ts';
import type { Change } from '../../dossier/editions/change.ts';
import { compareStates } from '../../dossier/editions/changes.ts';
import { stateOf } from '../../dossier/editions/state.ts';
import type { State } from '../../dossier/editions/stateShape.ts';

/** A file that was added, changed or removed. */
export interface FileChange {
  /** Path within the content folder. */
  file: string;
  turn: 'added' | 'changed' | 'removed' | 'renamed';
  /** Its path before, where it was renamed. */
  from?: string;
  /** Title of the page, where it could be read. */
  title?: string;
}

/** What a change of the content means to its readers and for its checks. */
export interface Review {
  files: FileChange[];
  /** What the dossier says otherwise; undefined where one of the two has errors and cannot be linked. */
  changes: Change[] | undefined;
  diagnostics: { fresh: Diagnostic[]; standing: Diagnostic[]; mended: Diagnostic[] };
}

/** One side of a comparison. */
export interface Side {
  /** Digest of every file by its path within the content folder. */
  files: ReadonlyMap<string, string>;
  compiled: Pick<Compiled, 'dossier' | 'diagnostics'>;
}

/** Compares two states of a content folder. */
export function reviewOf(before: Side, after: Side): Review {
  const [was, is] = [stateIn(before), stateIn(after)];
  return {
    files: fileChanges(before.files, after.files, { was, is }),
    changes: was && is ? compareStates(was, is) : undefined,
    diagnostics: compareFindings(before.compiled.diagnostics, after.compiled.diagnostics),
  };
}

function stateIn({ compiled: { dossier } }: Side): State | undefined {
  return dossier && stateOf(dossier);
}

function fileChanges(
  before: Side['files'],
  after: Side['files'],
  { was, is }: { was: State | undefined; is: State | undefined },
): FileChange[] {
  const renamed = renames(before, after, is);
  const gone = new Set(renamed.values());
  const names = [...new Set([...before.keys(), ...after.keys()])].sort(compare);
  return names.flatMap((file) => {
    if (gone.has(file) || before.get(file) === after.get(file)) return [];
    const title = (is?.pages[keyIn(file)] ?? was?.pages[keyIn(file)])?.title;
    const from = renamed.get(file);
    const turn =
      from !== undefined ? 'renamed' : !before.has(file) ? 'added' : !after.has(file) ? 'removed' : 'changed';
    return [
      { file, turn, ...(from === undefined ? {} : { from }), ...(title === undefined ? {} : { title }) },
    ];
  });
}

/** Files of pages that say what they were called before, by their new path. */
function renames(before: Side['files'], after: Side['files'], is: State | undefined): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, { formerly }] of Object.entries(is?.pages ?? {})) {
    const file = `${key}.mdx`;
    const folder = key.slice(0, key.indexOf('/') + 1);
    const old = (formerly ?? [])
      .map((id) => `${folder}${id}.mdx`)
      .find((f) => before.has(f) && !after.has(f));
    if (old !== undefined && !before.has(file)) found.set(file, old);
  }
  return found;
}

function keyIn(file: string): string {
  return file.replace(/\.mdx$/, '');
}

/** A finding is the same when its file, code and words are; lines move when others are written above. */
function compareFindings(before: readonly Diagnostic[], after: readonly Diagnostic[]): Review['diagnostics'] {
  const id = ({ file, code, message }: Diagnostic) => `${file}\0${code}\0${message}`;
  const open = new Map<string, Diagnostic[]>();
  for (const found of before) open.set(id(found), [...(open.get(id(found)) ?? []), found]);
  const [fresh, standing]: [Diagnostic[], Diagnostic[]] = [[], []];
  for (const found of after) (open.get(id(found))?.shift() ? standing : fresh).push(found);
  return { fresh, standing, mended: [...open.values()].flat() };
}
