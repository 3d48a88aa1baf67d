import { expect, test } from 'vitest';
import type { Change } from '../dossier/editions/change.ts';
import { pageText, testContext } from '../testing/context.ts';
import { changesPages } from './changes.ts';
import type { ViewContext } from './context.ts';
import { correctionsView } from './corrections.ts';
import { changeMark } from './pageHistory.ts';

const dossier = (more: string) => ({
  'dossier.yaml': `title: T\nid: t\nlang: en\nasOf: 2020-07-25\nauthors: [A]\nstatus: draft\ntlp: CLEAR\nyardstick: none\nhome: home\n${more}`,
});

test.each([
  ['contact: desk@example.org', ['Report an error by mail']],
  ['contact: https://example.org/desk', ['https://example.org/desk']],
  [
    'repository: https://github.com/a/b\ncontact: desk@example.org',
    ['Report an error', 'Report an error by mail'],
  ],
  ['', []],
])('the page of corrections leads to the desk: %s', async (more, ways) => {
  const view = correctionsView(await testContext(dossier(more)));
  expect(view.ways.map(({ label }) => label)).toEqual(ways);
  expect(view.ways.every(({ href }) => href !== undefined)).toBe(true);
  expect(view.see).toEqual({ href: '/changes/', label: '“What changed”' });
  expect(view.none).toBe('No correction has been made.');
});

const ids = Array.from({ length: 400 }, (_, i) => `c-${i}`);
const context = await testContext({
  'actors/ada.mdx': pageText(
    'kind: person\nname: Ada',
    ids.map((id) => `<Claim id="${id}" about="ada">Word ${id} [@s].</Claim>`).join('\n\n'),
  ),
});

/** One edition in which so many claims changed. */
function changed(count: number): ViewContext {
  const changes = ids.slice(0, count).map(
    (id): Change => ({
      kind: 'claim',
      turn: 'changed',
      id,
      page: 'actors/ada',
      title: 'Ada',
      before: 'Was.',
      after: 'Is.',
    }),
  );
  const edition = (id: string, told: Change[]) => ({ id, day: id, asOf: '2020-07-25', changes: told });
  const history = { editions: [edition('2026-11-30', changes), edition('2026-11-24', [])], since: [] };
  return { ...context, dossier: { ...context.dossier, history } };
}

test.each([3, 400])('what changed of a claim leads to its own row, among %i', (count) => {
  const frozen = changed(count);
  const rows = new Map(
    [...changesPages(frozen).values()].flatMap((page) => {
      const view = page.view();
      const held = view.sections.flatMap(({ groups }) =>
        groups.flatMap(({ pages }) => pages.flatMap((one) => one.rows)),
      );
      const path = page.path === '' ? '/changes/' : `/changes/${page.path}/`;
      return held.map((row): [string, unknown] => [`${path}#${row.id}`, row.href]);
    }),
  );
  expect(rows.size).toBe(count);
  for (const id of ids.slice(0, count)) {
    const mark = changeMark(frozen, 'claim', id);
    expect(rows.get(mark?.href ?? '')).toBe(`/actors/ada/#claim-${id}`);
  }
});

test('what changed leads to the corrections', () => {
  expect(changesPages(changed(3)).get('')?.view().see).toEqual({
    href: '/corrections/',
    label: 'the corrections',
  });
});
