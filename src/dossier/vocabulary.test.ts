import { expect, test } from 'vitest';
import { findingsIn, told } from '../testing/findings.ts';

const verb = (ends: string) => `verbs:\n  teaches: { label: teaches, inverse: taught by, ${ends} }\n`;

test.each([
  [
    'a kind that is core elsewhere',
    'kinds:\n  person: { label: Persona, collection: documents }\n',
    '2:3 schema/invalid "person" cannot be a name here. Expected an id of your own: person is a kind of actors that every dossier has.',
  ],
  [
    'a core kind with another label',
    'kinds:\n  statement: { label: Words, collection: events }\n',
    '2:3 schema/invalid "statement" cannot be a name here. Expected an id of your own: statement is a kind of events that every dossier has.',
  ],
  [
    'a core role',
    'roles:\n  host: { label: victim }\n',
    '2:3 schema/invalid "host" cannot be a name here. Expected an id of your own: host is a role that every dossier has.',
  ],
  [
    'a verb that leads from nowhere',
    verb('from: []'),
    '2:56 schema/invalid "verbs.teaches.from" is []. Expected at least one collection of pages.',
  ],
  [
    'a verb that leads nowhere',
    verb('to: []'),
    '2:54 schema/invalid "verbs.teaches.to" is []. Expected at least one collection of pages.',
  ],
  [
    'a verb that leads to sources',
    verb('to: [actors, sources]'),
    '2:63 schema/invalid Entry 2 of "verbs.teaches.to" is "sources". Expected one of actors, events, documents, places, briefs.',
  ],
])('%s is refused', async (_what, text, finding) => {
  expect(told(await findingsIn({ 'vocabulary.yaml': text }))).toEqual([`vocabulary.yaml:${finding}`]);
});

test('words of its own are taken', async () => {
  const own =
    'kinds:\n  union: { label: Union, collection: actors }\nroles:\n  witness: { label: Witness }\n';
  expect(told(await findingsIn({ 'vocabulary.yaml': own + verb('from: [actors], to: [events]') }))).toEqual(
    [],
  );
});
