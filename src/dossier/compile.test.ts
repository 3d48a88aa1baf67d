import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { parseHere } from '../testing/parseHere.ts';
import { type CompileOptions, compile } from './compile.ts';

const folders: string[] = [];
afterEach(async () => {
  await Promise.all(folders.splice(0).map((dir) => rm(dir, { recursive: true, force: true })));
});

const base: Record<string, string> = {
  'dossier.yaml':
    'title: T\nid: t\nlang: en\nasOf: 2020-07-25\nauthors: [A]\nstatus: draft\ntlp: CLEAR\nyardstick: icd203\nstrict: true\nhome: home\n',
  'publishers.yaml': 'press: { name: Press, reliability: F, reason: Not assessed. }\n',
  'sources/all.yaml': ['one', 'two', 'copy']
    .map(
      (id) =>
        `- { id: ${id}, title: ${id}, publisher: press, url: "https://example.org/${id}", published: unknown, accessed: 2026-11-23, lang: en, seen: excerpt, descriptor: Test. ${id === 'copy' ? ', origin: one' : ''} }\n`,
    )
    .join('')
    .replace('Test. , origin', 'Test., origin'),
  'briefs/home.mdx': '---\nkind: brief\ntitle: Home\nbluf: It is so.\nbasis: [one, two, copy]\n---\n',
  'actors/ada.mdx':
    '---\nkind: person\nname: Ada Lovelace\nnames:\n  - text: آدا\n    lang: ar\nrelations:\n  - { verb: supports, to: bob, supportedBy: [one] }\nbluf: She acts.\nbasis: [one]\n---\nAda met [[bob]] in spring [@one]. She left [@one].\n',
  'actors/bob.mdx':
    '---\nkind: person\nname: Bob\nbluf: He acts.\nbasis: [one]\n---\nHe knew [[Ada Lovelace]] and [[آدا|her]] [@two].\n',
};

async function folder(files: Record<string, string | Uint8Array> = {}): Promise<string> {
  const dir = await mkdtemp(path.join(tmpdir(), 'dossier-'));
  folders.push(dir);
  for (const [file, text] of Object.entries({ ...base, ...files })) {
    await mkdir(path.join(dir, path.dirname(file)), { recursive: true });
    await writeFile(path.join(dir, file), text);
  }
  return dir;
}

const event = (front: string, body = '') =>
  `---\nkind: meeting\ntitle: Talks\ndate: 2020-06-22\nbluf: They met.\nbasis: [one]\n${front}---\n${body}`;
const inThread: CompileOptions = { parse: parseHere() };
const found = async (files: Record<string, string | Uint8Array>, options = inThread) => {
  const { dossier, diagnostics } = await compile(await folder(files), undefined, options);
  return {
    dossier,
    errors: diagnostics
      .filter((d) => d.severity === 'error')
      .map((d) => `${d.file}:${d.line}:${d.column} ${d.code}`),
    diagnostics,
  };
};

test('links, backlinks with their sentence, and inverse relations', async () => {
  // Once in workers, as a build does it.
  const { dossier, errors } = await found({}, {});
  expect(errors).toEqual([]);
  expect(dossier?.backlinks['actors/bob']).toEqual([
    { from: 'actors/ada', before: 'Ada met ', label: 'Bob', after: ' in spring.' },
  ]);
  expect(dossier?.backlinks['actors/ada']).toHaveLength(1);
  expect(dossier?.ties['actors/bob']).toMatchObject([
    { verb: 'supports', label: 'supported by', to: 'actors/ada', inverse: true },
  ]);
  expect(dossier?.citedBy.one?.pages).toContain('actors/ada');
});

test('encounters are derived from participants', async () => {
  const { dossier, errors } = await found({
    'events/talks.mdx': event(
      'participants:\n  - { actor: ada, role: host }\n  - { actor: bob, role: guest }\n',
    ),
  });
  expect(errors).toEqual([]);
  expect(dossier?.encounters).toEqual({
    'actors/ada': [{ event: 'events/talks', role: 'host' }],
    'actors/bob': [{ event: 'events/talks', role: 'guest' }],
  });
});

