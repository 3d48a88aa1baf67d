import { expect, test } from 'vitest';
import { pageText, testContext } from '../testing/context.ts';
import { capital } from './capital.ts';
import { actorRow } from './whosWho.ts';

test('the first letter has the capital of its language', () => {
  expect(capital('iletişim', 'tr')).toBe('İletişim');
  expect(capital('iletişim', 'az')).toBe('İletişim');
  expect(capital('information', 'en')).toBe('Information');
  expect(capital('émetteur', 'fr')).toBe('Émetteur');
  expect(capital('', 'en')).toBe('');
});

test('a letter of two code units is one letter', () => {
  expect(capital('𐐨𐑀', 'en')).toBe('𐐀𐑀');
});

test("a dossier's own verb begins as its language has it, a word of the interface as that has it", async () => {
  const context = await testContext({
    'dossier.yaml':
      'title: T\nid: t\nlang: tr\nasOf: 2021-07-25\nauthors: [A]\nstatus: draft\ntlp: CLEAR\nyardstick: none\nhome: home\n',
    'vocabulary.yaml':
      'verbs: { informs: { label: iletişim kurar, inverse: izler, from: [actors], to: [actors] } }\n',
    'actors/ada.mdx': pageText(
      'kind: person\nname: Ada\nrelations:\n  - { verb: informs, to: bob, supportedBy: [s] }\n  - { verb: disputes-with, to: bob, supportedBy: [s] }',
    ),
    'actors/bob.mdx': pageText('kind: person\nname: Bob'),
  });
  const heads = (id: string) => actorRow(context, `actors/${id}`).relations.map(({ label }) => label);
  expect(heads('ada')).toEqual(['İletişim kurar', 'In dispute with']);
  expect(heads('bob')).toEqual(['İzler', 'In dispute with']);
});
