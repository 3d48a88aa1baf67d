import { symlink } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { mendable } from '../testing/mendable.ts';
import { tellChanges } from './fix.ts';

const { compiled, content, fix, mended, read, write } = mendable();

const bob = (body: string) => `---\nkind: person\nname: Bob Stone\n---\n${body}`;

test.each([
  ['a link by name', '[[Ada Lovelace]] left [@one].\n', '[[ada]] left [@one].\n'],
  ['a link by alias with a label', '[[A. Lovelace|She]] left [@one].\n', '[[ada|She]] left [@one].\n'],
  [
    'a link in a table',
    '| a |\n| - |\n| [[آدا\\|her]] [@one] |\n',
    '| a |\n| - |\n| [[ada\\|her]] [@one] |\n',
  ],
  ['spaces at the end of a line', 'She left. \nHe came [@one].\t\n', 'She left.\nHe came [@one].\n'],
  ['a hard line break', 'She left.  \nHe came [@one].\n', 'She left.  \nHe came [@one].\n'],
  ['a space behind a backslash', 'She left.\\ \nHe came [@one].\n', 'She left.\\ \nHe came [@one].\n'],
  ['a space before a line separator', 'a: A \u2028b [@one].\n', 'a: A \u2028b [@one].\n'],
  ['spaces in code', '```\na  \n```\n\nIt is so [@one].\n', '```\na  \n```\n\nIt is so [@one].\n'],
  ['a missing last line end', 'It is so [@one].', 'It is so [@one].\n'],
])('%s', async (_what, body, expected) => {
  expect(await mended(bob(body))).toBe(bob(expected));
});

test('a record of very many fields comes to an end', async () => {
  const fields = Array.from({ length: 36_000 }, (_, i) => `${i.toString(36)}: a`).join('\n');
  await write('style.yaml', `${fields} \n`);
  await fix();
  expect(await read('style.yaml')).toBe(`${fields}\n`);
});

const front = (line: string) => `---\nkind: person\nname: Bob Stone\n${line}\n---\nText [@one].\n`;

test('spaces of a block text stay, however the front matter begins', async () => {
  const block = front('bluf: |\n  In short \n  so.\nbasis: [one]').replace('---', '--- ');
  expect(await mended(block)).toBe(block);
});

