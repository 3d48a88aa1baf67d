import { expect, test } from 'vitest';
import { sourceRecord } from '../../testing/contentFolder.ts';
import { pageText, testContext } from '../../testing/context.ts';
import { actorRow } from '../../views/whosWho.ts';
import { actorLines } from './actors.ts';
import { writingOf } from './components.ts';

const context = await testContext({
  'sources/t.yaml': sourceRecord('t'),
  'actors/army.mdx': pageText('kind: armed-group\nname: The Army'),
  'actors/party.mdx': pageText('kind: party\nname: The Party'),
  'actors/state.mdx': pageText(
    'kind: state\nname: The State\nrelations:\n' +
      '  - { verb: supports, to: army, supportedBy: [s], disputedBy: [t] }\n' +
      '  - { verb: supports, to: party, supportedBy: [s] }',
  ),
});

test.each([
  ['actors/state', 'Supports', ['The Army', 'The Party']],
  ['actors/army', 'Supported by', ['The State']],
] as const)('who’s who says of a relation that it is disputed: %s', (key, label, names) => {
  const row = actorRow(context, key);
  expect(row.relations.map((relation) => relation.label)).toEqual([label]);
  expect(row.relations[0]?.ties.map((tie) => [tie.label, tie.disputed])).toEqual(
    names.map((name) => [name, name === 'The Party' ? undefined : 'disputed']),
  );
});

test('the Markdown copy says so too', () => {
  const lines = actorLines(
    [actorRow(context, 'actors/state')],
    writingOf(context.words, (href) => href),
  );
  expect(lines).toContain('Supports: [The Army](/actors/army/) (disputed), [The Party](/actors/party/)');
});
