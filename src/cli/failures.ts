import { FileChanged } from '../dossier/contentFile.ts';
import { ExportError } from '../publish/exportError.ts';
import { CliError, refusalOf } from './errors.ts';

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
  process.stderr.write(`${told.message}\n${told.hint === undefined ? '' : `${told.hint}\n`}`);
}
