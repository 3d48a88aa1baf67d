import type { Diagnostic } from '../../dossier/diagnostics.ts';
import { report, showsColour } from '../report.ts';

/** Says on the terminal what is new among the findings, once. */
export class Terminal {
  readonly #content: string;
  #errors = new Set<string>();
  #rest: Set<string> | undefined;

  /** @param content the content folder, which the findings quote */
  constructor(content: string) {
    this.#content = content;
  }

  /** Errors as they stand after a save. */
  errors(diagnostics: readonly Diagnostic[]): void {
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    const fresh = errors.filter((found) => !this.#errors.has(keyOf(found)));
    const hadSome = this.#errors.size > 0;
    this.#errors = new Set(errors.map(keyOf));
    this.#print(fresh);
    if (hadSome && errors.length === 0) process.stderr.write('No errors.\n');
  }

  /** Findings of the whole check: those of the first one are counted, later ones are told as they come. */
  rest(diagnostics: readonly Diagnostic[]): void {
    const rest = diagnostics.filter(({ severity }) => severity !== 'error');
    const known = this.#rest;
    this.#rest = new Set(rest.map(keyOf));
    if (known) this.#print(rest.filter((found) => !known.has(keyOf(found))));
    else if (rest.length > 0)
      process.stderr.write(`${rest.length} warnings and suggestions; npm run check lists them.\n`);
  }

  /** A failure of the program itself. */
  failed(error: unknown): void {
    process.stderr.write(`The program failed: ${error instanceof Error ? error.message : error}\n`);
  }

  #print(fresh: readonly Diagnostic[]): void {
    process.stderr.write(report('human', fresh, this.#content, { colour: showsColour(process.stderr) }));
  }
}

/** The same finding a few lines further down is no news. */
function keyOf({ file, code, message }: Diagnostic): string {
  return `${file}\0${code}\0${message}`;
}