test.each([
  [
    'curly quotes in an attribute',
    bob('<Note title=“Place”>\nIt is so [@one].\n</Note>\n'),
    bob('<Note title="Place">\nIt is so [@one].\n</Note>\n'),
  ],
  [
    'spaced guillemets in attributes',
    bob('<Gap id=« gap »\u00a0about=«\u202fada\u00a0»>\nWhether it is so.\n</Gap>\n'),
    bob('<Gap id="gap" about="ada">\nWhether it is so.\n</Gap>\n'),
  ],
  [
    'a straight quotation mark and a curly one',
    bob('<Gap id="gap” about="ada">\nWhether it is so.\n</Gap>\n'),
    bob('<Gap id="gap" about="ada">\nWhether it is so.\n</Gap>\n'),
  ],
  [
    'a space before the name of a tag',
    bob('< Note title="Place">\nIt is so [@one].\n</Note>\n'),
    bob('<Note title="Place">\nIt is so [@one].\n</Note>\n'),
  ],
  [
    'a link with a bar in a table',
    bob('| a |\n| - |\n| [[ada|her]] [@one] |\n'),
    bob('| a |\n| - |\n| [[ada\\|her]] [@one] |\n'),
  ],
  [
    'a colon in a bottom line',
    front('bluf: Paris: a summary\nbasis: [one]'),
    front('bluf: "Paris: a summary"\nbasis: [one]'),
  ],
  [
    'a text that a number cuts',
    front('bluf: It left accord #3, in short.\nbasis: [one] # for now'),
    front('bluf: "It left accord #3, in short."\nbasis: [one] # for now'),
  ],
  [
    'what nobody sees in an id and a citation',
    front('bluf: In\u00adshort.\nbasis: [one\u200b]').replace('[@one]', '[@o\u00adne\u2060]'),
    front('bluf: In\u00adshort.\nbasis: [one]'),
  ],
  [
    'curly quotes round values',
    front(
      'sortName: “Stone, Bob”\nnames:\n  - { text: “Stone, Jr.”, lang: “en” }\nbluf: «\u00a0Spring: “later”.\u00a0»\nbasis: [“one”]',
    ),
    front(
      'sortName: "Stone, Bob"\nnames:\n  - { text: "Stone, Jr.", lang: "en" }\nbluf: "Spring: “later”."\nbasis: ["one"]',
    ),
  ],
  [
    'bullets and signs of citations in a list of ids',
    front('bluf: In short.\nbasis:\n  • one').replace('---\nText', 'formerly:\n* rob\n* rab\n---\nText'),
    front('bluf: In short.\nbasis:\n  - one').replace('---\nText', 'formerly:\n- rob\n- rab\n---\nText'),
  ],
  ['tabs before a list', front('names:\n\t- { text: Bobby }'), front('names:\n  - { text: Bobby }')],
  [
    'a non-breaking space after a field',
    front('bluf:\u00a0In short.\nbasis: [one]'),
    front('bluf: In short.\nbasis: [one]'),
  ],
  [
    'a non-breaking space before the colon of a field',
    front('bluf\u00a0: In short.\nbasis\u202f: [one]').replace('kind:', 'kind\u00a0:'),
    front('bluf: In short.\nbasis: [one]'),
  ],
  [
    'a missing space after a dash',
    front('names:\n  -{ text: Bobby }\n  - { text: Robert }\nbluf: In short.\nbasis:\n  -one'),
    front('names:\n  - { text: Bobby }\n  - { text: Robert }\nbluf: In short.\nbasis:\n  - one'),
  ],
  ['a full-width colon', front('bluf：In short.\nbasis: [one]'), front('bluf: In short.\nbasis: [one]')],
  [
    'full-width brackets of a list',
    front('bluf: In short.\nbasis: ［one］'),
    front('bluf: In short.\nbasis: [one]'),
  ],
  ['a full-width number', front('principal: １'), front('principal: 1')],
  ['full-width brackets of a link', bob('［［ada］］ left [@one].\n'), bob('[[ada]] left [@one].\n')],
  ['a full-width citation', bob('[[ada]] left 【＠one】.\n'), bob('[[ada]] left [@one].\n')],
  [
    'a fence that a phone made a dash',
    bob('It is so [@one].\n').replace('\n---\nIt', '\n—\nIt'),
    bob('It is so [@one].\n'),
  ],
  [
    'a space in the label of a footnote',
    bob('They met[^first day].\n\n[^first day]: Early [@one].\n'),
    bob('They met[^first-day].\n\n[^first-day]: Early [@one].\n'),
  ],
  [
    'a table without the line under its first row',
    bob('> | who | what |\n> | [[ada|Ada]] | spoke [@one] |\n'),
    bob('> | who | what |\n> | - | - |\n> | [[ada\\|Ada]] | spoke [@one] |\n'),
  ],
  [
    'a table with too short a line under its first row',
    bob('| who | what |\n| --- |\n| Ada | spoke [@one] |\n'),
    bob('| who | what |\n| - | - |\n| Ada | spoke [@one] |\n'),
  ],
  [
    'a table from a spreadsheet',
    bob('> who\twhat\n> Ada|A\tspoke [@one]\n> \tleft [@one]\n'),
    bob('> | who | what |\n> | - | - |\n> | Ada\\|A | spoke [@one] |\n> |  | left [@one] |\n'),
  ],
  [
    'marks of another editor of Markdown',
    bob('It is ==so== [@one]. ![[ada]] ^so\n'),
    bob('It is **so** [@one]. [[ada]]\n'),
  ],
  [
    'bullets of a word processor',
    bob('They met [@one]:\n•\tearly [@one]\n  ◦ in the hall [@one]\n•\u00a0late [@one]\n'),
    bob('They met [@one]:\n- early [@one]\n  - in the hall [@one]\n- late [@one]\n'),
  ],
  ['dashes before lines', bob('– Un [@one]\n– Deux [@one]\n'), bob('- Un [@one]\n- Deux [@one]\n')],
  ['a bullet within an item', bob('- • One [@one]\n'), bob('- One [@one]\n')],
  [
    'marks of a heading without a plain space',
    bob('##The talks\n\n###\u00a0The first day\nThey met [@one].\n'),
    bob('## The talks\n\n### The first day\nThey met [@one].\n'),
  ],
  [
    'a heading with a line under it',
    bob('The talks\n===\n\n> Aside\n> ==\n> They met [@one].\n'),
    bob('## The talks\n\n> ## Aside\n> They met [@one].\n'),
  ],
  ['an indented field', front(' bluf: In short.\nbasis: [one]'), front('bluf: In short.\nbasis: [one]')],
])('%s becomes what was meant, and the page is sound', async (_what, typed, meant) => {
  await write('actors/bob.mdx', typed);
  const { diagnostics } = await compiled({ lint: true });
  expect(diagnostics.some(({ file, fix }) => file === 'actors/bob.mdx' && fix)).toBe(true);
  expect(await mended(typed)).toBe(meant);
  const after = await compiled();
  expect(after.diagnostics).toEqual([]);
});

test('a non-breaking space in a tag is a space', async () => {
  await write('actors/bob.mdx', bob('<Note\u00a0title="Place">\nIt is so [@one].\n</Note>\n'));
  expect((await compiled()).diagnostics).toEqual([]);
});

