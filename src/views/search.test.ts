import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compile } from '../dossier/compile.ts';
import { parseHere } from '../testing/parseHere.ts';
import { sample } from '../testing/sample.ts';
import { azPages } from './az.ts';
import { type ViewContext, viewContext } from './context.ts';
import { listPage } from './lists.ts';
import { filterValues, pageFilters, pageSearch, sourceSearch } from './search.ts';
import { nameEntries, searchData } from './searchData.ts';
import { filterNames } from './searchFields.ts';

const page = (front: string, body = 'Text [@s].') => `---\n${front}\nbluf: So.\nbasis: [s]\n---\n${body}\n`;
const files: Record<string, string> = {
  'dossier.yaml':
    'title: T\nid: t\nlang: en\nasOf: 2021-07-25\nauthors: [A]\nstatus: draft\ntlp: CLEAR\nyardstick: none\nhome: home\n',
  'publishers.yaml': 'press: { name: The Press, reliability: F, reason: Not assessed. }\n',
  'sources/s.yaml':
    '- { id: s, title: A report, publisher: press, url: "https://example.org/", published: 2020-06-24, accessed: 2021-01-01, lang: en, seen: full, descriptor: Test. }\n',
  'briefs/home.mdx': page('kind: brief\ntitle: Home'),
  'actors/ada.mdx': page(
    'kind: person\nname: Ada Lovelace\nsortName: Lovelace, Ada\nnames:\n  - { text: حكومة آدا, lang: ar }\n  - { text: The Countess, weak: true }',
  ),
  'actors/bob.mdx': page('kind: person\nname: Bob'),
  'places/ely.mdx': page('kind: city\nname: Ely'),
  'events/talks.mdx': page(
    'kind: meeting\ntitle: Talks\ndate: 2019-12/..\nplaces: [ely]\nparticipants:\n  - { actor: ada, role: host }\n  - { name: A stranger, role: guest }',
    'They met [@s].\n\n<Claim id="c" type="reported" about="bob">Bob knew [@s; !@s].</Claim>',
  ),
};

let dir: string;
let context: ViewContext;
beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'dossier-search-'));
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(dir, file)), { recursive: true });
    await writeFile(path.join(dir, file), text);
  }
  const { dossier, digest, diagnostics } = await compile(dir, undefined, { parse: parseHere() });
  if (!dossier) throw new Error(JSON.stringify(diagnostics));
  context = viewContext({ dossier, base: '/', digest });
});
afterAll(() => rm(dir, { recursive: true }));

test('an actor is found by every name, a weak one apart from the others', () => {
  expect(pageSearch(context, 'actors/ada').meta).toMatchObject({
    title: 'Ada Lovelace',
    names: 'Ada Lovelace | حكومة آدا | The Countess',
    folded: 'حكومه ادا',
    exact: 'adalovelacezq حكومهاداzq',
    weak: 'thecountesszq',
    kind: 'Person',
  });
});

test('an event is found by those who took part, and its title is no name', () => {
  const { meta } = pageSearch(context, 'events/talks');
  expect(meta.with).toBe('Ada Lovelace | Ely | A stranger');
  expect(meta.names).toBeUndefined();
  expect(meta.exact).toBe('talkszq');
});

test('an event is filtered by its actors, every year of it and the status of its claims', () => {
  expect(pageSearch(context, 'events/talks').filters).toEqual({
    collection: ['events'],
    kind: ['meeting'],
    actor: ['ada', 'bob'],
    year: ['2019', '2020', '2021'],
    status: ['contested'],
  });
});

test('an actor has the years of its events and the status of claims about it', () => {
  expect(pageSearch(context, 'actors/ada').filters).toMatchObject({
    actor: ['ada'],
    year: ['2019', '2020', '2021'],
  });
  expect(pageSearch(context, 'actors/bob').filters.status).toEqual(['contested']);
});

test('a source is found by its publisher and filtered by its year', () => {
  const search = sourceSearch(context, 's');
  expect(search.meta.with).toBe('The Press');
  expect(search.filters).toEqual({ collection: ['sources'], year: ['2020'], status: ['contested'] });
});

test('a page has the first day of its date, and none without', () => {
  const days = (time: string) => Date.parse(time) / 86_400_000;
  expect(pageSearch(context, 'events/talks').day).toBe(days('2019-12-01'));
  expect(sourceSearch(context, 's').day).toBe(days('2020-06-24'));
  expect(pageSearch(context, 'actors/bob')).not.toHaveProperty('day');
});

test('the search page is told what values are called', () => {
  const data = searchData(context);
  expect(data.byName).toEqual([]);
  expect(data.labels.actor).toEqual({ ada: 'Ada Lovelace', bob: 'Bob' });
  expect(data.labels.kind).toMatchObject({ meeting: 'Meeting', city: 'City' });
  expect(nameEntries(context)).toContainEqual(['ada', 'Ada Lovelace', ['حكومة آدا', 'The Countess']]);
});

test('the A–Z has every spelling under its own letter and names the page it leads to', () => {
  const { groups } = listPage(azPages(context));
  expect(groups.map(({ letter }) => letter)).toEqual(
    ['B', 'E', 'H', 'L', 'T', 'ح', ...'A'].toSorted(new Intl.Collator('en').compare),
  );
  const of = (letter: string) =>
    groups.find((group) => group.letter === letter)?.entries.map(({ name, detail }) => [name, detail]);
  expect(of('L')).toEqual([['Lovelace, Ada', 'Person']]);
  expect(of('A')).toEqual([['Ada Lovelace', 'see Lovelace, Ada']]);
  expect(of('T')).toEqual([
    ['Talks', 'Meeting'],
    ['The Countess', 'see Lovelace, Ada'],
  ]);
  expect(of('ح')).toEqual([['حكومة آدا', 'see Lovelace, Ada']]);
});

test.each(['libya', 'sarvane'] as const)(
  'the filters of %s have the values that its pages have',
  async (name) => {
    const context = await sample(name);
    const together = filterValues(context);
    const pages = Object.values(context.dossier.order)
      .flat()
      .map((key) => pageFilters(context, key));
    for (const filter of filterNames)
      expect(together[filter], filter).toEqual(new Set(pages.flatMap((filters) => filters[filter] ?? [])));
  },
);