test('claims get their status from origins', async () => {
  const { dossier, errors } = await found({
    'events/talks.mdx': event(
      '',
      '<Claim id="c1" type="fact">\nIt was so [@one; @copy].\n</Claim>\n\n<Claim id="c2" type="fact">\nIt was so [@one; @two].\n</Claim>\n',
    ),
  });
  expect(errors).toEqual([]);
  expect(dossier?.claims.c1).toMatchObject({ status: 'reported', origins: 1 });
  expect(dossier?.claims.c2).toMatchObject({ status: 'corroborated', origins: 2 });
});

test.each([
  ['[[one]]', 'That is a source: write `[@one]`.'],
  ['![[map of the port.PNG]]', 'Write `<Figure src="assets/map of the port.PNG" alt="…"/>`.'],
  ['[[files/map.jpg|400]]', 'Write `<Figure src="assets/map.jpg" alt="…"/>`.'],
])('%s is no link, but: %s', async (link, hint) => {
  const { diagnostics } = await found({ 'events/talks.mdx': event('', `Ada met ${link} in spring [@one].`) });
  const told = diagnostics.filter(({ file }) => file === 'events/talks.mdx');
  expect(told.map((d) => [d.code, d.hint])).toEqual([['link/unknown', hint]]);
});

test.each([
  ['an unknown link', 'See [[Bab]] [@one].', '8:5 link/unknown'],
  ['an unknown source', 'It is so [@onee].', '8:11 cite/unknown'],
  ['uncited prose', 'It is so.', '8:1 prose/uncited'],
  ['an uncited claim', '<Claim id="c" type="fact">\nIt is so.\n</Claim>', '8:12 claim/uncited'],
  [
    'an uncited position',
    '<Claim id="c">\nWhether so.\n<Position by="ada">Yes [@one].</Position>\n<Position>No.</Position>\n</Claim>',
    '11:1 claim/uncited',
  ],
  [
    'an uncited position on an opinion',
    '<Claim id="c" type="opinion" status="refuted" reason="It is.">\nSo [@one].\n<Position>No.</Position>\n</Claim>',
    '10:1 claim/unattributed',
  ],
  ['an unknown claim', '<Claim ref="nothing"/>', '8:13 claim/unknown'],
  [
    'an unknown speaker in a footnote',
    'So [@one].[^1]\n\n[^1]: Or <Quote by="nobody">not</Quote> [@one].',
    '10:21 id/unknown',
  ],
])('%s is an error at its place', async (_what, body, expected) => {
  const { errors } = await found({ 'events/talks.mdx': event('', body) });
  expect(errors).toContain(`events/talks.mdx:${expected}`);
});

test.each([
  [
    'in a claim that cites nothing',
    '<Claim id="c">\nSo.\n<Position>No.</Position>\n</Claim>',
    ['8:12 claim/uncited'],
  ],
  [
    'in a claim called unsourced',
    '<Claim id="c" status="unsourced" reason="None.">\nSo.\n<Position>No.</Position>\n</Claim>',
    [],
  ],
  [
    'with a footnote',
    '<Claim id="c">\nSo [@one].\n<Position>No.[^1]</Position>\n</Claim>\n\n[^1]: Said [@two].',
    [],
  ],
  [
    'with a citation that has a mistake',
    '<Claim id="c">\nSo [@one].\n<Position>No [@two p. 4].</Position>\n</Claim>',
    ['10:15 cite/syntax'],
  ],
])('a position %s is not told of by itself', async (_what, body, expected) => {
  const { errors } = await found({ 'events/talks.mdx': event('', body) });
  expect(errors).toEqual(expected.map((place) => `events/talks.mdx:${place}`));
});

