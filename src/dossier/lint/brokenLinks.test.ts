import { expect, test } from 'vitest';
import { parseMarkup } from '../markup.ts';
import { brokenLinksIn } from './brokenLinks.ts';

const broken = (text: string) => {
  const { runs, diagnostics } = parseMarkup('briefs/a.mdx', text, 'en');
  expect(diagnostics).toEqual([]);
  return runs.flatMap((run) => brokenLinksIn(text, run));
};

test.each([
  [
    'See [the list](https://a.org/b c) [@x].',
    '[the list](https://a.org/b c)',
    '[the list](https://a.org/b%20c)',
  ],
  ['See [the list] (https://a.org/b) [@x].', '[the list] (https://a.org/b)', '[the list](https://a.org/b)'],
  ['See (the list)[https://a.org/b] [@x].', '(the list)[https://a.org/b]', '[the list](https://a.org/b)'],
  ['See [the list](https://a.org/b [@x].', '[the list](https://a.org/b', '[the list](https://a.org/b)'],
  [
    'See [the list](https://a.org/b.\n\nNext [@x].',
    '[the list](https://a.org/b.',
    '[the list](https://a.org/b)',
  ],
  [
    'See [the "list"](www.a.org/b c) [@x].',
    '[the "list"](www.a.org/b c)',
    '[the "list"](https://www.a.org/b%20c)',
  ],
  [
    'See [Ada](../actors/ada quay.mdx) [@x].',
    '[Ada](../actors/ada quay.mdx)',
    '[Ada](../actors/ada%20quay.mdx)',
  ],
  ['Ask [them] (mailto:a@b.org) [@x].', '[them] (mailto:a@b.org)', '[them](mailto:a@b.org)'],
])('%j', (text, found, meant) => {
  expect(broken(text).map(({ start, end, text: fix }) => [text.slice(start, end), fix])).toEqual([
    [found, meant],
  ]);
  expect(broken(text.replace(found, meant))).toEqual([]);
});

test.each([
  ['A list](https://a.org/b c) [@x].', 'Write `[text](address)`.'],
  ['[A list](https://a.org/b(c) [@x].', 'Write `[text](address)`.'],
  ['See [Ada Quay][l] [@x].', 'Write `[Ada Quay](address)`, or add the line `[l]: address`.'],
  ['See [Ada Quay][] [@x].', 'Write `[Ada Quay](address)`, or add the line `[Ada Quay]: address`.'],
  ['See ![Ada Quay][l] [@x].', 'Write `<Figure src="assets/…" alt="…"/>`.'],
])('%j is told without a fix', (text, hint) => {
  expect(broken(text).map(({ text: meant, hint }) => [meant, hint])).toEqual([[undefined, hint]]);
});

test.each([
  'He [sic] (who left) spoke [@x].',
  'He [the chair] (/s/) spoke [@x].',
  'He \\[a](https://a.org) spoke [@x].',
  'He \\[a][b] spoke [@x].',
  'He [t][sic] spoke [@x].',
  'He said "[t]he[y][then]" [@x].',
  'He [a][…] spoke [@x].',
  'He (Ada)[@x] spoke.',
  'See [a](https://a.org) and [b][b] [@x].\n\n[b]: https://b.org',
  'See `[a](https://a.org b)` [@x].',
])('%j holds none', (text) => {
  expect(broken(text)).toEqual([]);
});

test.each(['](https://a.org/ (', '[a](/', '(a)[https://a.org', '[a][', '['])(
  'very many %j take no time',
  (piece) => {
    const text = piece.repeat(50_000);
    const start = performance.now();
    brokenLinksIn(text, { start: 0, end: text.length, block: 0 });
    expect(performance.now() - start).toBeLessThan(5000);
  },
);
