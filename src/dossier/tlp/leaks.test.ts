import { afterAll, beforeAll, expect, test } from 'vitest';
import { clear, talks } from '../../testing/clearDossier.ts';
import { contentFolder, sourceRecord } from '../../testing/contentFolder.ts';
import { parseHere } from '../../testing/parseHere.ts';
import { compile } from '../compile.ts';
import type { Diagnostic } from '../diagnostics.ts';

const pages: Record<string, string> = {};
const page = (body: string, front = '') =>
  `---\nkind: person\nname: Person ${Object.keys(pages).length}\nbluf: Acts.\nbasis: [one]\n${front}---\n${body}\n`;

/** What is written, and where it leaks: line and column, or nothing. */
const cases: [string, string, string[]][] = [
  ['a link by name', page('Met [[Eve Canary]] [@one].'), ['7:5']],
  ['a link by name with a label', page('Met [[Eve Canary|her]] [@one].'), ['7:5']],
  ['a link by id without a label', page('Met [[eve-canary]] [@one].'), ['7:5']],
  ['a link by id with a label', page('Met [[eve-canary|her]] [@one].'), []],
  ['a label that names', page('Met [[eve-canary|Eve Canary]] [@one].'), ['7:18']],
  ['plain prose, twice', page('Met Évé Canary [@one].\n\nAnd Eve-Canary’s aide [@one].'), ['7:5', '9:5']],
  ['a weak name', page('Met the Magpie [@one].'), ['7:5']],
  ['another script', page('قال حواء كناري [@one].'), ['7:5']],
  ['a name in italics', page('Met Eve *Canary* [@one].'), ['7:5']],
  ['a name of a page that stays', page('Met Augusta [@one].'), ['7:5']],
  ['the title of a source', page('See "The Nightfall papers" [@one].'), ['7:6']],
  ['an id in words', page('See op nightfall [@one].'), ['7:5']],
  ['an address', page('See [this](https://example.org/op-nightfall) [@one].'), ['7:32']],
  ['a bottom line', page('').replace('Acts.', 'Eve Canary acts.'), ['4:7']],
  ['a locator', page('Met [@one, letter to Eve Canary].'), ['7:22']],
  ['an attribute', page('<Note title="On Eve Canary">\nX [@one].\n</Note>'), ['7:17']],
  ['a comment', page('{/* Eve Canary */}\n\nMet [@one].'), []],
  ['a restricted part', page('Met <Restricted tlp="AMBER">Eve Canary</Restricted> and others [@one].'), []],
  ['a passage that goes', page('Met Eve Canary [@hidden].'), []],
  ['a longer name that may stay', page('Met Ada Canary [@one].'), []],
  ['a shared name', page('Met Bobby [@one].'), []],
  ['part of a word', page('Met Evening Canaries [@one].'), []],
];
for (const [i, [, text]] of cases.entries())
  pages[`actors/case-${i}.mdx`] = text.replace(/Person 0/, `Person ${i}`);

const secret = (name: string, more: string) =>
  `---\nkind: person\nname: ${name}\ntlp: AMBER\nbluf: X.\nbasis: [hidden]\n${more}---\n`;
let found: Diagnostic[] = [];
let remove = async (): Promise<void> => {};
beforeAll(async () => {
  const folder = await contentFolder({
    ...pages,
    'dossier.yaml':
      'title: T\nid: t\nlang: en\nasOf: 2020-07-25\nauthors: [A]\nstatus: draft\ntlp: CLEAR\nyardstick: none\nhome: home\n',
    'publishers.yaml': 'press: { name: Press, reliability: F, reason: Not assessed. }\n',
    'sources/all.yaml': sourceRecord('one') + sourceRecord('two', 'via: Eve Canary'),
    'sources/secret.yaml': sourceRecord('hidden', 'tlp: AMBER').replace(
      'Report hidden',
      'The Nightfall papers',
    ),
    'style.yaml': 'abbreviations: { EC: Eve Canary, OK: Fine }\n',
    'briefs/home.mdx': '---\nkind: brief\ntitle: Home EC\nbluf: It is so.\nbasis: [one, two]\n---\n',
    'actors/eve-canary.mdx': secret(
      'Eve Canary',
      'names: [{ text: Canary }, { text: Bobby }, { text: the Magpie, weak: true }, { text: "حواء كناري", lang: ar }]\n',
    ),
    'actors/op-nightfall.mdx': secret('Operation Nightfall', ''),
    'actors/ada.mdx': page('', 'names: [{ text: Augusta, tlp: RED }]\n').replace(/Person \d+/, 'Ada Canary'),
    'actors/bob.mdx': page('').replace(/Person \d+/, 'Bobby'),
    'actors/friend-of-eve-canary.mdx': page('').replace(/Person \d+/, 'Friend'),
  });
  remove = folder.remove;
  found = (await compile(folder.dir, 'CLEAR', { parse: parseHere() })).diagnostics.filter(
    (d) => d.severity === 'error',
  );
});
afterAll(() => remove());

test.each(cases)('%s', (_what, text, expected) => {
  const file = `actors/case-${cases.findIndex(([, other]) => other === text)}.mdx`;
  const at = found.filter((d) => d.file === file).map((d) => `${d.code} ${d.line}:${d.column}`);
  expect(at).toEqual(expected.map((place) => `tlp/leak ${place}`));
});

test.each([
  ['actors/friend-of-eve-canary.mdx', '1:1'],
  ['style.yaml', '1:22'],
  ['sources/all.yaml', '2:176'],
])('a name in %s', (file, place) => {
  expect(found.filter((d) => d.file === file).map((d) => `${d.code} ${d.line}:${d.column}`)).toEqual([
    `tlp/leak ${place}`,
  ]);
});

test('the message says whose name it is, and the hint what to write', () => {
  expect(found.find((d) => d.file === 'actors/case-0.mdx')).toMatchObject({
    message: '"Eve Canary" links to actors/eve-canary by name, which is AMBER.',
    hint: 'Write [[eve-canary|a label that may be read]].',
  });
});

test('very long words beside leaks take no time', async () => {
  const names = ['bob', 'cas', 'dan', 'eli', 'fay', 'gus'];
  const page = (name: string): string =>
    `---\nkind: person\nname: ${name}\nsortName: ${'b'.repeat(200_000)}\nbluf: Met Eve Canary.\nbasis: [one]\n---\n`;
  const { errors } = await clear(Object.fromEntries(names.map((name) => [`actors/${name}.mdx`, page(name)])));
  expect(errors).toEqual(names.map((name) => `actors/${name}.mdx:5:11 tlp/leak`));
});

const party = (name: string) => ({
  'events/talks.mdx': talks(
    'They met [@one].\n',
    `participants:\n  - { name: ${name}, role: guest, tlp: AMBER }\n  - { actor: bob, role: guest }\n`,
  ),
});

test('the name of a field gives no name away', async () => {
  expect((await clear(party('Ňame'))).errors).toEqual([]);
});

test.each([
  ['publishers.yaml', 'press: { name: Daily, reliability: F, reason: Not assessed. }\n', 'Press'],
  ['style.yaml', 'abbreviations: { Zarathan: Fine }\n', 'Zarathan'],
])('a key of %s that the editors wrote may', async (file, text, name) => {
  const used = talks('They met Zarathan [@one].\n').replace('Talks', 'More talks');
  const { errors } = await clear({ ...party(name), [file]: text, 'events/more.mdx': used });
  expect(errors.filter((error) => error.startsWith(file))).not.toEqual([]);
});
