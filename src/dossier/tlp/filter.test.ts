import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { compile } from '../compile.ts';
import type { Dossier } from '../dossier.ts';
import { parseHere } from '../parseHere.ts';
import type { Tlp } from '../schema.ts';
import { contentFolder, sourceRecord } from './contentFolder.ts';

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((remove) => remove()));
});

const dossierFile = (tlp: string) =>
  `title: T\nid: t\nlang: en\nasOf: 2020-07-25\nauthors: [A]\nstatus: draft\ntlp: ${tlp}\nyardstick: none\nstrict: true\nhome: home\n`;
const base: Record<string, string> = {
  'dossier.yaml': dossierFile('CLEAR'),
  'publishers.yaml': 'press: { name: Press, reliability: F, reason: Not assessed. }\n',
  'sources/all.yaml': ['one', 'two', 'three'].map((id) => sourceRecord(id)).join(''),
  'sources/secret.yaml': sourceRecord('hidden', 'tlp: AMBER') + sourceRecord('buried', 'tlp: RED'),
  'briefs/home.mdx': '---\nkind: brief\ntitle: Home\nbluf: It is so.\nbasis: [one, two, three]\n---\n',
  'actors/ada.mdx': '---\nkind: person\nname: Ada Lovelace\nbluf: She acts.\nbasis: [one]\n---\n',
  'actors/bob.mdx': '---\nkind: person\nname: Bob\nbluf: He acts.\nbasis: [one]\n---\n',
  'actors/eve.mdx':
    '---\nkind: person\nname: Eve Canary\nsortName: Canary, Eve\nnames: [{ text: Évelyne, lang: fr }, { text: "حواء كناري", lang: ar }, { text: the Magpie, weak: true }]\ntlp: AMBER\nbluf: Secret canary.\nbasis: [hidden, buried]\n---\n',
};

const talks = (body: string, front = '', title = 'Talks', basis = '[one]') =>
  `---\nkind: meeting\ntitle: ${title}\ndate: 2020-06-22\nbluf: They met.\nbasis: ${basis}\n${front}---\n${body}`;

async function compiled(files: Record<string, string>, ceiling?: Tlp) {
  const { dir, remove } = await contentFolder({ ...base, ...files });
  open.push(remove);
  const result = await compile(dir, ceiling, { parse: parseHere() });
  const errors = result.diagnostics
    .filter((d) => d.severity === 'error')
    .map((d) => `${d.file}:${d.line}:${d.column} ${d.code}`);
  return { ...result, errors, text: JSON.stringify(result.dossier) };
}

const clear = (files: Record<string, string>) => compiled(files, 'CLEAR');
const bodyOf = async (body: string) => {
  const { dossier, errors, losses } = await clear({ 'events/talks.mdx': talks(body) });
  expect(errors).toEqual([]);
  return { text: dossier?.pages['events/talks']?.body.text, dossier, losses };
};

