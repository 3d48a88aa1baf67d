import { expect, test } from 'vitest';
import { sourceRecord } from '../testing/contentFolder.ts';
import { pageText, testContext } from '../testing/context.ts';
import { actorView } from './actor.ts';
import { listPage, listPages } from './lists.ts';
import { matrixView } from './matrix.ts';

const person = (name: string, more = '') => pageText(`kind: person\nname: ${name}${more}`);
const meeting = (...ids: string[]) =>
  pageText(
    `kind: meeting\ntitle: Meeting of ${ids.join(' and ')}\ndate: 2020-06-22\nparticipants:\n${ids.map((id) => `  - { actor: ${id}, role: participant }`).join('\n')}`,
  );
const files = {
  'sources/t.yaml': sourceRecord('t'),
  'actors/ada.mdx': person('Ada', '\nrelations:\n  - { verb: supports, to: bob, supportedBy: [s] }'),
  'actors/bob.mdx': person(
    'Bob',
    '\nrelations:\n  - { verb: owns, to: eve, supportedBy: [s], disputedBy: [t] }',
  ),
  'actors/eve.mdx': person('Eve'),
  'actors/zoe.mdx': person('Zoe'),
  'events/talks.mdx': meeting('ada', 'bob'),
  'events/claimed.mdx': pageText(
    'kind: statement\ntitle: Claimed\ndate: 2020-06-23\nparticipants:\n  - { actor: zoe, role: speaker }',
    '<Claim id="c" type="reported" about="ada eve">Ada wrote to Eve [@s].</Claim>',
  ),
};

test('a cell tells relations, meetings and claims of two actors, in signs and in words', async () => {
  const view = matrixView(await testContext(files));
  expect(view.rows.map(({ actor }) => actor.label)).toEqual(['Ada', 'Bob', 'Eve']);
  const [ada, bob, eve] = view.rows.map(({ cells }) => cells.map((cell) => cell && [cell.signs, cell.words]));
  expect(ada).toEqual([undefined, ['● 1', '1 relation and 1 event'], ['§', '1 claim']]);
  expect(bob).toEqual([['● 1', '1 relation and 1 event'], undefined, ['○', '1 disputed relation']]);
  expect(eve).toEqual([['§', '1 claim'], ['○', '1 disputed relation'], undefined]);
  expect(view.extent).toBe('All 3 actors that are linked to another.');
});

test('a cell leads to its evidence on the page of the actor of its row', async () => {
  const context = await testContext(files);
  const cell = matrixView(context).rows[0]?.cells[1];
  expect(cell?.href).toBe('/actors/ada/#connection-bob');
  const row = actorView(context, 'actors/ada').connections.find(({ id }) => id === 'connection-bob');
  expect(row?.relations.map(({ label }) => label)).toEqual(['Supports']);
  expect(row?.relations[0]?.marks).toContain('href="#note-1"');
  expect(row?.events.map(({ title, date }) => [title, date])).toEqual([
    ['Meeting of ada and bob', '22 June 2020'],
  ]);
});

test('of many actors the 40 most connected are shown, and evidence is found where the list is folded', async () => {
  const others = Array.from({ length: 60 }, (_, i) => `other-${String(i).padStart(2, '0')}`);
  const context = await testContext({
    ...files,
    ...Object.fromEntries(others.map((id) => [`actors/${id}.mdx`, person(id)])),
    ...Object.fromEntries(others.map((id) => [`events/${id}.mdx`, meeting('ada', id)])),
  });
  const view = matrixView(context);
  expect(view.rows).toHaveLength(40);
  expect(view.extent).toBe('The 40 most connected actors of 63.');
  const row = view.rows.find(({ actor }) => actor.page === 'actors/ada');
  const hrefs = row?.cells.flatMap((cell) => cell?.href ?? []) ?? [];
  expect(hrefs).toHaveLength(39);
  const onPage = new Set(actorView(context, 'actors/ada').connections.map(({ id }) => `/actors/ada/#${id}`));
  const inLists = ['actors/ada/connections', 'actors/ada/connections/page/2'].flatMap((path) =>
    listPage(listPages(context), path).sections.flatMap((section) =>
      section.type === 'connections' ? section.rows.map(({ id }) => `/${path}/#${id}`) : [],
    ),
  );
  expect(inLists).toHaveLength(62);
  for (const href of hrefs) expect(onPage.has(href) || inLists.includes(href), href).toBe(true);
});

test('where all are linked to all the page stays light', async () => {
  const ids = Array.from({ length: 45 }, (_, i) => `one-${i}`);
  const context = await testContext({
    ...Object.fromEntries(ids.map((id) => [`actors/${id}.mdx`, person(id)])),
    'events/all.mdx': meeting(...ids),
  });
  const view = matrixView(context);
  expect(view.rows.length).toBeLessThan(40);
  expect(view.rows.length).toBeGreaterThan(25);
  expect(view.extent).toBe(`The ${view.rows.length} most connected actors of 45.`);
});

test('a dossier without links between actors says so', async () => {
  expect(matrixView(await testContext({ 'actors/ada.mdx': person('Ada') })).extent).toBe(
    'Nothing in this dossier links two actors.',
  );
});

test('who is who tells position and relations, by kind', async () => {
  const context = await testContext({
    'actors/ada.mdx': person(
      'Ada',
      '\nposition: Wants peace.\npositionBasis: [s]\nrelations:\n  - { verb: heads, to: firm, supportedBy: [s] }',
    ),
    'actors/firm.mdx': pageText('kind: company\nname: The Firm'),
  });
  const { title, sections } = listPage(listPages(context), 'actors');
  expect(title).toBe('Who’s who');
  const told = sections.flatMap((section) =>
    section.type === 'actors' ? [[section.label, section.rows[0]]] : [],
  );
  expect(told).toMatchObject([
    [
      'Person',
      {
        title: 'Ada',
        position: 'Wants peace.',
        relations: [{ label: 'Heads', ties: [{ label: 'The Firm' }] }],
      },
    ],
    ['Company', { title: 'The Firm', relations: [{ label: 'Headed by', ties: [{ label: 'Ada' }] }] }],
  ]);
});
