import { describe, expect, test } from 'vitest';
import type { Change } from '../dossier/editions/change.ts';
import type { History } from '../dossier/editions/edition.ts';
import { sample } from '../testing/sample.ts';
import { actorView } from './actor.ts';
import { type ChangesView, changesPages } from './changes.ts';
import type { ViewContext } from './context.ts';
import { correctionMark } from './corrections.ts';
import { WHOLE } from './editions.ts';
import { eventView } from './event.ts';
import { changeMark, pageHistory } from './pageHistory.ts';

const libya = await sample('libya');
const sarvane = await sample('sarvane');

const withHistory = (history: History): ViewContext => ({ ...libya, dossier: { ...libya.dossier, history } });
const edition = (id: string, changes: Change[] = []) => ({
  id,
  day: id.slice(0, 10),
  asOf: '2020-07-25',
  changes,
});
const page = 'events/courbet-incident';
const claimChange = (id: string, turn: Change['turn'] = 'changed'): Change => ({
  kind: 'claim',
  turn,
  id,
  page,
  title: 'Courbet incident',
  before: 'One said so.',
  after: 'Two said so.',
});
const at = (context: ViewContext, path = ''): ChangesView => {
  const found = changesPages(context).get(path);
  if (!found) throw new Error(`no page ${path}`);
  return found.view();
};

describe('two editions of one day', () => {
  const context = withHistory({
    editions: [edition('2026-11-24-2', [claimChange('courbet-radar')]), edition('2026-11-24')],
    since: [],
  });

  test('are told apart in every name', () => {
    expect(at(context).sections.map(({ title }) => title)).toEqual([
      'Since the edition of 24 November 2026, number 2 of that day',
      'Edition of 24 November 2026, number 2 of that day',
      'Edition of 24 November 2026, number 1 of that day',
    ]);
    expect(changeMark(context, 'claim', 'courbet-radar')?.label).toBe(
      'Changed in the edition of 24 November 2026, number 2 of that day',
    );
    expect(pageHistory(context, 'actors/france')?.origin).toBe(
      'In the dossier since the edition of 24 November 2026, number 1 of that day.',
    );
  });

  test('and one alone on its day has no number', () => {
    const alone = withHistory({ editions: [edition('2026-11-24')], since: [] });
    expect(at(alone).sections.map(({ title }) => title)).toEqual([
      'Since the edition of 24 November 2026',
      'Edition of 24 November 2026',
    ]);
  });
});

describe('many differences', () => {
  const many = Array.from({ length: WHOLE + 1 }, (_, i) =>
    claimChange(`claim-${i}`, i % 2 ? 'new' : 'changed'),
  );
  const context = withHistory({
    editions: [edition('2026-11-25', many), edition('2026-11-24')],
    since: [claimChange('courbet-radar', 'contested')],
  });

  test('are cut into pages, each edition by itself, and none is lost', () => {
    const pages = changesPages(context);
    expect([...pages.keys()]).toEqual([
      '',
      '2026-11-25',
      '2026-11-25/page/2',
      '2026-11-25/page/3',
      '2026-11-24',
    ]);
    const rows = [...pages.keys()]
      .filter((path) => path.startsWith('2026-11-25'))
      .flatMap((path) => at(context, path).sections.flatMap(({ groups }) => groups))
      .flatMap((group) => group.pages.flatMap((one) => one.rows));
    expect(rows).toHaveLength(WHOLE + 1);
  });

  test('stand by their number on the first page, with what changed since', () => {
    const [since, second, first] = at(context).sections;
    expect(since?.groups).toHaveLength(1);
    expect(second).toMatchObject({
      groups: [],
      counts: [
        { turn: 'changed', count: 151 },
        { turn: 'new', count: 150 },
      ],
      all: { href: '/changes/2026-11-25/', label: '301 differences' },
    });
    expect(first).not.toHaveProperty('all');
    expect(at(context, '2026-11-25').sections[0]?.pager?.position).toBe('Page 1 of 3');
  });

  test('are led to from the page that they are on', () => {
    const history = pageHistory(context, page);
    expect(history?.editions.map(({ edition }) => edition.href)).toEqual([
      '/changes/',
      '/changes/2026-11-25/',
    ]);
    expect(history?.editions[1]?.rows).toHaveLength(12);
    expect(history?.editions[1]?.more).toEqual({
      href: '/changes/2026-11-25/',
      label: '289 more differences',
    });
  });
});

