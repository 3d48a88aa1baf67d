import { expect, test } from 'vitest';
import type { Answer, Filters, Match, SearchEngine } from './engine.ts';
import { counting, facetCounts } from './facets.ts';
import { find } from './find.ts';

interface Found {
  id: string;
  part?: number;
  fields?: string[];
  words?: string[];
}

const match = ({ id, part = 0, fields = [], words = [] }: Found): Match => ({
  id,
  part,
  fields,
  read: async () => ({ path: id, title: id, meta: { title: id }, excerpt: [], words, parts: [] }),
});

/** An engine that has these answers and remembers what it was asked. */
function engine(answers: Record<string, Found[]>, counts: Answer['counts'] = {}) {
  const asked: { term: string | null; filters: Filters }[] = [];
  const made: SearchEngine = {
    preload: async () => undefined,
    filters: async () => ({}),
    search: async (term, filters, _, parts) => {
      asked.push({ term, filters });
      const found = (answers[term ?? ''] ?? []).map(match);
      return { matches: found.filter(({ part }) => parts?.includes(part) ?? true), counts };
    },
  };
  return { made, asked };
}

const ids = async (made: SearchEngine, term: string, sort?: 'newest') =>
  (await find(made, { term, filters: {}, sort }, 'en')).matches.map(({ id }) => id);

test.each([
  ['l’Élysée', 'elysee'],
  ["D'Erdoğan", 'erdogan'],
  ["qu'il", 'il'],
  ['manœuvre', 'manoeuvre'],
  ['Manoeuvre', 'Manœuvre'],
])('%s, which is not found, is looked for as %s', async (written, word) => {
  const { made } = engine({ [word]: [{ id: 'page', words: [word] }] });
  expect(await ids(made, written)).toEqual(['page']);
});

test('a phrase in printed quotation marks is a phrase', async () => {
  const { made } = engine({ '"dangerous game"': [{ id: 'page', words: ['dangerous', 'game'] }] });
  expect(await ids(made, '“dangerous game”')).toEqual(['page']);
});

test('a word that is not found is asked for once', async () => {
  const { made, asked } = engine({});
  expect(await ids(made, 'Zanzibar')).toEqual([]);
  expect(asked.map(({ term }) => term?.toLowerCase()).filter((term) => term === 'zanzibar')).toHaveLength(1);
});

test("a name that begins with a letter and an apostrophe is found as it is: O'Brien", async () => {
  const { made, asked } = engine({ "O'Brien": [{ id: 'page', words: ["O'Brien"] }] });
  expect(await ids(made, "O'Brien")).toEqual(['page']);
  expect(asked.map(({ term }) => term)).not.toContain('brien');
});

test('puts the page that bears the very name first, a proper name before a weak one', async () => {
  const { made } = engine({
    Saied: [{ id: 'event' }, { id: 'uncle' }, { id: 'kais' }],
    saiedzq: [
      { id: 'uncle', fields: ['weak'] },
      { id: 'kais', fields: ['exact'] },
    ],
  });
  expect(await ids(made, 'Saied')).toEqual(['kais', 'uncle', 'event']);
  expect(await ids(made, 'Saied', 'newest')).toEqual(['event', 'uncle', 'kais']);
});

test('takes no beginning of a word for the name', async () => {
  const { made } = engine({ Sa: [{ id: 'a' }, { id: 'b' }], sazq: [{ id: 'b', fields: ['names'] }] });
  expect(await ids(made, 'Sa')).toEqual(['a', 'b']);
});

test('a French word is looked for without its elision first, but for a phrase', async () => {
  const { made } = engine({
    "l'accord maritime": [{ id: 'straight' }],
    "l'accord": [{ id: 'straight' }],
    'accord maritime': [{ id: 'straight' }, { id: 'other' }],
    accord: [{ id: 'straight' }, { id: 'other' }],
    maritime: [{ id: 'straight' }, { id: 'other' }],
    '"l\'accord"': [{ id: 'straight' }],
    "d'Artagnan": [{ id: 'artagnan' }],
  });
  const found = async (term: string) =>
    (await find(made, { term, filters: {} }, 'fr-CA')).matches.map(({ id }) => id);
  expect(await found("l'accord maritime")).toEqual(['straight', 'other']);
  expect(await found("L'accord")).toEqual(['straight', 'other']);
  expect(await found('"l\'accord"')).toEqual(['straight']);
  expect(await found("d'Artagnan")).toEqual(['artagnan']);
  expect(await ids(made, "l'accord")).toEqual(['straight']);
});

