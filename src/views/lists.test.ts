import { expect, test } from 'vitest';
import { pageText, testContext } from '../testing/context.ts';
import { claimPages } from './claims.ts';
import type { ViewContext } from './context.ts';
import { listPage, listPages } from './lists.ts';
import { viewText } from './paths.ts';
import { sitePages } from './sitePages.ts';

const ids = (prefix: string): string[] =>
  Array.from({ length: 600 }, (_, i) => `${prefix}-${String(i).padStart(3, '0')}`);

const claim = (id: string): string =>
  `<Claim id="${id}" type="reported" about="ada">Ada said ${id} [@s].</Claim>`;

const meeting = (id: string): [string, string] => [
  `events/${id}.mdx`,
  pageText(`kind: ${id.endsWith('7') ? 'call' : 'meeting'}\ntitle: Meeting ${id}\ndate: 2020-06-22`),
];

const long = (claims: readonly string[], events: readonly string[]): Promise<ViewContext> =>
  testContext({
    'actors/ada.mdx': pageText('kind: person\nname: Ada', claims.map(claim).join('\n\n')),
    ...Object.fromEntries(events.map(meeting)),
  });

/** What every page of a list shows, by its address. */
function listed(context: ViewContext): Map<string, string> {
  const lists = [...sitePages(context).values()].filter(({ type }) => type === 'list' || type === 'claims');
  return new Map(lists.map((page) => [page.href, viewText(page.make().view)]));
}

test('a claim and an event in the middle of long lists change the first page and one other of each', async () => {
  const [claims, events] = [ids('claim'), ids('event')];
  const before = listed(await long(claims, events));
  const after = listed(
    await long(claims.toSpliced(300, 0, 'claim-300-b'), events.toSpliced(300, 0, 'event-300-b')),
  );
  const changed = [...after].filter(([href, text]) => before.get(href) !== text).map(([href]) => href);
  const byList = Map.groupBy(changed, (href) => href.replace(/page\/\d+\/$/, ''));
  expect([...byList.keys()]).toContain('/claims/by/status/reported/');
  // The first page tells how many there are in all.
  for (const [list, pages] of byList) expect(pages.length, list).toBeLessThanOrEqual(2);
});

test('what a long list can be narrowed to stands on all its pages, how many there are on the first', async () => {
  const pages = listPages(await long([], ids('event')));
  const links = (path: string) =>
    listPage(pages, path).facets.flatMap((facet) =>
      facet.links.map(({ label, count, current }) => [label, count, current]),
    );
  expect(links('events')).toEqual([
    ['Meeting', 540, false],
    ['Call', 60, false],
  ]);
  expect(links('events/page/2')).toEqual([
    ['Meeting', undefined, false],
    ['Call', undefined, false],
  ]);
  expect(links('events/by/kind/meeting')).toEqual([
    ['Meeting', undefined, true],
    ['Call', undefined, false],
  ]);
  expect([listPage(pages, 'events').count, listPage(pages, 'events/page/2').count]).toEqual([
    '600 entries',
    undefined,
  ]);
});

test('a list without entries says so, and offers nothing to narrow it by', async () => {
  const context = await testContext({});
  expect(listPage(listPages(context), 'timeline')).toMatchObject({
    none: 'Nothing stands here yet.',
    sections: [],
    facets: [],
  });
  expect(listPage(listPages(context), 'sources').none).toBeUndefined();
  const claims = listPage(claimPages(context), '');
  expect(claims.count).toBe('Nothing stands here yet.');
  expect(claims.filter).toBeUndefined();
});
