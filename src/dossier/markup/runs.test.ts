import { expect, test } from 'vitest';
import { parseMarkup } from '../markup.ts';

const runs = (body: string) => {
  const text = `---\nkind: person\n---\n${body}`;
  return parseMarkup('actors/a.mdx', text, 'en').runs.map((run) => ({
    ...run,
    text: text.slice(run.start, run.end),
  }));
};
const texts = (body: string) => runs(body).map(({ text }) => text);

test('links, citations, code and front matter are no prose', () => {
  expect(
    texts('See [[gna|the GNA]] and [a page](../actors/b.mdx), `code`, https://x.example [@s, p. 4].'),
  ).toEqual(['See ', ' and ', ', ', ', ', ' ', '.']);
  expect(texts('```\ncode\n```')).toEqual([]);
});

test('headings are marked', () => {
  expect(runs('## Talks\n\nText.').map(({ text, heading, block }) => [text, heading, block])).toEqual([
    ['Talks', true, 0],
    ['Text.', undefined, 1],
  ]);
});

test('quotations are marked, across links and in each kind of mark', () => {
  const quoted = (body: string) =>
    runs(body)
      .filter((run) => run.quoted)
      .map(({ text }) => text);
  expect(quoted('He said "the [[gna]] is" here.')).toEqual(['"the ', ' is"']);
  expect(quoted('He said “one” and «two» and „drei“ there.')).toEqual(['“one”', '«two»', '„drei“']);
  expect(quoted('> Said so.')).toEqual(['Said so.']);
  expect(quoted('<Quote by="a">\nSaid so.\n</Quote>')).toEqual(['Said so.']);
  expect(quoted('He <Quote by="a">said so</Quote> there.')).toEqual(['said so']);
  expect(quoted('A 6" gun "fired" twice, 6" more.')).toEqual(['" gun "', '" twice, 6"']);
});

test('a quotation mark without its partner in the block quotes nothing', () => {
  expect(runs('He said “so.\n\nShe left”.').some((run) => run.quoted)).toBe(false);
});

test('the nearest component is named', () => {
  const [run] = runs('<Claim id="c">\n<Position by="a">He left [@s].</Position>\n</Claim>');
  expect(run).toMatchObject({ text: 'He left ', within: 'Position' });
});

test('thousands of lone quotation marks take no time', () => {
  expect(runs(`${'“'.repeat(100_000)} x`)).toHaveLength(1);
  expect(runs('"a" '.repeat(30_000)).length).toBeGreaterThan(30_000);
}, 5_000);
