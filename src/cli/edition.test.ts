import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { compile } from '../dossier/compile.ts';
import type { Tlp } from '../dossier/schema.ts';
import { contentFolder, sourceRecord } from '../testing/contentFolder.ts';
import { parseHere } from '../testing/parseHere.ts';
import { run } from './edition.ts';

const files: Record<string, string> = {
  'dossier.yaml':
    'title: T\nid: t\nlang: en\nasOf: 2020-07-25\nauthors: [A]\nstatus: draft\ntlp: CLEAR\nyardstick: none\nhome: home\n',
  'publishers.yaml': 'press: { name: Press, reliability: F, reason: Not assessed. }\n',
  'sources/all.yaml': sourceRecord('one') + sourceRecord('two') + sourceRecord('hidden', 'tlp: AMBER'),
  'briefs/home.mdx':
    '---\nkind: brief\ntitle: Home\nbluf: It is so.\nbasis: [one, two, hidden]\n---\n<Claim id="c" type="fact">\nIt was so [@one].\n</Claim>\n\n<Claim id="s" type="fact">\nCanary [@hidden].\n</Claim>\n',
  'actors/eve.mdx': '---\nkind: person\nname: Eve Canary\ntlp: AMBER\nbluf: Acts.\nbasis: [hidden]\n---\n',
};

let dir = '';
let remove = async (): Promise<void> => {};
beforeEach(async () => {
  ({ dir, remove } = await contentFolder(files));
  vi.spyOn(console, 'log').mockReturnValue();
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await remove();
});

const freeze = (id: string, ...more: string[]) =>
  run(
    [id, '-m', 'Because of Canary', `--content=${dir}`, ...more],
    new Date(`${id.slice(0, 10)}T12:00:00Z`),
    {
      parse: parseHere(),
    },
  );
