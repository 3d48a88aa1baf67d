import { expect, test } from 'vitest';
import { pageText, testContext } from '../testing/context.ts';
import { pageOf } from './context.ts';
import { readingTime } from './readingTime.ts';

const many = (count: number) => `${'word '.repeat(count - 1)}word`;
const claim = (id: string, more = '', words = 237) =>
  `<Claim id="${id}" about="ada"${more}>${many(words)} [@s].</Claim>`;
const context = await testContext({
  'actors/ada.mdx': pageText(
    'kind: person\nname: Ada',
    [
      claim('one'),
      claim('two'),
      `<Claim id="sides" about="ada">\n${many(240)}.\n<Position>${many(240)} [@s].</Position>\n<Position>${many(240)} [@s].</Position>\n</Claim>`,
    ].join('\n\n'),
  ),
  'actors/bob.mdx': pageText(
    'kind: person\nname: Bob',
    ['one', 'two', 'sides'].map((id) => `<Claim ref="${id}"/>`).join('\n\n'),
  ),
  'actors/eve.mdx': `---\nkind: person\nname: Eve\nbluf: ${many(480)}\nbasis: [s]\n---\n${claim('own', ` status="refuted" reason="${many(240)}"`)}\n`,
  'actors/none.mdx': pageText('kind: person\nname: None', ''),
});

test.each([
  ['ada', '5 minutes'],
  // Claims of another page are read here as well.
  ['bob', '5 minutes'],
  // A bottom line, a claim and the editors' reason.
  ['eve', '4 minutes'],
  ['none', '1 minute'],
])('a page takes as long to read as all that it shows up to its notes: %s', (id, time) => {
  expect(readingTime(context, pageOf(context, `actors/${id}`))).toBe(time);
});
