import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type CompileOptions, compile } from '../dossier/compile.ts';
import { compare, type Diagnostic } from '../dossier/diagnostics.ts';
import { applyEdits, type Mend } from '../dossier/edits.ts';
import { staysReadable } from '../dossier/mend/meaning.ts';
import type { Tlp } from '../dossier/schema.ts';
import { placeIn } from './contentPlace.ts';
import { pathShown } from './options.ts';
import { printable } from './report/excerpt.ts';

/** A mend may uncover another, such as a link that can be read once its bracket is closed. */
const ROUNDS = 10;

/**
 * Mends what is safe in a content folder, and the findings of `codes` where they come with an exact replacement.
 * @returns what was changed, by file and line as they were before each round.
 */
export async function fix(
  content: string,
  tlp: Tlp | undefined,
  codes: readonly string[],
  options: Pick<CompileOptions, 'parse' | 'cache'> = {},
): Promise<Mend[]> {
  const changes: Mend[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const { diagnostics, mends } = await compile(content, tlp, { ...options, lint: true, mend: true });
    // What was read of a file in two versions is not what stands in it.
    const inTwo = new Set(diagnostics.filter(({ code }) => code === 'file/conflict').map(({ file }) => file));
    const wanted = [...diagnostics.flatMap((d) => mendsOf(d, codes)), ...mends];
    const applied = await applyAll(
      content,
      wanted.filter(({ file }) => !inTwo.has(file)),
    );
    if (applied.length === 0) break;
    changes.push(...applied);
  }
  return changes;
}

function mendsOf({ file, code, fix: found, hint, message }: Diagnostic, codes: readonly string[]): Mend[] {
  if (!found || !(found.safe || codes.includes(code))) return [];
  return found.edits.map((edit) => ({ file, edit, message: `${code}: ${hint ?? message}` }));
}

async function applyAll(content: string, mends: readonly Mend[]): Promise<Mend[]> {
  const byFile = Map.groupBy(mends, ({ file }) => file);
  const all: Mend[] = [];
  for (const [file, wanted] of [...byFile].sort(([a], [b]) => compare(a, b))) {
    // Some file systems keep names decomposed.
    const name = [file, file.normalize('NFD')].find((one) => existsSync(path.join(content, one)));
    if (name === undefined) continue;
    const target = placeIn(content, name);
    const raw = await readFile(target, 'utf8');
    const text = raw.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
    const { text: mended, applied } = applyEdits(text, wanted);
    if (mended === text || !staysReadable(file, text, mended)) continue;
    await replace(target, likeBefore(mended, raw));
    all.push(...applied);
  }
  return all;
}

/** The byte order mark and the kind of line end that the file had. */
function likeBefore(text: string, raw: string): string {
  const mark = raw.startsWith('\uFEFF') ? '\uFEFF' : '';
  return `${mark}${raw.includes('\r\n') ? text.replace(/\n/g, '\r\n') : text}`;
}

/** Writes beside the file and renames, so that a killed run leaves either the old text or the new. */
async function replace(file: string, text: string): Promise<void> {
  const beside = `${file}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    await writeFile(beside, text, { flag: 'wx' });
    await rename(beside, file);
  } finally {
    await rm(beside, { force: true });
  }
}

/** What `fix` changed, one line each, paths relative to where the command was started. */
export function tellChanges(changes: readonly Mend[], content: string): string {
  const lines = [...changes]
    .sort((a, b) => compare(a.file, b.file) || a.edit.line - b.edit.line || a.edit.column - b.edit.column)
    .map(({ file, edit, message }) => {
      const shown = pathShown(path.join(content, file));
      return printable(`${shown}:${edit.line}:${edit.column} mended: ${message}`);
    });
  const files = new Set(changes.map(({ file }) => file)).size;
  const total =
    changes.length === 0
      ? 'Nothing to mend.'
      : `Mended ${changes.length} ${changes.length === 1 ? 'place' : 'places'} in ${files} ${files === 1 ? 'file' : 'files'}.`;
  return [...lines, total].map((line) => `${line}\n`).join('');
}
