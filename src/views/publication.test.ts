import { expect, test } from 'vitest';
import { testContext } from '../testing/context.ts';
import { chrome } from './chrome.ts';
import { citeView } from './cite.ts';
import type { ViewContext } from './context.ts';
import { editionText } from './publication.ts';

const dossier = (more = '', lang = 'en') => ({
  'dossier.yaml': `title: T\nid: t\nlang: ${lang}\nasOf: 2020-07-25\nauthors: [A]\nstatus: draft\ntlp: CLEAR\nyardstick: none\nhome: home\n${more}`,
});

/** The dossier with editions frozen, the newest first. */
async function frozen(ids: readonly string[], more?: string, lang?: string): Promise<ViewContext> {
  const context = await testContext(dossier(more, lang));
  const editions = ids.map((id) => ({ id, day: id.slice(0, 10), asOf: '2020-07-25', changes: [] }));
  return { ...context, dossier: { ...context.dossier, history: { editions, since: [] } } };
}

test.each([
  [['2026-11-30', '2026-11-24'], 'number: "2"', 'en', 'Edition 2, published 30 November 2026'],
  [['2026-12-01-2'], 'number: "2"', 'fr', 'Édition 2, publiée le 1er décembre 2026'],
  [['2026-11-30'], '', 'en', 'Published 30 November 2026'],
  [[], 'number: "2"', 'en', 'Edition 2'],
  [[], '', 'en', undefined],
])('an edition is named with the day on which it was published: %s %s', async (ids, more, lang, text) => {
  const context = await frozen(ids, more, lang);
  expect(editionText(context)).toBe(text);
  expect(chrome(context, { title: 'T', href: context.urls.home }).foot.edition).toBe(text);
});

test('a page is cited by the day of the newest edition, the day of the dossier in a note', async () => {
  const context = await frozen(['2026-11-30', '2026-11-24'], 'number: "2"');
  const { plain, bibtex, csl } = citeView(context, 'Page', context.urls.home);
  expect(plain).toBe('A: Page. In: T, edition 2, published 30 November 2026, as of 25 July 2020.');
  expect(bibtex).toContain('  date = {2026-11-30},\n');
  expect(bibtex).toContain('  note = {As of 25 July 2020}\n');
  expect(JSON.parse(csl)).toMatchObject({
    issued: { 'date-parts': [[2026, 11, 30]] },
    note: 'As of 25 July 2020',
  });
});

test('without an edition a page is cited by the day of the dossier', async () => {
  const context = await frozen([]);
  const { plain, bibtex, csl } = citeView(context, 'Page', context.urls.home);
  expect(plain).toBe('A: Page. In: T, as of 25 July 2020.');
  expect(bibtex).toContain('  date = {2020-07-25}\n');
  expect(bibtex).not.toContain('note');
  expect(JSON.parse(csl)).toMatchObject({ issued: { 'date-parts': [[2020, 7, 25]] } });
  expect(JSON.parse(csl)).not.toHaveProperty('note');
});
