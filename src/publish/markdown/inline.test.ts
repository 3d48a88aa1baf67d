import { toString as textOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { code, escapeMarkdown } from './inline.ts';

const reader = unified().use(remarkParse).use(remarkGfm);

/** What a reader of Markdown that is not ours makes of a text: its blocks, what they hold, and what they say. */
function readBack(markdown: string) {
  const tree = reader.parse(markdown);
  const blocks = tree.children.map(({ type }) => type);
  const marks: string[] = [];
  visit(tree, (node, _place, parent) => {
    if (parent && parent.type !== 'root' && node.type !== 'text') marks.push(node.type);
  });
  return { blocks, marks, text: textOf(tree) };
}

test.each([
  'plain, and so it stays',
  'snake_case_name and __init__',
  '__x__',
  '_x_ y_ _z (__x__) «_é_» a__b__c',
  '___',
  '2 * 3 * 4, *x*, **x**',
  '***',
  '[a](b), ![a](b), [a], [^1] and [ ] open',
  '[a]: b',
  '<b>bold</b> and a < b > c',
  '<!-- x -->',
  '# no heading',
  '#',
  '#tag',
  '1. no item',
  '1.',
  '15) no item',
  '- no item',
  '-',
  '-- -',
  '---',
  '===',
  '+ no item',
  '+',
  '-5 degrees, +5 degrees',
  '> no quotation',
  '>',
  '| a | b |',
  'a | b',
  'C:\\path\\_x_ and \\* and \\',
  '~~gone~~ and ~user',
  '~~~',
  '`tick` and ``two``',
  '```',
  '&amp; &copy; &#35; &#x23; & b',
])('the text %s reads as itself', (text) => {
  expect(readBack(escapeMarkdown(text))).toEqual({ blocks: ['paragraph'], marks: [], text });
});

test.each([
  'see https://example.org/__init__/a_b?x=*&copy;=1 there',
  'https://example.org/~user/_x_',
  'www.example.org/__x__',
  'me_@example.org',
  '_me_@example.org',
  'https://example.org/plain',
])('the address in %s reads as itself, in the text and in a label', (text) => {
  const inText = readBack(escapeMarkdown(text));
  expect(inText).toEqual({ blocks: ['paragraph'], marks: ['link'], text });
  const inLabel = readBack(`[${escapeMarkdown(text)}](x)`);
  expect(inLabel).toEqual({ blocks: ['paragraph'], marks: ['link'], text });
});

test('an address without signs is written as it is', () => {
  expect(escapeMarkdown('It is at https://example.org/a_b.')).toBe('It is at https://example.org/a_b.');
});

test('line breaks are spaces, and what follows one begins nothing', () => {
  expect(readBack(escapeMarkdown('\n- b\n=== c')).text).toBe('- b === c');
  for (const text of ['\n- b', '===', '- -', '1. b'])
    expect(readBack(`a\\\n${escapeMarkdown(text)}`).blocks).toEqual(['paragraph']);
});

test('code is one line, whatever it holds', () => {
  const text = code('a\n\n# b\r\n`c`\u2028\u0007\td');
  expect(text).toBe('``a  # b `c` �\td``');
  expect(readBack(text)).toMatchObject({ blocks: ['paragraph'], marks: ['inlineCode'] });
});
