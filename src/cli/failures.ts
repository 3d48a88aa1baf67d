import { FileChanged } from '../dossier/contentFile.ts';
import { ExportError } from '../publish/exportError.ts';
import { CliError, refusalOf } from './errors.ts';
import { printable } from './report/excerpt.ts';

/**
 * Tells of an error that the person at the terminal can mend, as message and hint.
 * @throws any other error
 */
export function tellFailure(error: unknown): void {
  const told =
    error instanceof CliError || error instanceof ExportError || error instanceof FileChanged
      ? error
      : refusalOf(error);
  if (!told) throw error;
  const said = [told.message, told.hint].filter((part) => part !== undefined);
  const lines = said.flatMap((part) => part.split('\n'));
  process.stderr.write(lines.map((line) => `${printable(line)}\n`).join(''));
}