const write = (file: string, text: string) => writeFile(path.join(dir, file), text);
const edit = async (file: string, from: string, to: string) => {
  const text = await readFile(path.join(dir, file), 'utf8');
  expect(text).toContain(from);
  await write(file, text.replace(from, to));
};
const history = async (ceiling?: Tlp) => {
  const { dossier, diagnostics } = await compile(dir, ceiling, { parse: parseHere() });
  expect(diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
  return dossier?.history;
};
const told = async (ceiling?: Tlp) =>
  (await history(ceiling))?.since.map(({ kind, turn, id }) => `${kind} ${turn} ${id}`);

describe('the name of an edition', () => {
  test.each([
    ['2026-11-23', 'past', '2026-11-24'],
    ['2026-11-25', 'still to come', '2026-11-24'],
    ['first', 'cannot be the name', '2026-11-24'],
    ['2026-11-24-2', 'not 2026-11-24-2', '2026-11-24'],
    ['../x', 'cannot be the name', '2026-11-24'],
  ])('%s is refused', async (id, message, hint) => {
    await expect(
      run([id, '-m', 'Why', `--content=${dir}`], new Date('2026-11-24T12:00:00Z')),
    ).rejects.toMatchObject({
      message: expect.stringContaining(message),
      hint: expect.stringContaining(hint),
    });
  });

  test('is never given twice', async () => {
    expect(await freeze('2026-11-24')).toBe(0);
    await expect(freeze('2026-11-24')).rejects.toMatchObject({ hint: 'Write 2026-11-24-2.' });
    expect(await freeze('2026-11-24-2')).toBe(0);
  });

  test('follows the newest, frozen where the day had begun', async () => {
    const early = new Date('2026-11-30T23:00:00Z');
    const freezeThen = (id: string) =>
      run([id, '-m', 'Why', `--content=${dir}`], early, { parse: parseHere() });
    await freeze('2026-12-01');
    await expect(freezeThen('2026-11-30')).rejects.toMatchObject({
      message: expect.stringContaining('There is a newer edition, 2026-12-01'),
      hint: 'Write 2026-12-01-2.',
    });
    expect(await freezeThen('2026-12-01-2')).toBe(0);
    await expect(freezeThen('2026-12-02')).rejects.toMatchObject({
      message: expect.stringContaining('still to come'),
    });
  });

  test('and a reason are needed', async () => {
    await expect(run(['2026-11-24', `--content=${dir}`])).rejects.toMatchObject({
      message: expect.stringContaining('reason'),
    });
    await expect(run(['-m', 'Why', `--content=${dir}`])).rejects.toMatchObject({
      hint: expect.stringContaining('-m'),
    });
  });
});

test('a dossier with errors is not frozen', async () => {
  await edit('briefs/home.mdx', '[@one]', '[@onee]');
  expect(await freeze('2026-11-24')).toBe(1);
  expect((await compile(dir, 'RED', { parse: parseHere() })).dossier).toBeUndefined();
  await edit('briefs/home.mdx', '[@onee]', '[@one]');
  expect(await history()).toEqual({ editions: [], since: [] });
});

test('the same dossier gives the same bytes', async () => {
  await freeze('2026-11-24');
  const first = await readFile(path.join(dir, 'editions/2026-11-24.json'), 'utf8');
  await rm(path.join(dir, 'editions'), { recursive: true });
  await freeze('2026-11-24');
  expect(await readFile(path.join(dir, 'editions/2026-11-24.json'), 'utf8')).toBe(first);
});

test('a reason is marked as the highest part of the dossier unless it is said otherwise', async () => {
  const noted = async (ceiling: Tlp) => (await history(ceiling))?.editions.map((e) => e.note);
  await freeze('2026-11-24');
  expect(await noted('CLEAR')).toEqual([undefined]);
  expect(await noted('AMBER')).toEqual(['Because of Canary']);
  await edit('briefs/home.mdx', 'It was so [@one].', 'It was not so [@one].');
  await freeze('2026-11-25', '--tlp=CLEAR');
  expect(await noted('CLEAR')).toEqual(['Because of Canary', undefined]);
});

test('what changed since the last edition, and between editions', async () => {
  await freeze('2026-11-24', '--tlp=CLEAR');
  expect(await told()).toEqual([]);
  await edit('briefs/home.mdx', 'It was so [@one].', 'It was not so [@one; !@two].');
  expect(await told()).toEqual(['claim contested c']);
  await freeze('2026-11-25');
  const [second, first] = (await history())?.editions ?? [];
  expect(second).toMatchObject({ id: '2026-11-25', day: '2026-11-25', asOf: '2020-07-25' });
  expect(second?.changes).toMatchObject([
    { turn: 'contested', before: 'It was so.', after: 'It was not so.', status: { before: 'reported' } },
  ]);
  expect(first).toMatchObject({ id: '2026-11-24', changes: [], note: 'Because of Canary' });
});

test('what a reader sees no difference in is no news', async () => {
  const actor = (names: string) =>
    `---\nkind: person\nname: Ada Quay\nnames: [${names}]\nbluf: She acts.\nbasis: [one]\n---\n`;
  await write('actors/ada.mdx', actor('{ text: آدا, lang: ar }, { text: Lady Quay }'));
  await edit('briefs/home.mdx', 'It was so [@one].', '[[Lady Quay]] was there [@one].');
  await edit('briefs/home.mdx', '\n---\n', '\n---\n[[Ada Quay]] [[آدا|spoke]] [@one].\n\n');
  await freeze('2026-11-24');
  await write('actors/ada.mdx', actor('{ text: Lady Quay }, { text: آدا, lang: ar }'));
  await edit('briefs/home.mdx', '[[Lady Quay]]', '[[ada]]');
  await edit('briefs/home.mdx', '[[Ada Quay]] [[آدا|spoke]]', '[[ada]] [[actors/ada|spoke]]');
  expect(await told('AMBER')).toEqual([]);
  await edit('briefs/home.mdx', '|spoke]]', '|wrote]]');
  expect(await told('AMBER')).toEqual(['page changed briefs/home']);
});

test('another id of a page or a claim is no news to those who name it', async () => {
  const actor = (formerly = '') =>
    `---\nkind: person\nname: Ada\n${formerly}bluf: She acts.\nbasis: [one]\n---\n`;
  const relation = 'relations: [{ verb: supports, to: ada, supportedBy: [one] }]\n';
  await write('actors/ada.mdx', actor());
  await write('actors/bob.mdx', `---\nkind: person\nname: Bob\n${relation}bluf: He acts.\nbasis: [c]\n---\n`);
  await edit('briefs/home.mdx', '<Claim id="c"', 'Of [[ada]] [@one].\n\n<Claim id="c" about="ada bob"');
  await freeze('2026-11-24');
  await rm(path.join(dir, 'actors/ada.mdx'));
  await write('actors/countess.mdx', actor('formerly: [ada]\n'));
  await edit('actors/bob.mdx', 'to: ada', 'to: countess');
  await edit('actors/bob.mdx', 'basis: [c]', 'basis: [it-was-so]');
  await edit('briefs/home.mdx', 'Of [[ada]]', 'Of [[countess]]');
  await edit('briefs/home.mdx', 'id="c" about="ada bob"', 'id="it-was-so" formerly="c" about="countess bob"');
  expect(await told('AMBER')).toEqual([]);
});

describe('an edition obeys TLP', () => {
  test('of an entry above the ceiling nothing is told', async () => {
    await freeze('2026-11-24', '--tlp=AMBER');
    await edit(
      'briefs/home.mdx',
      '\n<Claim id="s" type="fact">\nCanary [@hidden].\n</Claim>\n',
      'Text [@one].',
    );
    await rm(path.join(dir, 'actors/eve.mdx'));
    expect(await told('AMBER')).toEqual(['claim withdrawn s', 'page withdrawn actors/eve']);
    expect(JSON.stringify(await history('CLEAR'))).not.toMatch(/canary|eve/i);
    expect(await told('CLEAR')).toEqual(['page changed briefs/home']);
  });

  test('an edition in which nothing below the ceiling changed is not told of', async () => {
    await freeze('2026-11-24', '--tlp=AMBER');
    await edit('briefs/home.mdx', 'Canary [@hidden].', 'Other canary [@hidden].');
    await freeze('2026-11-25', '--tlp=AMBER');
    expect((await history('AMBER'))?.editions.map((e) => e.id)).toEqual(['2026-11-25', '2026-11-24']);
    expect((await history('CLEAR'))?.editions.map((e) => e.id)).toEqual(['2026-11-24']);
  });

  test('what was marked higher since then is gone from older editions too', async () => {
    await write(
      'actors/ada.mdx',
      '---\nkind: person\nname: Ada Secret\nbluf: She acts.\nbasis: [one]\n---\n',
    );
    await edit('briefs/home.mdx', 'It was so', 'It was so for Ada Secret');
    await freeze('2026-11-24', '--tlp=AMBER');
    expect(JSON.stringify(await history('CLEAR'))).not.toContain('Secret');
    await edit('briefs/home.mdx', 'It was so for Ada Secret', 'It was so');
    expect(JSON.stringify(await history('CLEAR'))).toContain('Secret');
    await write(
      'actors/ada.mdx',
      '---\nkind: person\nname: Ada Secret\ntlp: AMBER\nbluf: She acts.\nbasis: [one]\n---\n',
    );
    expect(JSON.stringify(await history('CLEAR'))).not.toMatch(/secret|actors\/ada/i);
  });

  test('a bottom line that is left out now is gone from older editions too', async () => {
    await write('actors/ada.mdx', '---\nkind: person\nname: Ada\nbluf: She acts.\nbasis: [one]\n---\n');
    await freeze('2026-11-24', '--tlp=AMBER');
    await edit('actors/ada.mdx', 'basis: [one]', 'basis: [hidden]');
    expect(await told('AMBER')).toEqual(['page changed actors/ada']);
    expect(JSON.stringify(await history('CLEAR'))).not.toContain('She acts');
    await rm(path.join(dir, 'actors/ada.mdx'));
    await write(
      'actors/countess.mdx',
      '---\nkind: person\nname: Ada\nformerly: [ada]\nbluf: She still acts.\nbasis: [hidden]\n---\n',
    );
    expect(JSON.stringify(await history('CLEAR'))).not.toContain('acts');
  });

  test('words of a claim that are left out now are gone from older editions too', async () => {
    await edit('briefs/home.mdx', 'It was so [@one].', 'It was so in Paris [@one].');
    await freeze('2026-11-24', '--tlp=AMBER');
    const part = 'It was so <Restricted tlp="AMBER">in Paris</Restricted> [@one; !@two].';
    await edit('briefs/home.mdx', 'It was so in Paris [@one].', part);
    expect(JSON.stringify(await history('CLEAR'))).not.toContain('Paris');
    expect(await told('CLEAR')).toEqual(['claim contested c']);
    expect(JSON.stringify(await history('AMBER'))).toContain('Paris');
    await edit('briefs/home.mdx', 'id="c"', 'id="d" formerly="c"');
    expect(JSON.stringify(await history('CLEAR'))).not.toContain('Paris');
  });

  test('the number of an edition does not tell of one that is not told of', async () => {
    await freeze('2026-11-24', '--tlp=AMBER');
    await edit('briefs/home.mdx', 'Canary [@hidden].', 'Other canary [@hidden].');
    await freeze('2026-11-24-2', '--tlp=AMBER');
    await edit('briefs/home.mdx', 'It was so [@one].', 'It was not so [@one].');
    await freeze('2026-11-24-3', '--tlp=AMBER');
    const ids = async (tlp: Tlp) => (await history(tlp))?.editions.map(({ id }) => id);
    expect(await ids('AMBER')).toEqual(['2026-11-24-3', '2026-11-24-2', '2026-11-24']);
    expect(await ids('CLEAR')).toEqual(['2026-11-24-2', '2026-11-24']);
  });

  test('a ceiling that cannot be built is told nothing of the edition', async () => {
    await edit('briefs/home.mdx', 'It was so', 'It was so for Eve Canary');
    await edit('dossier.yaml', 'tlp: CLEAR', 'tlp: AMBER');
    for (const file of ['briefs/home.mdx']) await edit(file, 'kind: brief', 'kind: brief\ntlp: CLEAR');
    await edit('sources/all.yaml', 'descriptor: Test. }', 'descriptor: Test., tlp: CLEAR }');
    expect(await freeze('2026-11-24')).toBe(0);
    const text = await readFile(path.join(dir, 'editions/2026-11-24.json'), 'utf8');
    expect(text).toContain('Eve Canary');
    expect(text).not.toContain('CLEAR');
  });
});

test.each([
  ['2026-11-24.json', '{', '"It is not JSON."'],
  ['2026-11-24.json', '{}', 'as it was written'],
  ['first.json', '{}', 'named like an edition'],
  ['2026-11-24.txt', '{}', 'named like an edition'],
])('%s with %j is an error', async (name, text, message) => {
  await freeze('2026-11-25');
  await write(`editions/${name}`, text);
  const { diagnostics } = await compile(dir, undefined, { parse: parseHere() });
  const [found] = diagnostics.filter((d) => d.severity === 'error');
  expect(found).toMatchObject({ file: `editions/${name}`, code: 'edition/invalid' });
  expect(`"${found?.message}"`).toContain(message.replaceAll('"', ''));
});

test('an edition of another dossier, come by a merge, is an error and not told', async () => {
  await freeze('2026-11-24');
  await edit('dossier.yaml', 'id: t\n', 'id: mine\n');
  const { diagnostics } = await compile(dir, undefined, { parse: parseHere() });
  expect(diagnostics.filter((d) => d.severity === 'error')).toMatchObject([
    {
      file: 'editions/2026-11-24.json',
      code: 'edition/invalid',
      message: 'It is an edition of the dossier "t"; this one is "mine".',
    },
  ]);
});

test('an edition that does not say of which dossier it is is told as before', async () => {
  await freeze('2026-11-24');
  await edit('editions/2026-11-24.json', '"dossier": "t",\n', '');
  expect((await history('AMBER'))?.editions).toHaveLength(1);
});
