import { type Document, parseDocument } from 'yaml';
import type { Span } from '../diagnostics.ts';

/** The span between two offsets of a text in its file. */
export type At = (from: number, to: number) => Span;

/** Parses YAML 1.2 with the failsafe schema: every scalar is the text that was written. */
export function documentOf(text: string): Document.Parsed {
  return parseDocument(text, {
    schema: 'failsafe',
    // The library compares every key with every other one.
    uniqueKeys: false,
    prettyErrors: false,
  });
}