describe('what is marked above the ceiling', () => {
  test('goes, and nothing marked lower goes with it', async () => {
    const files = {
      'events/talks.mdx': talks(
        'Open talk of [[ada]] [@one].\n\n<Claim id="c1" tlp="RED">\nCanary two met [[bob]] [@two].\n</Claim>\n\n<Restricted tlp="AMBER">\n## Canary three\n\nCanary four [@one].\n</Restricted>\n',
        'participants:\n  - { actor: eve, role: host }\n  - { actor: ada, role: guest, tlp: AMBER }\n  - { name: Canary the Younger, role: guest, tlp: RED }\n  - { actor: bob, role: guest }\n',
      ),
    };
    const { dossier, errors, text } = await clear(files);
    expect(errors).toEqual([]);
    expect(text).not.toMatch(/canary|evelyne|كناري|\beve\b|buried|hidden|AMBER|RED/i);
    expect(dossier?.encounters).toEqual({ 'actors/bob': [{ event: 'events/talks', role: 'guest' }] });
    expect(dossier?.backlinks['actors/bob']).toBeUndefined();
    const amber = await compiled(files, 'AMBER');
    expect(amber.text).toContain('Canary four');
    expect(amber.text).not.toContain('Canary two');
  });

  test('in a dossier that is AMBER itself, whatever is not marked lower', async () => {
    const files = {
      'dossier.yaml': dossierFile('AMBER'),
      'sources/all.yaml': sourceRecord('one', 'tlp: CLEAR') + sourceRecord('two') + sourceRecord('three'),
      'briefs/home.mdx':
        '---\nkind: brief\ntitle: Home\ntlp: CLEAR\nbluf: It is so.\nbasis: [one, two, three]\n---\n',
    };
    const { dossier, errors } = await clear(files);
    expect(errors).toEqual([]);
    expect(Object.keys(dossier?.pages ?? {})).toEqual(['briefs/home']);
    expect(Object.keys(dossier?.sources ?? {})).toEqual(['one']);
    expect(dossier?.file.tlp).toBe('CLEAR');
    expect(dossier?.pages['briefs/home']?.front.basis).toEqual(['one']);
  });

  test('a part is never marked below what holds it', async () => {
    const { text, errors } = await clear({
      'events/secret.mdx': talks(
        '<Claim id="c1" tlp="CLEAR">\nCanary [@one].\n</Claim>\n',
        'tlp: AMBER\n',
        'Other talks',
      ),
      'events/talks.mdx': talks(
        '<Restricted tlp="AMBER">\n<Claim id="c2" tlp="CLEAR">\nCanary [@one].\n</Claim>\n</Restricted>\n',
      ),
    });
    expect(errors).toEqual([]);
    expect(text).not.toContain('Canary');
  });

  test('relations, names and corrections', async () => {
    const front = [
      'names: [{ text: Augusta, tlp: AMBER }, { text: Countess }]',
      'relations:',
      '  - { verb: opposes, to: bob, supportedBy: [one], tlp: RED }',
      '  - { verb: supports, to: eve, supportedBy: [one] }',
      '  - { verb: supports, to: bob, regarding: eve, supportedBy: [one] }',
      '  - { verb: funds, to: bob, supportedBy: [hidden] }',
      '  - { verb: arms, to: bob, supportedBy: [one], disputedBy: [hidden] }',
      '  - { verb: heads, to: bob, supportedBy: [one, hidden] }',
      'corrections:',
      '  - { date: 2020-07-01, was: Before, now: After, why: Canary, tlp: AMBER }',
    ].join('\n');
    const { dossier, errors, text } = await clear({
      'actors/ada.mdx': `---\nkind: person\nname: Ada Lovelace\nbluf: She acts.\nbasis: [hidden]\n${front}\n---\n`,
      'vocabulary.yaml': 'verbs: {}\n',
    });
    expect(errors).toEqual([]);
    expect(dossier?.ties['actors/ada']).toEqual([
      {
        verb: 'heads',
        label: 'heads',
        to: 'actors/bob',
        inverse: false,
        supportedBy: ['one'],
        disputedBy: [],
      },
    ]);
    expect(dossier?.pages['actors/ada']?.front).toEqual({
      kind: 'person',
      name: 'Ada Lovelace',
      names: [{ text: 'Countess' }],
      relations: [{ verb: 'heads', to: 'bob', supportedBy: ['one'] }],
    });
    expect(text).not.toMatch(/Augusta|Canary|hidden|She acts/);
  });
});

const lossy: [string, string][] = [
  ['a disputing citation', '<Claim id="c">\nIt was so [@one; !@hidden].\n</Claim>'],
  ['a qualifying citation', '<Claim id="c">\nIt was so [@one; ?@hidden].\n</Claim>'],
  ['a second origin', '<Claim id="c">\nIt was so [@one; @hidden].\n</Claim>'],
  [
    'a position',
    '<Claim id="c">\nWhat he said.\n<Position>Yes [@one].</Position>\n<Position>No [@hidden].</Position>\n</Claim>',
  ],
  [
    'a restricted position',
    '<Claim id="c">\nWhat he said.\n<Position>Yes [@one].</Position>\n<Position>No [@two].</Position>\n<Restricted tlp="RED">\n<Position>Perhaps [@three].</Position>\n</Restricted>\n</Claim>',
  ],
  ['all of one bracket', '<Claim id="c">\nIt began [@one; !@two] in May [@hidden].\n</Claim>'],
  [
    'what replaced it',
    '<Claim id="c" supersededBy="d">\nIt was so [@one].\n</Claim>\n\n<Claim id="d" tlp="RED">\nNo [@two].\n</Claim>',
  ],
  ['a footnote', '<Claim id="c">\nIt was so [@one].[^1]\n</Claim>\n\n[^1]: But see [!@hidden].'],
];

