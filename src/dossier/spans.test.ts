import { expect, test } from 'vitest';
import { packSpans, unpackSpans } from './spans.ts';

test('spans come out of their text as they went in, whatever a field is called', () => {
  const span = (line: number) => ({ line, column: 2, endLine: line + 1, endColumn: 9 });
  const spans = { 'participants.0.role': span(3), '12:5.about': span(12), 'a "b"\nc': span(7) };
  expect(unpackSpans(packSpans(spans))).toEqual(spans);
  expect(unpackSpans(packSpans({}))).toEqual({});
});
