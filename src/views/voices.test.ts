import { expect, test } from 'vitest';
import { pageText, testContext } from '../testing/context.ts';
import type { ComponentView } from './componentViews.ts';
import { pageView } from './page.ts';

const source = (id: string, more = '') =>
  `- { id: ${id}, title: ${id}, publisher: press, url: "https://example.org/${id}", published: 2020-06-24, accessed: 2021-01-01, lang: en, seen: full, descriptor: Test.${more} }\n`;

const files = {
  'sources/more.yaml':
    source('one') + source('two') + source('copy', ', origin: two') + source('three') + source('no'),
  'actors/ada.mdx': pageText(
    'kind: person\nname: Ada',
    `<Claim id="fire" about="ada">
Who fired.
<Position>They did [@one; @two; @copy; @three].</Position>
<Position by="ada">They did not [@one; @two].</Position>
</Claim>

<Claim id="count" about="ada">Ten came [@one; @two; !@no].</Claim>

<Claim id="plain" about="ada">All agree [@one].</Claim>

<Judgement id="j" confidence="low" likelihood="Likely" basis="fire" asOf="2021-07-01">It will go on.</Judgement>`,
  ),
};
const context = await testContext({
  ...files,
  'dossier.yaml':
    'title: T\nid: t\nlang: en\nasOf: 2021-07-25\nauthors: [A]\nstatus: draft\ntlp: CLEAR\nyardstick: icd203\nhome: home\nsite: https://example.org\n',
});
const { body } = pageView(context, 'actors/ada', { facts: () => [] });
const find = <T extends ComponentView['type']>(type: T, id: string) =>
  body.find(
    (node): node is Extract<ComponentView, { type: T }> =>
      node.type === type && 'id' in node && node.id === id,
  );

test('a position counts its independent sources, and what someone says of themselves as one voice', () => {
  const positions = find('claim', 'fire')?.positions;
  expect(positions?.map(({ voices }) => voices)).toEqual([
    { weight: 3, signs: '●●●', text: '3 independent sources' },
    { weight: 1, signs: '○', text: 'own statement, from 2 independent sources' },
  ]);
});

test('sources that dispute the text itself are told against those for it', () => {
  expect(find('claim', 'count')?.balance).toBe('2 independent sources for it, 1 against');
  expect(find('claim', 'plain')?.balance).toBeUndefined();
});

test('a claim is cited by its words, status and id, with its address', () => {
  expect(find('claim', 'plain')?.cite).toBe(
    'A: Claim “All agree.” (Reported; plain). In: T, as of 25 July 2021. https://example.org/actors/ada/#claim-plain',
  );
});

test('an estimative word has the range of the dossier’s yardstick', () => {
  expect(find('judgement', 'j')?.likelihood).toMatchObject({ term: 'likely', range: '55–80 %' });
});
