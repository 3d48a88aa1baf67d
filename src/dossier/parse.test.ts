import { expect, test } from 'vitest';
import { parsePage } from './parse.ts';

test.each(['--', '----', ' ---', '—', '–-'])('%j was meant to close the front matter', (fence) => {
  const text = `---\nkind: person\nname: Ada\n${fence}\nText [@source].\n\nMore [@source].\n`;
  const { diagnostics } = parsePage({ file: 'actors/ada.mdx', text }, 'en');
  expect(diagnostics).toMatchObject([
    { line: 4, column: 1, code: 'front/unclosed', fix: { edits: [{ line: 4, text: '---' }] } },
  ]);
});

test('front matter that nothing closes is told at its beginning', () => {
  const { diagnostics } = parsePage(
    { file: 'actors/ada.mdx', text: '---\nkind: person\n\nText [@a].\n' },
    'en',
  );
  expect(diagnostics).toMatchObject([{ line: 1, code: 'front/unclosed' }]);
});
