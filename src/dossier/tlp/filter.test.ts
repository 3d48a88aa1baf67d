import { describe, expect, test } from 'vitest';
import { base, clear, compiled, dossierFile, talks } from '../../testing/clearDossier.ts';
import { contentFolder, sourceRecord } from '../../testing/contentFolder.ts';
import { parseHere } from '../../testing/parseHere.ts';
import { compile } from '../compile.ts';

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

  test.each([
    'It is so [@one].\n\nHe said SAID [@one].\n',
    'It is so [@one].[^1]\n\n[^1]: He said SAID [@one].\n',
  ])('the speaker of what is quoted in %j', async (body) => {
    const said = body.replace('SAID', '<Quote by="eve">so</Quote>');
    const { text, errors } = await clear({ 'events/talks.mdx': talks(said) });
    expect(errors).toEqual([]);
    expect(text).not.toMatch(/\beve\b/);
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
  const byHand = await compile(dir, 'CLEAR', { parse: parseHere() });
  await remove();
  const filtered = await clear(whole);
  expect(filtered.errors).toEqual([]);
  const plain = (value: unknown) =>
    JSON.parse(JSON.stringify(value, (key, v) => (key === 'span' ? undefined : v)));
  expect(plain(filtered.dossier)).toEqual(plain(byHand.dossier));
});
