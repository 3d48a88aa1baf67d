import { expect, test } from 'vitest';
import { pageText, testContext } from '../testing/context.ts';
import { bodyWriter } from './bodyWriter.ts';
import { connectionRows, ON_PAGE } from './connectionRows.ts';
import { connectionsOf } from './connections.ts';
import { detailsOf, eventRow } from './events.ts';
import { listPage, listPages } from './lists.ts';
import { previewsOf } from './previews.ts';
import { sequencesOf } from './sequences.ts';

const both = 'participants: [{ actor: ada, role: host }, { actor: bob, role: guest }]';
const context = await testContext({
  'actors/ada.mdx': pageText('kind: person\nname: Ada'),
  'actors/bob.mdx': pageText('kind: person\nname: Bob'),
  'events/visit.mdx': pageText(
    `kind: visit\ntitle: Visit\ndate: 2020-06-27\nstatus: announced\ndateClaim: day\n${both}`,
    '<Claim id="day" about="ada">\nWhich day.\n<Position>One [@s].</Position>\n<Position>Another [@s].</Position>\n</Claim>',
  ),
  'events/talk.mdx': pageText('kind: meeting\ntitle: Talk\ndate: 2020-07-01'),
});
const said = ['announced', 'date contested'];

test('rows of events say that one was but announced, and that its date is contested', () => {
  const row = eventRow(context, 'events/visit');
  expect(row && detailsOf(row)).toEqual(['Visit', ...said]);
});

test('the list of events says so', () => {
  const [section] = listPage(listPages(context), 'events').sections;
  expect(section?.type === 'rows' && section.rows.map(({ detail }) => detail)).toEqual([
    'Visit · announced · date contested',
    'Meeting',
  ]);
});

test('connections, ways on and previews say so beside the date', () => {
  const when = '27 June 2020 · announced · date contested';
  const writer = bodyWriter(context, 'actors/ada');
  const [row] = connectionRows(writer, connectionsOf(context, 'actors/ada'), ON_PAGE);
  expect(row?.events.map(({ date }) => date)).toEqual([when]);
  expect(sequencesOf(context, 'events/talk')[0]?.previous?.date).toBe(when);
  expect(previewsOf(context, ['events/visit'])['events/visit']?.[1]).toBe(`Visit · ${when}`);
});
