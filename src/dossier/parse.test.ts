import { expect, test } from 'vitest';
import { applyEdits } from './edits.ts';
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

const page = '---\nkind: person\nname: Ada\nnames: [{ text: The Countess }]\n---\n\nText [@source].\n';
test.each([
  ['hyphens too many', `-${page}`],
  ['a hyphen too few', page.slice(1)],
  ['an indent', ` ${page}`],
  ['an empty line above', `\n \n${page}`],
  ['no first line', page.slice(4)],
  ['its first line joined with the second', page.replace('---\n', '--- ')],
])('front matter with %s is found, named and mended', (_what, text) => {
  const read = (text: string) => parsePage({ file: 'actors/ada.mdx', text }, 'en');
  const { diagnostics, pages } = read(text);
  expect(diagnostics).toMatchObject([{ line: 1, code: 'front/missing' }]);
  expect(pages[0]?.page.front).toMatchObject({ name: 'Ada', names: [{ text: 'The Countess' }] });
  const edits = diagnostics.flatMap(({ fix }) => fix?.edits ?? []).map((edit) => ({ edit }));
  expect(applyEdits(text, edits).text).toBe(page);
});

test('front matter that ends before it begins is found, named and mended', () => {
  const read = (text: string) => parsePage({ file: 'actors/ada.mdx', text }, 'en');
  const { diagnostics, pages } = read(`---\n${page}`);
  expect(diagnostics).toMatchObject([{ line: 2, code: 'front/missing' }]);
  expect(pages[0]?.page.front).toMatchObject({ name: 'Ada' });
  const edits = diagnostics.flatMap(({ fix }) => fix?.edits ?? []).map((edit) => ({ edit }));
  expect(applyEdits(`---\n${page}`, edits).text).toBe(page);
});

test('front matter that is closed too early is found and mended, and what it marks is no text', () => {
  const text = page.replace('names:', '---\ntlp: RED\nnames:');
  const { diagnostics, pages } = parsePage({ file: 'actors/ada.mdx', text }, 'en');
  expect(diagnostics).toMatchObject([
    { line: 5, code: 'front/outside', hint: 'Remove the `---` of line 4.', fix: { safe: true } },
  ]);
  expect(pages[0]?.page.body.text).toBe('');
  const edits = diagnostics.flatMap(({ fix }) => fix?.edits ?? []).map((edit) => ({ edit }));
  expect(applyEdits(text, edits).text).toBe(page.replace('names:', 'tlp: RED\nnames:'));
});

test.each([
  ['a rule', '---\n\nMore [@source].\n'],
  ['a rule above words with a colon', '---\n\nPosition: more [@source].\n'],
  ['a code block', '```\n---\ntlp: RED\n---\n```\n'],
  ['a paragraph that begins as a field does', 'title: more [@source].\n'],
])('%s in the text is no front matter', (_what, more) => {
  const { diagnostics } = parsePage({ file: 'actors/ada.mdx', text: `${page}\n${more}` }, 'en');
  expect(diagnostics).toEqual([]);
});

test('a page that begins with its text is looked through', () => {
  const { diagnostics } = parsePage({ file: 'actors/ada.mdx', text: 'Text <Evil/> [@source].\n' }, 'en');
  expect(diagnostics.map(({ code }) => code)).toEqual(['front/missing', 'markup/component']);
});
