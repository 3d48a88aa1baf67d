import { expect, test } from 'vitest';
import { pageText, testContext } from '../testing/context.ts';
import { listPage, listPages } from './lists.ts';
import { sourceView } from './source.ts';

const record = (id: string, more = '') =>
  `- { id: ${id}, title: Report ${id}, publisher: press, url: "https://example.org/${id}", published: 2020-06-24, accessed: 2021-01-01, lang: en, seen: full, descriptor: Test.${more} }\n`;
const copy = (id: string, origin: string) => record(id, `, origin: ${origin}`);
const many = Array.from({ length: 12 }, (_, i) => `m${String(i).padStart(2, '0')}`);

const files = (reason: string, lang = 'en') => ({
  'dossier.yaml': `title: T\nid: t\nlang: ${lang}\nasOf: 2021-07-25\nauthors: [A]\nstatus: draft\ntlp: CLEAR\nyardstick: none\nhome: home\n`,
  'publishers.yaml': `press: { name: The Press, reliability: F, reason: "${reason}" }\n`,
  'sources/more.yaml':
    copy('left', 'wire-0622') +
    copy('right', 'wire-0622') +
    copy('lone', 'wire-0623') +
    record('first') +
    copy('second', 'first') +
    copy('third', 'first') +
    many.map((id) => copy(id, 'wire-0624')).join(''),
  'actors/ada.mdx': pageText('kind: person\nname: Ada', 'Text [@left].'),
  'actors/bob.mdx': pageText('kind: person\nname: Bob', 'Text [@left; @right].'),
});
const context = await testContext(files('Not assessed. A news agency.'));

const factsOf = (id: string) =>
  Object.fromEntries(
    sourceView(context, id).facts.map(({ label, items }) => [
      label,
      items.map(({ link, text }) => link?.label ?? text),
    ]),
  );

test('copies of a report that is no source lead to each other, and its id is not shown', () => {
  expect(factsOf('left')['The same report as']).toEqual(['Report right']);
  expect(JSON.stringify(factsOf('left'))).not.toContain('wire-0622');
  expect(factsOf('left').Repeats).toBeUndefined();
  expect(factsOf('lone')).not.toHaveProperty('The same report as');
});

test('a source that repeats another leads to it, and to those that repeat it too', () => {
  expect(factsOf('second')).toMatchObject({
    Repeats: ['Report first'],
    'The same report as': ['Report third'],
  });
  expect(factsOf('first')).toMatchObject({ 'The same report as': ['Report second', 'Report third'] });
});

test('many copies of one report are not all named on the page of each', () => {
  expect(factsOf('m03')['The same report as']).toEqual([
    ...many
      .filter((id) => id !== 'm03')
      .slice(0, 8)
      .map((id) => `Report ${id}`),
    'and 3 more',
  ]);
});

test.each([
  ['Not assessed. A news agency.', 'en', 'A news agency.'],
  ['not yet assessed: a news agency', 'en', 'A news agency'],
  ['Not assessed.', 'en', undefined],
  ['Not assessed', 'en', undefined],
  ['Not assessedly bad.', 'en', 'Not assessedly bad.'],
  ['Only copies were read.', 'en', 'Only copies were read.'],
  ['Non évalué. Une agence.', 'fr', 'Une agence.'],
])('that a publisher is not assessed is said once: %s', async (reason, lang, told) => {
  const view = sourceView(await testContext(files(reason, lang)), 'left');
  const label = lang === 'fr' ? 'Fiabilité' : 'Reliability';
  expect(view.facts.find((fact) => fact.label === label)?.items[0]?.detail).toBe(told);
});

test('the list of sources says on how many pages each is cited', () => {
  const rows = listPage(listPages(context), 'sources').sections.flatMap((part) =>
    part.type === 'rows' ? part.rows : [],
  );
  const told = (title: string) => rows.find((row) => row.title === title)?.detail;
  expect(told('Report left')).toBe('cited on 2\u00a0pages');
  expect(told('Report right')).toBe('cited on 1\u00a0page');
});
