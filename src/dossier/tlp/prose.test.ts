import { beforeAll, describe, expect, test } from 'vitest';
import { bodyOf, clear, talks } from '../../testing/clearDossier.ts';
import { sourceRecord } from '../../testing/contentFolder.ts';
import type { Dossier } from '../dossier.ts';

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
