import { expect, test } from 'vitest';
import { deriveStatus, originOf } from './claims.ts';
import type { Source } from './schema.ts';
import type { Citation, Stance } from './segments.ts';

const span = { line: 1, column: 1, endLine: 1, endColumn: 1 };
const cite = (source: string, stance: Stance = 'supports'): Citation => ({ source, stance, span });
const source = (id: string, origin?: string): Source => ({
  id,
  title: id,
  publisher: 'p',
  url: 'https://example.org/',
  published: 'unknown',
  accessed: '2026-11-23',
  lang: 'en',
  seen: 'excerpt',
  descriptor: 'test',
  ...(origin === undefined ? {} : { origin }),
});
const sources = {
  a: source('a'),
  b: source('b'),
  wire1: source('wire1', 'reuters'),
  wire2: source('wire2', 'reuters'),
  c: source('c', 'wire1'),
};

test.each([
  [[cite('a'), cite('b')], 0, 'corroborated', 2],
  [[cite('a')], 0, 'reported', 1],
  [[cite('wire1'), cite('wire2'), cite('c')], 0, 'reported', 1],
  [[cite('a'), cite('b', 'qualifies')], 0, 'qualified', 1],
  [[cite('a'), cite('b', 'disputes')], 0, 'contested', 1],
  [[cite('a', 'disputes')], 0, 'contested', 0],
  [[cite('a'), cite('b')], 2, 'contested', 2],
  [[], 0, 'unsourced', 0],
] as const)('%j with %i positions is %s', (citations, positions, status, origins) => {
  expect(deriveStatus(citations, positions, sources)).toEqual({ status, origins });
});

test('a circle of origins ends', () => {
  expect(originOf('x', { x: source('x', 'y'), y: source('y', 'x') })).toBe('x');
});
