import { beforeAll, describe, expect, test } from 'vitest';
import { bodyOf, clear, talks } from '../../testing/clearDossier.ts';
import { sourceRecord } from '../../testing/contentFolder.ts';
import type { Dossier } from '../dossier.ts';

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
  [
    'what a position rests on',
    '<Claim id="c">\nWhat he said.\n<Position>Yes [@one].</Position>\n<Position>\nNo.\n<Restricted tlp="RED">\nSo it says [@two].\n</Restricted>\n</Position>\n</Claim>',
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

  test('a copy of a report above the ceiling stands by itself', async () => {
    const { dossier, errors, text } = await clear({
      'sources/all.yaml': sourceRecord('one', 'origin: hidden') + sourceRecord('two') + sourceRecord('three'),
      'events/talks.mdx': talks('<Claim id="c">\nIt was so [@one].\n</Claim>'),
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