test('unquoted days and years are quoted; other dates are text to every reader', async () => {
  await write('events/talks.mdx', '---\nkind: meeting\ntitle: Talks\ndate: 2020-06-22\n---\n');
  await write('events/more.mdx', '---\nkind: meeting\ntitle: More\ndate: 2020-06?\n---\n');
  await fix();
  expect(await read('events/talks.mdx')).toContain('date: "2020-06-22"');
  expect(await read('events/more.mdx')).toContain('date: 2020-06?');
});

test.each([
  ['date: 2020\u201106\u201122', 'date: "2020-06-22"'],
  ["date: '2020-06-22 / 2020-06-23'", "date: '2020-06-22/2020-06-23'"],
  ['date: [2020-06-22, 2020-06-29]', 'date: "[2020-06-22, 2020-06-29]"'],
  ['date: {2020-06-22..2020-06-29}', 'date: "{2020-06-22..2020-06-29}"'],
  ['date: 22/06/2020', 'date: 22/06/2020'],
  ['date: 2020–21', 'date: 2020–21'],
])('%s becomes %s', async (written, expected) => {
  const page = (date: string) => `---\nkind: meeting\ntitle: Talks\n${date}\n---\n`;
  await write('events/talks.mdx', page(written));
  await fix();
  expect(await read('events/talks.mdx')).toBe(page(expected));
  expect(await fix()).toEqual([]);
});

test('a suggestion is taken only when its code is named', async () => {
  const text = bob('Ada Lovelace left [@one].\n');
  expect(await mended(text)).toBe(text);
  expect(await mended(text, ['mention/unlinked'])).toBe(bob('[[ada|Ada Lovelace]] left [@one].\n'));
});

test('line ends and a byte order mark stay as they were', async () => {
  const text = `\uFEFF${bob('[[Ada Lovelace]] left [@one]. \n').replaceAll('\n', '\r\n')}`;
  expect(await mended(text)).toBe(text.replace('[[Ada Lovelace]]', '[[ada]]').replace('. \r', '.\r'));
});

test('a page that does not parse is mended as far as its text goes', async () => {
  expect(await mended(bob('<Claim id="c"> \n'))).toBe(bob('<Claim id="c">\n'));
});

test('what a reader sees stays the same', async () => {
  await write('actors/bob.mdx', bob('[[Ada Lovelace]] and [[A. Lovelace|she]] left [@one]. \n'));
  const before = await compiled();
  await fix();
  const after = await compiled();
  const shown = ({ dossier }: typeof before) =>
    JSON.stringify([dossier?.targets, dossier?.backlinks, dossier?.order]);
  expect(after.diagnostics).toEqual([]);
  expect(shown(after)).toBe(shown(before));
});

test('it says what it changed', async () => {
  await write('actors/bob.mdx', bob('[[Ada Lovelace]] left [@one].\n'));
  const text = tellChanges(await fix(), content());
  expect(text).toMatch(/bob\.mdx:5:1 mended: wrote \[\[Ada Lovelace\]\] as \[\[ada\]\]\n/);
  expect(text).toMatch(/Mended 2 places in 2 files\.\n$/);
});

test('a file in two versions is left alone, and the others are mended', async () => {
  const inTwo = bob(
    '<<<<<<< main\n[[Ada Lovelace]] left. \n=======\n[[Ada Lovelace]] came. \n>>>>>>> draft\n',
  );
  await write('actors/bob.mdx', inTwo);
  await write('briefs/home.mdx', '---\nkind: brief\ntitle: Home\n---\n[[ada]] and [[bob]] met [@one]. \n');
  const mendedFiles = (await fix()).map(({ file }) => file);
  expect(mendedFiles).toContain('briefs/home.mdx');
  expect(mendedFiles).not.toContain('actors/bob.mdx');
  expect(await read('actors/bob.mdx')).toBe(inTwo);
});

test('a link beside a file of the same name in other code points is not followed', async () => {
  const text = '---\nkind: person\nname: Zoé\n---\nShe left [@one]. \n';
  await write('actors/zoe\u0301.mdx', text);
  await write('outside', text);
  await symlink(path.join(content(), 'outside'), path.join(content(), 'actors/zo\u00e9.mdx'));
  await expect(fix()).rejects.toMatchObject({
    name: 'CliError',
    message: 'actors/zo\u00e9.mdx: A symbolic link is not followed.',
  });
  expect(await read('outside')).toBe(text);
});

test('what it says moves no cursor', async () => {
  const edit = { line: 1, column: 1, endLine: 1, endColumn: 2, text: '' };
  const change = { file: 'actors/\u001b[2J.mdx', edit, message: 'wrote “\u001b[2J\n” as x' };
  const [line, total] = tellChanges([change], content()).split('\n');
  expect(line).toMatch(/actors\/�\[2J\.mdx:1:1 mended: wrote “�\[2J�” as x$/);
  expect(total).toBe('Mended 1 place in 1 file.');
});