describe('a dispute never looks settled', () => {
  const bodies = lossy.map(([, body]) => body);
  let dossier: Dossier | undefined;
  beforeAll(async () => {
    const pages = bodies.map((body, i) => {
      const own = body.replaceAll('"c"', `"c${i}"`).replaceAll('"d"', `"d${i}"`);
      const text = `${own}\n\nSee here [@one; @two; @three].\n\n<Claim ref="c${i}"/>\n\n<Judgement id="j${i}" confidence="low" basis="c${i}" asOf="2020-07-25">\nCanary.\n</Judgement>\n`;
      return [`events/case-${i}.mdx`, talks(text, '', `Case ${i}`, `[c${i}, hidden]`)];
    });
    const result = await clear(Object.fromEntries(pages));
    expect(result.errors).toEqual([]);
    dossier = result.dossier;
  });

  test.each(lossy)('a claim goes that loses %s', (_what, body) => {
    const page = `events/case-${bodies.indexOf(body)}` as const;
    expect(dossier?.pages[page]?.body.text).toBe('See here.');
    expect(dossier?.pages[page]?.front.bluf).toBeUndefined();
  });

  test('and takes along the judgements that rest on it', () => {
    expect(dossier?.claims).toEqual({});
    expect(dossier?.judgements).toEqual({});
    expect(JSON.stringify(dossier)).not.toMatch(/It was so|What he said|It began|Canary|hidden/);
  });

  test('a claim stays that loses a source without changing', async () => {
    const { dossier } = await bodyOf('<Claim id="c">\nIt was so [@one; @two; @hidden; !@three].\n</Claim>');
    expect(dossier?.claims.c).toMatchObject({ status: 'contested', origins: 2 });
    expect(dossier?.claims.c?.citations.map((c) => c.source)).toEqual(['one', 'two', 'three']);
  });

  test('two copies of a report above the ceiling stay one origin, without its id', async () => {
    const { dossier, errors, text } = await clear({
      'sources/all.yaml':
        sourceRecord('one', 'origin: hidden') + sourceRecord('two', 'origin: hidden') + sourceRecord('three'),
      'events/talks.mdx': talks('<Claim id="c">\nIt was so [@one; @two].\n</Claim>'),
    });
    expect(errors).toEqual([]);
    expect(dossier?.claims.c).toMatchObject({ status: 'reported', origins: 1 });
    expect(text).not.toContain('hidden');
  });

  test('a date that is disputed in a claim above the ceiling is an error', async () => {
    const { errors } = await clear({
      'events/talks.mdx': talks('<Claim id="c" tlp="AMBER">\nIn May [@one].\n</Claim>', 'dateClaim: c\n'),
    });
    expect(errors).toEqual(['events/talks.mdx:7:12 tlp/date']);
  });

  test('an event that rests on nothing any more is an error', async () => {
    const { errors } = await clear({
      'events/talks.mdx': talks('They met [@hidden].').replace('basis: [one]', 'basis: [hidden]'),
    });
    expect(errors).toEqual(['events/talks.mdx:3:8 tlp/unsupported']);
  });
});

const passages: [string, string, string][] = [
  ['a paragraph', 'First [@one].\n\nCanary [@hidden].\n\nLast [@two].', 'First. Last.'],
  ['a paragraph that loses a dispute', 'First [@one].\n\nCanary [@one; !@hidden].', 'First.'],
  ['one of two brackets', 'First [@one].\n\nCanary [@one] in May [@hidden].', 'First.'],
  ['an item', '- First [@one]\n- Canary [@hidden]\n- Last [@two]', 'First Last'],
  ['an item with items', '- Canary [@hidden]\n  - Under it [@one]\n- Last [@two]', 'Last'],
  ['an inner item', '- First [@one]\n  - Canary [@hidden]\n  - Stays [@one]', 'First Stays'],
  ['a whole list with its introduction', 'First [@one].\n\nThey said:\n\n- Canary [@hidden]', 'First.'],
  ['a row', '| a | b |\n| - | - |\n| First | x [@one] |\n| Canary | y [@hidden] |', 'a b First x'],
  ['a table', 'First [@one].\n\n| a | b |\n| - | - |\n| Canary | y [@hidden] |', 'First.'],
  ['a quotation', '> First [@one].\n\n> Canary.\n>\n> More [@hidden].', 'First.'],
  [
    'an empty section',
    '## A\n\nFirst [@one].\n\n## Canary\n\n### Under\n\nX [@hidden].\n\n## B\n\nLast [@one].',
    'A First. B Last.',
  ],
  ['a note', '<Note>\nCanary [@hidden].\n</Note>\n\nLast [@one].', 'Last.'],
  ['part of a note', '<Note>\nCanary [@hidden].\n\nStays [@two].\n</Note>', 'Stays.'],
  [
    'words in a line',
    'He met <Restricted tlp="AMBER">the canary and</Restricted> others [@one].',
    'He met others.',
  ],
  ['a footnote', 'First [@one].\n\nCanary.[^1]\n\n[^1]: See [@hidden].', 'First.'],
];