test('the very name with its elision is still the first', async () => {
  const { made } = engine({
    'Œil de la mer': [{ id: 'a' }, { id: 'eye' }],
    Œil: [{ id: 'a' }, { id: 'eye' }],
    de: [{ id: 'a' }, { id: 'eye' }],
    la: [{ id: 'a' }, { id: 'eye' }],
    mer: [{ id: 'a' }, { id: 'eye' }],
    loeildelamerzq: [{ id: 'eye', fields: ['exact'] }],
  });
  const { matches } = await find(made, { term: 'L’Œil de la mer', filters: {} }, 'fr');
  expect(matches.map(({ id }) => id)).toEqual(['eye', 'a']);
});

test.each([
  ['d’Erdogan', 'erdogan', 'de'],
  ["l'Élysée", 'elysee', 'Le'],
])('%s is looked for as %s, though the index knows its beginning %s', async (written, word, beginning) => {
  const { made } = engine({
    [written]: [{ id: 'beginning', words: [beginning] }],
    [word]: [{ id: 'event', words: [word] }, { id: 'page' }],
    [`${word}zq`]: [{ id: 'page', fields: ['exact'] }],
  });
  expect(await ids(made, written)).toEqual(['page', 'event']);
});

test('a day in numbers is looked for as pages tell it, else as it is written', async () => {
  const day = [{ id: 'day', words: ['27', 'June', '2020'] }];
  const { made } = engine({
    '27 June 2020': day,
    27: [...day, { id: '27th' }],
    June: day,
    2020: day,
    '2020-06-27': [{ id: 'year', words: ['2020'] }],
    '2020-06-28': [{ id: 'year', words: ['2020'] }],
    '2020-06-29': [{ id: 'written', words: ['2020-06-29.'] }],
  });
  for (const written of ['2020-06-27', '27.06.2020', '27/06/2020'])
    expect(await ids(made, written)).toEqual(['day']);
  expect(await ids(made, '2020-06-28')).toEqual([]);
  expect(await ids(made, '2020-06-29')).toEqual(['written']);
});

test('a number is no beginning of a longer one', async () => {
  const { made } = engine({
    1: [{ id: '1' }, { id: '10', words: ['10'] }],
    '"1"': [{ id: '1' }],
    27: [{ id: '27' }, { id: '27th', words: ['27th'] }],
    '"27"': [{ id: '27' }],
  });
  expect(await ids(made, '1')).toEqual(['1']);
  expect(await ids(made, '27')).toEqual(['27', '27th']);
});

test('asks again with the folded spelling where the written one finds nothing', async () => {
  const gna = [{ id: 'gna', words: ['حكومة', 'الوفاق'] }];
  const { made } = engine({ 'حكومه الوفاق': gna, حكومه: gna, الوفاق: gna });
  expect(await ids(made, 'حكومة الوفاق')).toEqual(['gna']);
});

test('does not pass off the beginning of an unknown word as an answer', async () => {
  const { made } = engine({
    Onassis: [{ id: 'on', words: ['on'] }],
    visits: [{ id: 'visit', words: ['Visited'] }],
  });
  expect(await ids(made, 'Onassis')).toEqual([]);
  expect(await ids(made, 'visits')).toEqual(['visit']);
});

test('a word that no page has leaves none, whatever the other words find', async () => {
  const libya = [{ id: 'libya', words: ['Libya'] }];
  const { made } = engine(
    {
      Libya: libya,
      'Libya oil': libya,
      'libya oil': libya,
      'Libya Onassis': [{ id: 'libya', words: ['Libya', 'on'] }],
      Onassis: [{ id: 'on', words: ['on'] }],
    },
    { year: { 2020: 3 } },
  );
  expect(await find(made, { term: 'Libya oil', filters: {} }, 'en')).toEqual({
    matches: [],
    counts: { year: { 2020: 0 } },
  });
  expect(await ids(made, 'Libya Onassis')).toEqual([]);
  expect(await ids(made, 'Libya &')).toEqual(['libya']);
});

test('an answer of some parts of the index has the counts of those', async () => {
  const { made } = engine(
    {
      'Libya oil': [{ id: 'libya' }, { id: 'both', part: 1 }],
      Libya: [{ id: 'libya' }, { id: 'both', part: 1 }],
      oil: [{ id: 'both', part: 1 }],
    },
    { year: { 2020: 1 } },
  );
  const { matches, counts } = await find(made, { term: 'Libya oil', filters: {} }, 'en');
  expect(matches.map(({ id }) => id)).toEqual(['both']);
  expect(counts).toEqual({ year: { 2020: 1 } });
});

