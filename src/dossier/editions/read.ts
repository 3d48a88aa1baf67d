import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import { isHidden } from '../contentFile.ts';
import { type Diagnostic, diagnostic, fileStart } from '../diagnostics.ts';
import { compareEditions, editionId, type Snapshot, snapshot } from './snapshot.ts';

/** Largest file of an edition that is read, in bytes. */
const MAX_BYTES = 64 * 1024 * 1024;
const restore =
  'It is written by npm run edition and never by hand; take it back from the history of the files.';

export interface Editions {
  /** From the first to the newest. */
  snapshots: Snapshot[];
  /** Their texts by file, for the digest of the content. */
  texts: { file: string; text: string }[];
  diagnostics: Diagnostic[];
}

/**
 * Reads `editions/` of a content folder; one that cannot be read as it was written is an error, and so is one of
 * another dossier: a merge from there would otherwise tell its history as one's own.
 * @param dossier id of the dossier; undefined where it is not known
 */
export function readEditions(dir: string, dossier?: string): Editions {
  const result: Editions = { snapshots: [], texts: [], diagnostics: [] };
  for (const name of namesIn(path.join(dir, 'editions'))) {
    const file = `editions/${name}`;
    const fault = (message: string, hint = restore): void =>
      void result.diagnostics.push(diagnostic(file, fileStart, 'edition/invalid', message, hint));
    const stats = lstatSync(path.join(dir, file));
    if (!stats.isFile()) fault('It is not a plain file.', 'Editions are files in editions/ itself.');
    else if (!name.endsWith('.json') || !editionId.safeParse(name.slice(0, -5)).success)
      fault(
        'It is not named like an edition.',
        'Editions are named by the day they were frozen: 2026-11-24.json.',
      );
    else if (stats.size > MAX_BYTES) fault(`It has ${stats.size} bytes; at most ${MAX_BYTES} are read.`);
    else {
      const text = readFileSync(path.join(dir, file), 'utf8');
      result.texts.push({ file, text });
      const read = parse(text);
      if (typeof read === 'string') fault(read);
      else if (`${read.id}.json` !== name) fault(`It says that it is the edition ${read.id}.`);
      else if (isForeign(read, dossier))
        fault(
          `It is an edition of the dossier "${read.dossier}"; this one is "${dossier}".`,
          'Delete the file. Where it is your own and the dossier has a new id, give it back the old one: editions do not change.',
        );
      else result.snapshots.push(read);
    }
  }
  result.snapshots.sort((a, b) => compareEditions(a.id, b.id));
  return result;
}

function isForeign(edition: Snapshot, dossier: string | undefined): boolean {
  return dossier !== undefined && edition.dossier !== undefined && edition.dossier !== dossier;
}

function namesIn(folder: string): string[] {
  try {
    if (!lstatSync(folder).isDirectory()) return [];
    return readdirSync(folder)
      .filter((name) => !isHidden(name))
      .sort();
  } catch {
    // Most dossiers begin without one.
    return [];
  }
}

/** The snapshot, or what is wrong with the text. */
function parse(text: string): Snapshot | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'It is not JSON.';
  }
  const read = snapshot.safeParse(value);
  return read.success ? read.data : firstFault(read.error);
}

function firstFault(error: z.ZodError): string {
  const [issue] = error.issues;
  const where = issue?.path.map(String).join('.') || 'the edition';
  return `"${where}" is not as it was written: ${issue?.message ?? 'unknown'}.`;
}
