import type { Span } from '../diagnostics.ts';

/** The part of a unist position that spans need. */
export interface Place {
  start: { line: number; column: number; offset?: number | undefined };
  end: { line: number; column: number; offset?: number | undefined };
}

/** A file's text with a way from offsets back to lines and columns. */
export class Source {
  readonly text: string;
  readonly #starts: number[] = [0];

  constructor(text: string) {
    this.text = text;
    for (const match of text.matchAll(/\r\n|\r|\n/g)) this.#starts.push(match.index + match[0].length);
  }

  /** The span from one offset to another (exclusive). */
  span(start: number, end: number = start + 1): Span {
    const from = this.#point(start);
    const to = this.#point(end);
    return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
  }

  /** The source a node was written as. */
  slice(place: Place | undefined): string {
    const start = place?.start.offset;
    return start === undefined ? '' : this.text.slice(start, place?.end.offset);
  }

  /** The text that a span covers. */
  within({ line, column, endLine, endColumn }: Span): string {
    return this.text.slice(this.offset(line, column), this.offset(endLine, endColumn));
  }

  /** The line around an offset. */
  lineAt(offset: number): string {
    const { line } = this.#point(offset);
    return this.text.slice(this.#starts[line - 1], this.#starts[line]).trimEnd();
  }

  /** The offset of a line and column. */
  offset(line: number, column: number): number {
    return (this.#starts[line - 1] ?? this.text.length) + column - 1;
  }

  #point(offset: number): { line: number; column: number } {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1 };
  }
}

/** The span of a node; nodes without a position lie at the start of the file. */
export function spanOf(node: { position?: Place | undefined }): Span {
  const p = node.position;
  if (!p) return { line: 1, column: 1, endLine: 1, endColumn: 1 };
  return { line: p.start.line, column: p.start.column, endLine: p.end.line, endColumn: p.end.column };
}
