import { expect, test } from 'vitest';
import { findingsIn, told } from '../testing/findings.ts';
import { base } from './guide/base.ts';

const at = (place: string): Record<string, string> => ({
  'events/talks.mdx': String(base['events/talks.mdx']).replace('places: [harbour]', `places: [${place}]`),
});
const errorsIn = async (files: Readonly<Record<string, string>>): Promise<string[]> =>
  told((await findingsIn(files)).filter(({ severity }) => severity === 'error'));

test('a person is no place of an event', async () => {
  expect(await errorsIn(at('bob'))).toEqual([
    expect.stringMatching(
      /^events\/talks\.mdx:\d+:10 id\/unknown "bob" is no place: actors\/bob is of the kind person\. Name a page in places\/, or an actor of the kind state; npm run new -- place begins a page\.$/,
    ),
  ]);
});

test('a place lies within no person', async () => {
  const harbour = `${base['places/harbour.mdx']}`.replace('kind: site', 'kind: site\nwithin: ada');
  expect((await errorsIn({ 'places/harbour.mdx': harbour }))[0]).toContain('"ada" is no place');
});

test('the place of a like name is told', async () => {
  const files = { ...at('harbours'), 'actors/harbours.mdx': '---\nkind: company\nname: Harbours\n---\n' };
  expect((await errorsIn(files))[0]).toContain('Did you mean "harbour"?');
});

test.each(['state', 'kingdom'])('an actor of the kind %s may be a place', async (kind) => {
  const files = {
    ...at('arven'),
    'actors/arven.mdx': `---\nkind: ${kind}\nname: Arven\n---\n`,
    'vocabulary.yaml': 'kinds:\n  kingdom: { label: Kingdom, collection: actors }\n',
  };
  expect(await errorsIn(files)).toEqual([]);
});
