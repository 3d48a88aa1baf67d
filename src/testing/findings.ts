import { compile } from '../dossier/compile.ts';
import type { Diagnostic } from '../dossier/diagnostics.ts';
import { base } from '../dossier/guide/base.ts';
import { contentFolder } from './contentFolder.ts';
import { parseHere } from './parseHere.ts';

const parse = parseHere();

/**
 * What `check` says of the guide's base dossier with other files in place, for tests.
 * @param files texts by their path; `null` takes a file away
 * @param now the time; by default nobody asks for it
 */
export async function findingsIn(
  files: Readonly<Record<string, string | null>>,
  now?: Date,
): Promise<Diagnostic[]> {
  const texts = Object.entries({ ...base, ...files }).flatMap(([file, text]) =>
    typeof text === 'string' ? [[file, text]] : [],
  );
  const { dir, remove } = await contentFolder(Object.fromEntries(texts));
  const clock = now && { clock: { now, publishes: false } };
  const { diagnostics } = await compile(dir, undefined, { lint: true, parse, ...clock });
  await remove();
  return diagnostics;
}

/** The place, code, words and hint of each finding, in one line. */
export function told(found: readonly Diagnostic[]): string[] {
  return found.map(({ file, line, column, code, message, hint = '' }) =>
    `${file}:${line}:${column} ${code} ${message} ${hint}`.trimEnd(),
  );
}
