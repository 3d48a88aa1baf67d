import { expect, test } from 'vitest';
import { mixedQuotes, straightened } from './quotes.ts';

test.each([
  ['<Gap id=« a » about=«\u202Fb\u00A0»/>', '<Gap id="a" about="b"/>'],
  ['<Gap id=„a“>', '<Gap id="a">'],
  ['<Gap id="a” about="b">', '<Gap id="a" about="b">'],
  ["<Gap id='a’>", '<Gap id="a">'],
  ['<Note title="L’Œil"/>', '<Note title="L’Œil"/>'],
  ['<Note title="les marins’ say" by=“b”/>', '<Note title="les marins’ say" by="b"/>'],
  ['<Note title="say “no”">', '<Note title="say “no”">'],
  ["<Note title='a'>", "<Note title='a'>"],
])('%s is %s', (tag, straight) => {
  expect(straightened(tag)).toBe(straight);
  expect(straightened(straight)).toBe(straight);
});

test('mixed marks are found where the second stands', () => {
  expect(mixedQuotes('Text. <Gap id="a” about="b">')).toEqual({ tag: 6, at: 16, opening: '"', closing: '”' });
  expect(mixedQuotes('Text “a”. <Note title="L’Œil">')).toBeUndefined();
});

test('a very long text is looked through quickly', () => {
  for (const text of ['<Gap id="', '=“', '< = ” '].map((piece) => `${piece.repeat(50_000)}”`))
    expect(mixedQuotes(text)).toBeUndefined();
});