describe('prose', () => {
  let dossier: Dossier | undefined;
  beforeAll(async () => {
    const pages = passages.map(([, body], i) => [`events/case-${i}.mdx`, talks(body, '', `Case ${i}`)]);
    const result = await clear(Object.fromEntries(pages));
    expect(result.errors).toEqual([]);
    expect(new Set(result.losses.map((l) => l.file)).size).toBe(passages.length + 2);
    dossier = result.dossier;
  });

  test.each(passages)('%s that rested on a source above the ceiling goes', (what, _body, expected) => {
    const page = `events/case-${passages.findIndex(([name]) => name === what)}` as const;
    expect(dossier?.pages[page]?.body.text).toBe(expected);
  });

  test('and leaves no trace', () => {
    expect(JSON.stringify(dossier)).not.toMatch(/canary|hidden/i);
  });

  test('a link by id with a label becomes the label', async () => {
    const { dossier, text } = await bodyOf(
      'He met [[eve|an official]] and [[bob]] [@one]. [Others](../actors/eve.mdx) came [@one].',
    );
    expect(text).toBe('He met an official and Bob. Others came.');
    expect(dossier?.pages['events/talks']?.body.links).toHaveLength(1);
    expect(dossier?.backlinks['actors/bob']?.[0]).toMatchObject({ before: 'He met an official and ' });
  });

  test('what only others of its kind used goes with it', async () => {
    const { dossier, errors } = await clear({
      'publishers.yaml':
        'press: { name: Press, reliability: F, reason: None. }\nagency: { name: Canary Agency, reliability: F, reason: None. }\n',
      'sources/secret.yaml':
        sourceRecord('hidden', 'tlp: AMBER').replace('press', 'agency') + sourceRecord('buried', 'tlp: RED'),
      'vocabulary.yaml':
        'kinds: { cell: { label: Canary cell, collection: actors } }\nroles: { courier: { label: canary courier } }\n',
      'style.yaml': 'abbreviations: { CNR: Canary, OK: All is well }\nloaded: { canary: bird }\n',
      'actors/eve.mdx':
        '---\nkind: cell\nname: Eve\ntlp: AMBER\nbluf: CNR.\nbasis: [hidden, buried, three]\n---\n',
      'briefs/home.mdx': '---\nkind: brief\ntitle: Home\nbluf: OK, it is so.\nbasis: [one, two]\n---\n',
    });
    expect(errors).toEqual([]);
    expect(JSON.stringify(dossier)).not.toMatch(/canary|three/i);
    expect(dossier?.style).toEqual({ abbreviations: { OK: 'All is well' } });
  });
});

test('the build equals that of the content from which all above the ceiling was deleted by hand', async () => {
  const whole = {
    'events/talks.mdx': talks(
      '## One\n\nThey met [[bob]] [@one].\n\nMore [@hidden].\n\n- A [@one]\n- B [@hidden]\n\n<Claim id="c" type="fact" about="ada eve">\nSo [@one; @two; @hidden].\n</Claim>\n\n## Two\n\nX [@buried].\n\n## Three\n\nLast <Restricted tlp="RED">and least </Restricted>word [@two].',
      'participants:\n  - { actor: eve, role: host }\n  - { actor: bob, role: guest }\n',
    ),
  };
  const stripped = {
    'events/talks.mdx': talks(
      '## One\n\nThey met [[bob]] [@one].\n\n- A [@one]\n\n<Claim id="c" type="fact" about="ada">\nSo [@one; @two].\n</Claim>\n\n## Three\n\nLast word [@two].',
      'participants:\n  - { actor: bob, role: guest }\n',
    ),
  };
  const { 'actors/eve.mdx': _, 'sources/secret.yaml': __, ...rest } = base;
  const { dir, remove } = await contentFolder({ ...rest, ...stripped });
  open.push(remove);
  const byHand = await compile(dir, 'CLEAR', { parse: parseHere() });
  const filtered = await clear(whole);
  expect(filtered.errors).toEqual([]);
  const plain = (value: unknown) =>
    JSON.parse(JSON.stringify(value, (key, v) => (key === 'span' ? undefined : v)));
  expect(plain(filtered.dossier)).toEqual(plain(byHand.dossier));
});
