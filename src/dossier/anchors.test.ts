import { expect, test } from 'vitest';
import { anchorId, headingIds } from './anchors.ts';
import { parseMarkup } from './markup.ts';

const idsOf = (headings: readonly string[]) => headings.map(headingIds([]));

test('a heading is named by its words, and no two by the same', () => {
  expect(idsOf(['Who met whom?', 'who met whom', 'من التقى بمن', '?'])).toEqual([
    'who-met-whom',
    'who-met-whom-1',
    'من-التقى-بمن',
    'section',
  ]);
});

test('no heading takes the id of what stands around the text', () => {
  const around = [
    anchorId('note', 1),
    anchorId('mark', 2),
    `${anchorId('mark', 2)}-2`,
    anchorId('correction', 1),
    anchorId('connection', 'ada'),
    'previews',
    'notes',
  ];
  expect(idsOf(around).filter((id) => around.includes(id))).toEqual([]);
  expect(idsOf(['Note on sources', 'Marking'])).toEqual(['note-on-sources', 'marking']);
});

test('no heading takes the id of a claim, a judgement or a gap of its page', () => {
  const text =
    '---\nkind: x\n---\n## Claim: x-y\n\n<Claim id="x-y">She came.</Claim>\n\n## Gap x\n\n<Gap id="x">No one knows.</Gap>\n';
  const { body } = parseMarkup('a.mdx', text, 'en');
  expect(body.headings.map(({ id }) => id)).toEqual(['claim-x-y-1', 'gap-x-1']);
});