test('a phrase in quotes stays one beside other words', async () => {
  const { made } = engine({
    '"dangerous game"': [{ id: 'said', words: ['dangerous', 'game'] }],
    '"game dangerous"': [],
    Macron: [{ id: 'said' }, { id: 'apart' }, { id: 'macron' }],
    'Macron dangerous game': [{ id: 'apart' }, { id: 'said' }],
    'Macron game dangerous': [{ id: 'apart' }, { id: 'said' }],
  });
  expect(await ids(made, 'Macron "dangerous game"')).toEqual(['said']);
  expect(await ids(made, 'Macron "game dangerous"')).toEqual([]);
});

test('each word may be found in a field of its own, or by its stem', async () => {
  const { made } = engine({
    'Putin OTAN dying': [{ id: 'page', words: ['Putin', 'dies'] }],
    Putin: [{ id: 'page', words: ['Putin'] }, { id: 'other' }],
    OTAN: [{ id: 'page' }],
    dying: [{ id: 'page', words: ['dies'] }],
  });
  expect(await ids(made, 'Putin OTAN dying')).toEqual(['page']);
});

test('does not pass it off where another part of the index knows the word', async () => {
  const { made } = engine({
    Onassis: [
      { id: 'on', words: ['on'] },
      { id: 'onassis', part: 1, words: ['Onassis'] },
      { id: 'off', words: ['on'] },
      { id: 'onward', part: 2, words: ['on'] },
    ],
    Onas: [
      { id: 'onassis', part: 1, words: ['Onassis'] },
      { id: 'on', words: ['on'] },
    ],
    '"Onassis"': [{ id: 'onassis', part: 1 }],
  });
  expect(await ids(made, 'Onassis')).toEqual(['onassis']);
  expect(await ids(made, 'Onas')).toEqual(['onassis']);
});

test('means the word itself where its stem begins words of another sense', async () => {
  const { made } = engine({
    Saied: [{ id: 'said', words: ['said'] }, { id: 'b', words: ['said', 'Saied'] }, { id: 'a' }],
    '"Saied"': [{ id: 'a' }, { id: 'b', words: ['Saied'] }],
    Borduria: [{ id: 'a' }, { id: 'bordurian', words: ['Bordurian'] }],
    '"Borduria"': [{ id: 'a' }],
    Turkey: [{ id: 'said' }, { id: 'b', words: ['Turkey', 'Turkish'] }],
    'Saied Turkey': [{ id: 'said' }, { id: 'b', words: ['said', 'Saied', 'Turkey', 'Turkish'] }],
    said: [{ id: 'said' }, { id: 'b', words: ['said'] }],
    'Saied said': [
      { id: 'said', words: ['said'] },
      { id: 'b', words: ['said', 'Saied'] },
    ],
  });
  expect(await ids(made, 'Saied')).toEqual(['b', 'a']);
  const { matches } = await find(made, { term: 'Saied', filters: {} }, 'en');
  expect((await matches[0]?.read())?.words).toEqual(['Saied']);
  expect(await ids(made, 'Borduria')).toEqual(['a', 'bordurian']);
  expect(await ids(made, 'Saied said')).toEqual(['b']);
  const { matches: both } = await find(made, { term: 'Saied Turkey', filters: {} }, 'en');
  expect(both.map(({ id }) => id)).toEqual(['b']);
  expect((await both[0]?.read())?.words).toEqual(['Saied', 'Turkey', 'Turkish']);
});

test('browses without a word', async () => {
  const { made, asked } = engine({ '': [{ id: 'a' }] });
  expect(await ids(made, '  ')).toEqual(['a']);
  expect(asked).toEqual([{ term: null, filters: {} }]);
});

test('a filter with a choice is counted without it, the others within it', async () => {
  const { made, asked } = engine({}, { collection: { events: 3 }, year: { 2020: 5 } });
  const query = { term: '', filters: { collection: ['events'], actor: ['gna'] } };
  const answer: Answer = { matches: [], counts: { collection: { events: 1 }, actor: { gna: 1 } } };
  const counts = await facetCounts(made, query, answer, ['collection', 'actor'], 'en');
  expect(counts).toEqual({ collection: { events: 3 }, actor: { gna: 1 } });
  expect(asked).toEqual([{ term: null, filters: { actor: ['gna'], collection: [] } }]);
  expect(counting({ year: ['2020'] }, ['kind', 'year'])).toEqual({ kind: [], year: ['2020'] });
});
