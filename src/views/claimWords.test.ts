import { expect, test } from 'vitest';
import { pageText, testContext } from '../testing/context.ts';
import { bodyWriter } from './bodyWriter.ts';
import { claimCallOf } from './claimCall.ts';
import { claimView } from './claimView.ts';
import { claimWords } from './claimWords.ts';
import { pageOf, type ViewContext } from './context.ts';
import { supportMarks } from './facts.ts';
import { supportLinks } from './links.ts';
import { claimRow } from './rows.ts';

const context = await testContext({
  'actors/ada.mdx': pageText(
    'kind: person\nname: Ada',
    `<Claim id="signed" about="ada">
Whether it was signed.
<Position>It was signed [@s].</Position>
<Position by="ada">It was only [[ada|initialled]] [@s].</Position>
</Claim>

<Claim id="echo" about="ada">
It was signed. Was it?
<Position>It was signed [@s].</Position>
<Position>Was it? [@s]</Position>
</Claim>

<Claim id="bare" about="ada">
<Position>One [@s].</Position>
<Position>Another [@s].</Position>
</Claim>

<Claim id="denied" about="ada">Ten came [@s; !@s].</Claim>

<Claim id="one" about="ada">
Who came.
<Position>Ada came [@s].</Position>
</Claim>

<Claim id="old" about="ada" supersededBy="signed">It was signed in June [@s].</Claim>`,
  ),
});

const claimOf = (id: string, { dossier }: ViewContext = context) => {
  const claim = dossier.claims[id];
  if (!claim) throw new Error(`No claim ${id}.`);
  return claim;
};

test.each([
  ['signed', 'Whether it was signed.'],
  ['echo', 'It was signed. Was it?'],
  ['bare', 'One. Another.'],
  ['denied', 'Ten came.'],
  ['one', 'Who came. Ada came.'],
])('a contested claim is told by its question alone: %s', (id, words) => {
  expect(claimWords(claimOf(id))).toBe(words);
});

test('lists, links, marks and citations tell it so', () => {
  const question = 'Whether it was signed.';
  expect(claimRow(context, claimOf('signed')).text).toBe(question);
  expect(supportLinks(context, ['signed']).map(({ label }) => label)).toEqual([question]);
  const writer = bodyWriter(context, 'actors/ada');
  expect(supportMarks(writer, ['signed'])).toContain(`aria-label="Rests on a claim: ${question}"`);
  const home = pageOf(context, 'actors/ada');
  const viewOf = (id: string) => {
    const call = claimCallOf(home, id);
    return call && claimView(writer, claimOf(id), home, call);
  };
  expect(viewOf('old')?.supersededBy?.label).toBe(question);
  expect(viewOf('signed')?.cite).toContain(`“${question}”`);
});
