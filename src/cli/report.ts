import { lstatSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { MAX_BYTES } from '../dossier/contentFile.ts';
import type { Diagnostic } from '../dossier/diagnostics.ts';
import { type Format, pathFrom, pathShown } from './options.ts';
import { annotation } from './report/annotation.ts';
import { human } from './report/human.ts';
import { sarif } from './report/sarif.ts';

export interface ReportOptions {
  /** Whether the text goes to a terminal that shows colour. */
  colour?: boolean;
  /** The findings are those of a command that does not look for all: the count says so. */
  isPart?: boolean;
}

/**
 * Diagnostics in one of the four formats, paths relative to where the command was started.
 * @param content absolute path of the content folder, from which the human form quotes the lines.
 * @returns text that ends in a line break; for `human` it closes with a count, and is empty where there is nothing to say.
 */
export function report(
  format: Format,
  diagnostics: readonly Diagnostic[],
  content: string,
  { colour = false, isPart = false }: ReportOptions = {},
): string {
  const located = diagnostics.map((d) => ({
    ...d,
    file: pathShown(path.join(content, d.file)),
  }));
  if (format === 'json') return `${JSON.stringify(located, null, 2)}\n`;
  if (format === 'sarif') return `${JSON.stringify(sarif(located), null, 2)}\n`;
  if (format === 'github') return located.map((d) => `${annotation(d)}\n`).join('');
  return human(located, { linesOf: quoter(pathFrom('.')), colour, isPart });
}

/** Whether a stream is a terminal that shows colour; `NO_COLOR` and `FORCE_COLOR` are honoured. */
export function showsColour(stream: NodeJS.WriteStream): boolean {
  const { NO_COLOR: no, FORCE_COLOR: force } = process.env;
  if (force !== undefined) return force !== '0' && force !== 'false';
  return stream.isTTY === true && (no === undefined || no === '') && process.env.TERM !== 'dumb';
}

/**
 * Reads the lines of a file, once for diagnostics that follow one another; nothing that is not a plain file
 * of a readable size.
 */
function quoter(from: string): (file: string) => readonly string[] | undefined {
  let last: { file: string; lines: readonly string[] | undefined } | undefined;
  return (file) => {
    if (last?.file !== file) last = { file, lines: linesOf(path.join(from, file)) };
    return last.lines;
  };
}

function linesOf(file: string): readonly string[] | undefined {
  const stats = lstatSync(file, { throwIfNoEntry: false });
  if (!stats?.isFile() || stats.size > MAX_BYTES) return undefined;
  return readFileSync(file, 'utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/);
}
