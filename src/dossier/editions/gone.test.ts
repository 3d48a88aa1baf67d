import { expect, test } from 'vitest';
import { contentFolder, sourceRecord } from '../../testing/contentFolder.ts';
import { parseHere } from '../../testing/parseHere.ts';
import { compile } from '../compile.ts';
import { takeSnapshot } from './freeze.ts';
import { writeSnapshot } from './snapshot.ts';

const person = (name: string, body = '', front = '') =>
  `---\nkind: person\nname: ${name}\nbluf: They act.\nbasis: [one]\n${front}---\n${body}`;
const claim = (attributes: string) => `<Claim ${attributes} type="fact">\nIt is so [@one].\n</Claim>\n`;

const files: Record<string, string> = {
  'dossier.yaml':
    'title: T\nid: t\nlang: en\nasOf: 2020-07-25\nauthors: [A]\nstatus: draft\ntlp: CLEAR\nyardstick: none\nhome: home\n',
  'publishers.yaml': 'press: { name: Press, reliability: F, reason: Not assessed. }\n',
  'sources/all.yaml': sourceRecord('one'),
  'briefs/home.mdx': '---\nkind: brief\ntitle: Home\nbluf: It is so.\nbasis: [one]\n---\n',
  'actors/ada.mdx': person('Ada', `${claim('id="c"')}\n${claim('id="d"')}`),
  'actors/bob.mdx': person('Bob', claim('id="e"')),
};

const findings = async (changes: Record<string, string | null>) => {
  const before = await contentFolder(files);
  const { dossier } = await compile(before.dir, undefined, { parse: parseHere() });
  await before.remove();
  if (!dossier) throw new Error('The content has errors.');
  const edition = takeSnapshot({ CLEAR: dossier }, { id: '2020-08-01', note: { text: 'Why', tlp: 'CLEAR' } });
  const changed = Object.entries({
    ...files,
    'editions/2020-08-01.json': writeSnapshot(edition),
    ...changes,
  }).flatMap(([name, text]) => (text === null ? [] : [[name, text] as const]));
  const after = await contentFolder(Object.fromEntries(changed));
  const { diagnostics } = await compile(after.dir, undefined, { parse: parseHere(), lint: true });
  await after.remove();
  return diagnostics.filter(({ code }) => code === 'edition/gone');
};

test('a page and a claim of the last edition that are gone are told of where it has them', async () => {
  const gone = await findings({ 'actors/ada.mdx': person('Ada', claim('id="c"')), 'actors/bob.mdx': null });
  expect(gone).toMatchObject([
    { file: 'editions/2020-08-01.json', line: 9, column: 1, severity: 'warning' },
    { file: 'editions/2020-08-01.json', line: 14, column: 1 },
  ]);
  expect(gone.map(({ message }) => message)).toEqual([
    'This edition has the page "actors/bob", which is gone: links to it lead nowhere.',
    'This edition has the claim "d", which is gone: links to it lead nowhere.',
  ]);
  expect(gone[1]?.hint).toContain('formerly="d"');
});

test('a new page of the same name is told what to write', async () => {
  const [gone] = await findings({ 'actors/bob.mdx': null, 'actors/robert.mdx': person('Bob') });
  expect(gone?.hint).toContain('Write `formerly: [bob]` in actors/robert.mdx.');
});

test.each<[string, Record<string, string | null>]>([
  ['nothing is gone', {}],
  [
    'the new ids say what they were',
    {
      'actors/bob.mdx': null,
      'actors/robert.mdx': person('Robert', claim('id="f" formerly="e"'), 'formerly: [bob]\n'),
    },
  ],
  [
    'a claim stands on another page',
    { 'actors/bob.mdx': person('Bob'), 'briefs/home.mdx': `${files['briefs/home.mdx']}${claim('id="e"')}` },
  ],
  ['what is gone is above the ceiling', { 'actors/bob.mdx': person('Bob', claim('id="e"'), 'tlp: RED\n') }],
])('%s: nothing is told', async (_what, changes) => {
  expect(await findings(changes)).toEqual([]);
});
