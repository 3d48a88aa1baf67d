import { expect, test } from 'vitest';
import { pageText, testContext } from '../testing/context.ts';
import { listPage, listPages } from './lists.ts';
import { sourceView } from './source.ts';

const record = (id: string, publisher: string) =>
  `- { id: ${id}, title: Report ${id}, publisher: ${publisher}, url: "https://example.org/${id}", published: 2020-06-24, accessed: 2021-01-01, lang: en, seen: full, descriptor: Test. }\n`;

test('sources stand in the order of what rests on them, with their share in words', async () => {
  const context = await testContext({
    'publishers.yaml':
      'press: { name: The Press, reliability: B, reason: Known. }\nagency: { name: Agency, reliability: F, reason: New. }\n',
    'sources/more.yaml':
      record('a', 'agency') + record('b', 'agency') + record('unused', 'press') + record('once', 'press'),
    'actors/ada.mdx': pageText(
      'kind: person\nname: Ada',
      [
        'Text [@s].',
        '<Claim id="one" type="reported" about="ada">She came [@b].</Claim>',
        '<Claim id="two" type="reported" about="ada">She saw [@b; @a].</Claim>',
        '<Claim id="three" type="reported" about="ada">She won [@b; @s].</Claim>',
        '<Claim id="five" type="reported" about="ada">She rested [@once].</Claim>',
        '<Claim id="four" type="reported" about="ada">She left [@s; !@a].</Claim>',
      ].join('\n\n'),
    ),
  });
  const told = listPage(listPages(context), 'sources').sections.flatMap((section) =>
    section.type === 'rows'
      ? [
          [section.label, section.leaning?.share, section.leaning?.text],
          ...section.rows.map((row) => [row.title, row.leaning?.share, row.leaning?.text]),
        ]
      : [],
  );
  expect(told).toEqual([
    ['Agency (not yet assessed)', 60, '3 claims rest on it, 2 of them on it alone'],
    ['Report b', 60, '3 claims rest on it, 1 of them on it alone'],
    ['Report a', 20, '1 claim rests on it'],
    ['The Press (usually reliable)', 60, '3 claims rest on it, 2 of them on it alone'],
    ['A report', 40, '2 claims rest on it, 1 of them on it alone'],
    ['Report once', 20, '1 claim rests on it alone'],
    ['Report unused', 0, 'no claim rests on it'],
  ]);
  const usedFor = (id: string) =>
    sourceView(context, id).facts.find(({ label }) => label === 'Used for')?.items[0]?.text;
  expect(usedFor('b')).toBe('3 claims, 1 of them on it alone');
  expect(usedFor('once')).toBe('1 claim, on it alone');
  expect(sourceView(context, 'b').claims).toHaveLength(3);
});
