import { expect, test } from 'vitest';
import { sourceRecord } from '../testing/contentFolder.ts';
import { pageText, testContext } from '../testing/context.ts';
import { actorView } from './actor.ts';
import { claimPages } from './claims.ts';
import { listPage } from './lists.ts';
import { pageFilters } from './search.ts';

const actor = (name: string): string => pageText(`kind: person\nname: ${name}`);
const files = {
  'sources/t.yaml': sourceRecord('t'),
  'actors/ada.mdx': actor('Ada'),
  'actors/bob.mdx': actor('Bob'),
  'actors/eve.mdx': actor('Eve'),
  'events/talks.mdx': pageText(
    'kind: statement\ntitle: Talks\ndate: 2020-06-23',
    [
      '<Claim id="c" about="ada">',
      'Ada and the others differ over the harbour.',
      '<Position by="bob">Bob says it was open [@s].</Position>',
      '<Position by="eve">Eve says it was shut [@t].</Position>',
      '</Claim>',
    ].join('\n\n'),
  ),
};

test('a claim is found by whoever holds a position on it', async () => {
  const { claims } = listPage(claimPages(await testContext(files)), '');
  expect(claims.map(({ actors }) => actors.toSorted())).toEqual([['ada', 'bob', 'eve']]);
});

test('a claim stands on the page of whoever holds a position on it, and links them', async () => {
  const context = await testContext(files);
  const { claims, connections } = actorView(context, 'actors/bob');
  expect(claims.map(({ href }) => href)).toEqual(['/events/talks/#claim-c']);
  expect(connections.map(({ id }) => id)).toEqual(['connection-ada', 'connection-eve']);
  expect(pageFilters(context, 'events/talks').actor?.toSorted()).toEqual(['ada', 'bob', 'eve']);
  expect(pageFilters(context, 'actors/eve').status).toEqual(['contested']);
});
