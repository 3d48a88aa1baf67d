import type { Code } from '../codes.ts';
import { type Diagnostic, diagnostic } from '../diagnostics.ts';
import type { Source } from './source.ts';

/** What stopped the parser in a text. */
export interface Fault {
  file: string;
  source: Source;
  /** In the parser's words. */
  reason: string;
  /** Where it stopped. */
  offset: number;
  /** Where it would stop in another text. */
  stopsAt(text: string): number;
}

/** Says what a fault is and what to write instead; undefined where it is something else. */
export type Reading = (fault: Fault) => Diagnostic | undefined;

/** A finding about one character of the text. */
export function foundAt(
  { file, source }: Fault,
  start: number,
  code: Code,
  message: string,
  hint: string,
): Diagnostic {
  return diagnostic(file, source.span(start, start + 1), code, message, hint);
}

/** A finding that the text is no Markdown that can be read. */
export function syntaxAt(fault: Fault, start: number, message: string, hint: string): Diagnostic {
  return foundAt(fault, start, 'markup/syntax', message, hint);
}