describe('the history of a page', () => {
  test('goes on under a new name', () => {
    const told = pageHistory(sarvane, 'actors/zqcanari2020');
    expect(told?.origin).toBe('Dans le dossier depuis l’édition du 10 novembre 2025.');
    expect(told?.editions.map(({ edition }) => edition.label)).toEqual([
      'Depuis l’édition du 20 novembre 2025',
      'Édition du 20 novembre 2025',
    ]);
  });

  test('leads from an edition in which it had its old name to where it stands now', () => {
    const renamed = withHistory({
      editions: [
        edition('2026-11-25', [{ ...claimChange('radar'), page: 'events/courbet' }]),
        edition('2026-11-24'),
      ],
      since: [],
    });
    const { pages, claims } = renamed.dossier;
    const [event, claim] = [pages[page], claims['courbet-radar']];
    if (!event || !claim) throw new Error('The page is gone.');
    const dossier = {
      ...renamed.dossier,
      pages: {
        ...pages,
        [page]: { ...event, front: { ...event.front, formerly: ['courbet'] } } as typeof event,
      },
      claims: { ...claims, 'courbet-radar': { ...claim, formerly: ['radar'] } },
    };
    const context = { ...renamed, dossier };
    expect(pageHistory(context, page)?.editions[0]?.rows).toMatchObject([
      { href: '/events/courbet-incident/#claim-courbet-radar' },
    ]);
    expect(changeMark(context, 'claim', 'courbet-radar')?.label).toMatch(/^Changed in the edition of 25/);
    expect(at(context).sections[1]?.groups[0]?.pages[0]?.page.href).toBe('/events/courbet-incident/');
  });

  test('is not told where no edition was frozen', () => {
    const none = withHistory({ editions: [], since: [] });
    expect(pageHistory(none, page)).toBeUndefined();
    expect(at(none)).toMatchObject({ sections: [], intro: expect.stringContaining('No edition') });
  });
});

test('claims on a new page are counted, and not marked one by one', () => {
  const fresh: Change = {
    kind: 'page',
    turn: 'new',
    id: page,
    page,
    title: 'Courbet incident',
    after: 'It is so.',
  };
  const context = withHistory({
    editions: [edition('2026-11-24')],
    since: [claimChange('courbet-radar', 'new'), claimChange('courbet-story', 'new'), fresh],
  });
  const [group] = at(context).sections[0]?.groups ?? [];
  expect(group?.pages).toMatchObject([{ rows: [{ kindLabel: 'Page', notes: ['With 2 claims.'] }] }]);
  expect(changeMark(context, 'claim', 'courbet-radar')).toBeUndefined();
  expect(pageHistory(context, page)?.origin).toBeUndefined();
});

test('a claim is marked by what became of it, and so is one that was corrected', () => {
  const view = eventView(sarvane, 'events/collision-de-l-aurelia');
  expect(JSON.stringify(view.body)).toContain('Désormais contesté, dans l’édition du 20 novembre 2025');
  expect(changeMark(sarvane, 'judgement', 'juge-accord')?.label).toBe(
    'Modifié, depuis l’édition du 20 novembre 2025',
  );
  expect(correctionMark(sarvane, 'conference-sans-chiffre')).toEqual({
    href: '/events/conference-de-port-olvere/#correction-1',
    label: 'Rectifié le 15 septembre 2025',
  });
  const corrected = eventView(sarvane, 'events/conference-de-port-olvere');
  expect(corrected.corrections).toMatchObject([
    { id: 'correction-1', now: 'Le communiqué ne fixe aucun débit.' },
  ]);
  expect(actorView(sarvane, 'actors/merranie').corrections).toEqual([]);
});

test('the element of a claim bears its former ids too', () => {
  const view = eventView(sarvane, 'events/collision-de-l-aurelia');
  expect(JSON.stringify(view.body)).toContain(
    '"anchor":"claim-collision-lieu","former":["claim-collision-endroit"]',
  );
});
