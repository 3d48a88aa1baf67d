import { expect, test } from 'vitest';
import { parseMarkup } from '../markup.ts';

/** Milliseconds after which a test counts as hung; each takes well under a second. */
const patience = 20_000;

const codes = (text: string): string[] =>
  parseMarkup('briefs/a.mdx', text, 'en').diagnostics.map((d) => d.code);

// Inputs are made inside the tests: Vitest would print 50 MB titles.
const row = (cells: number): string => '|a'.repeat(cells);

test.each([
  ['5,000 >', 'limit/nesting', () => '>'.repeat(5000)],
  ['5,000 > in text', 'limit/nesting', () => `a\n${'> '.repeat(5000)}b`],
  ['5,000 lists', 'limit/nesting', () => `${'- '.repeat(5000)}b`],
  ['5,000 tags in a line', 'limit/nesting', () => '<Note>'.repeat(5000) + '</Note>'.repeat(5000)],
  ['5,000 tags on lines', 'limit/nesting', () => '<Note>\n'.repeat(5000) + '</Note>\n'.repeat(5000)],
  ['100 tags on lines', 'limit/nesting', () => '<Note>\n'.repeat(100) + '</Note>\n'.repeat(100)],
  [
    '5,000 footnotes',
    'limit/footnotes',
    () => Array.from({ length: 5000 }, (_, i) => `[^${i}]: a\n`).join('\n'),
  ],
  ['nested footnotes', 'limit/nesting', () => '[^a]: '.repeat(5000)],
  [
    '5,000 columns, short rows',
    'limit/table-cells',
    () => `${row(5000)}\n${'|-'.repeat(5000)}\n${'a\n'.repeat(5000)}`,
  ],
  [
    '5,000 × 5,000',
    'limit/table-cells',
    () => `${row(5000)}\n${'|-'.repeat(5000)}\n${`${row(5000)}\n`.repeat(5000)}`,
  ],
])(
  '%s',
  (_, code, text) => {
    expect(codes(text())).toEqual([code]);
  },
  patience,
);

test.each([
  ['[', () => '['.repeat(5000)],
  ['[[', () => '[[a'.repeat(5000)],
  ['[@', () => '[@a '.repeat(5000)],
  ['*', () => '*a **b '.repeat(3000)],
  ['{', () => '{'.repeat(5000)],
  ['/*', () => `{${'/*'.repeat(50_000)}}`],
  ['links', () => '[[a]] '.repeat(5000)],
  ['closing tags', () => '</Note>'.repeat(5000)],
  ['marks of another program', () => '*a* ==b== %%c '.repeat(20_000)],
  ['tabs', () => `${'a\t'.repeat(5000)}a\n${'a\tb\n'.repeat(150_000)}`],
  ['spaces', () => `a [${' '.repeat(100_000)}x`],
])(
  'many %s come to an end',
  (_, text) => {
    codes(text());
  },
  patience,
);
