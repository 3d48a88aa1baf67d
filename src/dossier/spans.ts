import type { Span } from './diagnostics.ts';

/** Spans of values by their path joined with dots: `participants.0.role`; for components `12:5.about`. */
export type Spans = Record<string, Span>;

/** The path of a component's attribute, by where its tag begins. */
export function attributePath(tag: Span, attribute: string): string {
  return `${tag.line}:${tag.column}.${attribute}`;
}

type PackedSpan = [path: string, line: number, column: number, endLine: number, endColumn: number];

/**
 * Spans as one text: of all that is kept of a page they are the most objects, and few are ever asked for.
 * @returns what {@link unpackSpans} reads
 */
export function packSpans(spans: Readonly<Spans>): string {
  const packed = Object.entries(spans).map(
    ([path, { line, column, endLine, endColumn }]): PackedSpan => [path, line, column, endLine, endColumn],
  );
  return JSON.stringify(packed);
}

/** @throws on what is no JSON */
export function unpackSpans(text: string): Spans {
  const packed: PackedSpan[] = JSON.parse(text);
  return Object.fromEntries(
    packed.map(([path, line, column, endLine, endColumn]) => [path, { line, column, endLine, endColumn }]),
  );
}

/** The span of every value of a record. */
export function spansOf(value: unknown, spanOf: (path: readonly PropertyKey[]) => Span): Spans {
  const spans: Spans = {};
  const visit = (at: unknown, path: readonly PropertyKey[]): void => {
    if (path.length > 0) spans[path.map(String).join('.')] = spanOf(path);
    if (Array.isArray(at)) for (const [index, item] of at.entries()) visit(item, [...path, index]);
    else if (typeof at === 'object' && at !== null)
      for (const [key, item] of Object.entries(at)) visit(item, [...path, key]);
  };
  visit(value, []);
  return spans;
}

/**
 * Moves the spans of a list's items with the items.
 * @param kept the former index of each item that is still in the list.
 */
export function reindex(spans: Readonly<Spans>, field: string, kept: readonly number[]): Spans {
  const moved = new Map(kept.map((former, index) => [former, index]));
  const result: Spans = {};
  for (const [path, span] of Object.entries(spans)) {
    const [first, item, ...rest] = path.split('.');
    const index = moved.get(Number(item));
    if (first !== field || item === undefined) result[path] = span;
    else if (index !== undefined) result[[field, index, ...rest].join('.')] = span;
  }
  return result;
}
