import type { Nodes } from 'mdast';
import type { Code } from '../codes.ts';
import { type Diagnostic, diagnostic } from '../diagnostics.ts';
import type { Report } from './attributes.ts';
import { type Source, spanOf } from './source.ts';

/** What is wrong with the tree of a file, in the order in which it was found. */
export class Findings {
  readonly diagnostics: Diagnostic[] = [];
  readonly #file: string;
  readonly #source: Source;

  constructor(file: string, source: Source) {
    this.#file = file;
    this.#source = source;
  }

  readonly at: Report = (span, code, message, hint, fix) => {
    const found = diagnostic(this.#file, span, code, message, hint);
    this.diagnostics.push(fix ? { ...found, fix } : found);
  };

  /** Something is wrong with a whole node. */
  on(node: Nodes, code: Code, message: string, hint?: string): void {
    this.at(spanOf(node), code, message, hint);
  }

  /** Something is wrong with a part of a node. @param from offset within the node; `to` is exclusive */
  within(
    node: Nodes,
    [from, to]: readonly [number, number],
    code: Code,
    message: string,
    hint: string,
  ): void {
    const start = node.position?.start.offset ?? 0;
    this.at(this.#source.span(start + from, start + to), code, message, hint);
  }
}
