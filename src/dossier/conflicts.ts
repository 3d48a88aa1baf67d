import { type Diagnostic, diagnostic } from './diagnostics.ts';

/* Where git cannot merge two versions of a passage, it leaves both, between lines that begin with one sign seven times. */

/** A passage in two versions. Lines count from 0. */
interface Conflict {
  /** The line above the first version, or the only mark that is left. */
  first: number;
  /** The line below the first version: the common ancestor or the second version follows. */
  end: number;
  /** The line above the second version. */
  middle: number;
  /** The line below the second version. */
  last: number;
}

const MARK = /^(<{7}|\|{7}|={7}|>{7})(?: |$)/;
/** Conflicts of one file that are listed. */
const MOST = 20;

/** Whether a text holds a mark that is left of a merge. */
export function hasConflicts(text: string): boolean {
  return /^(?:<{7}|>{7})(?: |$)/m.test(text);
}

/**
 * Settles the conflicts of a text for the time being, so that the rest can be read: the first version of each
 * stays, and the lines of the marks and of the second are left empty.
 * @param text its line breaks are `\n`
 */
export function settleConflicts(file: string, text: string): { text: string; diagnostics: Diagnostic[] } {
  if (!hasConflicts(text)) return { text, diagnostics: [] };
  const lines = text.split('\n');
  const conflicts = conflictsIn(lines);
  const diagnostics = conflicts.slice(0, MOST).map((conflict) => report(file, lines, conflict));
  for (const { first, end, last } of conflicts) {
    lines[first] = '';
    lines.fill('', end, last + 1);
  }
  return { text: lines.join('\n'), diagnostics };
}

function conflictsIn(lines: readonly string[]): Conflict[] {
  const found: Conflict[] = [];
  let open: { first: number; end?: number; middle?: number } | undefined;
  const leave = (line: number): void => void found.push({ first: line, end: line, middle: line, last: line });
  for (const [line, written] of lines.entries()) {
    const sign = MARK.exec(written)?.[1]?.charAt(0);
    if (sign === '<') {
      if (open) leave(open.first);
      open = { first: line };
    } else if (sign === '>') {
      const { first, end = line, middle } = open ?? {};
      if (first !== undefined && middle !== undefined) found.push({ first, end, middle, last: line });
      else for (const mark of first === undefined ? [line] : [first, line]) leave(mark);
      open = undefined;
    } else if (open && sign !== undefined) {
      open.end ??= line;
      if (sign === '=') open.middle ??= line;
    }
  }
  if (open) leave(open.first);
  return found;
}

function report(file: string, lines: readonly string[], { first, end, middle, last }: Conflict): Diagnostic {
  const mark = lines[first] ?? '';
  const span = { line: first + 1, column: 1, endLine: first + 1, endColumn: mark.length + 1 };
  if (first === last) {
    const message = `\`${mark.slice(0, 40)}\` is left of a merge.`;
    return diagnostic(file, span, 'file/conflict', message, 'Remove the line.');
  }
  const message = `Git could not merge two versions: ${linesBetween(first, end)} and ${linesBetween(middle, last)}.`;
  const hint =
    'Keep what is right of both, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>.';
  return diagnostic(file, span, 'file/conflict', message, hint);
}

/** The lines between two marks in words. */
function linesBetween(above: number, below: number): string {
  const [from, to] = [above + 2, below];
  return from > to ? 'nothing' : from === to ? `line ${from}` : `lines ${from} to ${to}`;
}