test.each([
  ['participants: [{ actor: adda, role: host }]\n', 'id/unknown'],
  ['participants: [{ actor: ada, role: hosst }]\n', 'role/unknown'],
  ['places: [nowhere]\n', 'id/unknown'],
  ['dateClaim: nothing\n', 'claim/unknown'],
  ['partOf: nothing\n', 'id/unknown'],
])('front matter %j gives %s', async (front, code) => {
  const { errors } = await found({ 'events/talks.mdx': event(front) });
  expect(errors.map((e) => e.split(' ')[1])).toContain(code);
});

test.each([
  ['très probable', 'Write "very likely"; French pages print it as "très probable".'],
  ['Presque certaine', 'Write "almost certain"; French pages print it as "presque certain".'],
  ['very likly', /^Did you mean "very likely"\? Terms: almost no chance, /],
  ['maybe', /^Terms: almost no chance, remote/],
])('a likelihood that is no term is told the term to write: %s', async (written, hint) => {
  const body = `<Judgement id="j" confidence="low" basis="one" asOf="2020-07-25" likelihood="${written}">So.</Judgement>`;
  const { diagnostics } = await found({ 'events/talks.mdx': event('', body) });
  const told = diagnostics.filter((d) => d.code === 'likelihood/unknown');
  expect(told).toHaveLength(1);
  if (typeof hint === 'string') expect(told[0]?.hint).toBe(hint);
  else expect(told[0]?.hint).toMatch(hint);
});

test('an ambiguous name lists its candidates', async () => {
  const { diagnostics } = await found({
    'actors/ada2.mdx': '---\nkind: person\nname: Ada Lovelace\nbluf: X.\nbasis: [one]\n---\n',
  });
  expect(diagnostics.find((d) => d.code === 'link/ambiguous')?.hint).toContain('[[actors/ada2]]');
  expect(diagnostics.map((d) => d.code)).toContain('name/duplicate');
});

test('a BOM, CRLF and a missing last newline are accepted', async () => {
  const { errors } = await found({
    'events/talks.mdx': `﻿${event('', 'So it is [@one].').replace(/\n/g, '\r\n')}`,
  });
  expect(errors).toEqual([]);
});

test.each([
  ['5 MB', { 'actors/big.mdx': 'x'.repeat(5_000_000) }, 'limit/file-size'],
  ['invalid UTF-8', { 'actors/bad.mdx': new Uint8Array([0xff, 0xfe, 0x41]) }, 'text/encoding'],
  ['ids that differ in case', { 'actors/Ada.mdx': base['actors/ada.mdx'] ?? '' }, 'id/duplicate'],
  ['an alias bomb', { 'style.yaml': 'a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n' }, 'yaml/alias'],
])('%s is refused', async (_what, files, code) => {
  const { dossier, errors } = await found(files);
  expect(dossier).toBeUndefined();
  expect(errors.map((e) => e.split(' ')[1])).toContain(code);
});

test('a symbolic link is not followed', async () => {
  const dir = await folder();
  await symlink('/etc/passwd', path.join(dir, 'actors/passwd.mdx'));
  const { dossier, diagnostics } = await compile(dir, undefined, inThread);
  expect(dossier).toBeUndefined();
  expect(diagnostics.map((d) => d.code)).toContain('file/symlink');
});

test('what is marked above the ceiling is not in the dossier', async () => {
  const { dossier } = await found({
    'actors/eve.mdx': '---\nkind: person\nname: Eve Canary\ntlp: AMBER\nbluf: X.\nbasis: [one]\n---\n',
    'events/talks.mdx': event(
      '',
      '<Claim id="c1" tlp="RED">\nCanary two met [[bob]] [@two].\n</Claim>\n\n<Restricted tlp="AMBER">\n## Canary three\n\nCanary four [@one].\n</Restricted>\n\nOpen talk of [[ada]] [@one].\n',
    ),
  });
  expect(dossier?.backlinks['actors/bob']).toHaveLength(1);
  expect(dossier?.backlinks['actors/ada']?.map((b) => b.before)).toContain('Open talk of ');
  expect(JSON.stringify(dossier)).not.toContain('Canary');
});
