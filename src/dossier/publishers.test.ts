import { expect, test } from 'vitest';
import { findingsIn, told } from '../testing/findings.ts';

const hint =
  'Sources need who stands behind them: begin with `press: { name: …, reliability: F, reason: Not assessed. }`.';

test.each([
  [
    'a list',
    '- press\n',
    'schema/invalid The record is ["press"]. Expected fields: one "name: value" a line.',
  ],
  ['a text', 'press\n', 'schema/invalid The record is "press". Expected fields: one "name: value" a line.'],
  ['nothing', '', `schema/missing Nothing is written here. ${hint}`],
  ['a comment alone', '# Who?\n', `schema/missing Nothing is written here. ${hint}`],
  ['not there', null, `file/missing There is no publishers.yaml. ${hint}`],
])('where publishers.yaml is %s, that is told once and no source is blamed', async (_what, text, finding) => {
  expect(told(await findingsIn({ 'publishers.yaml': text }))).toEqual([`publishers.yaml:1:1 ${finding}`]);
});

test('a dossier without sources needs no publishers', async () => {
  const without = Object.fromEntries(
    ['actors/ada.mdx', 'actors/bob.mdx', 'events/talks.mdx', 'sources/all.yaml', 'publishers.yaml'].map(
      (file) => [file, null],
    ),
  );
  const home = '---\nkind: brief\ntitle: The harbour\n---\n<Gap id="all">\nNothing is known yet.\n</Gap>\n';
  expect(told(await findingsIn({ ...without, 'briefs/home.mdx': home }))).toEqual([]);
});
