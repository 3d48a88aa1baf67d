import { expect, test } from 'vitest';
import { mendable } from '../testing/mendable.ts';

/* What mending does to ids that were renamed. */

const { compiled, mended, write } = mendable();

const bob = (body: string) => `---\nkind: person\nname: Bob Stone\n---\n${body}`;

test('an id that was renamed is written as it is now, in fields, attributes and links', async () => {
  await write('actors/robert.mdx', '---\nkind: person\nname: Robert\nformerly: [rob]\n---\n');
  const front = (id: string) => `\nrelations:\n  - { verb: opposes, to: "${id}", supportedBy: [one] }\n---`;
  const body = (id: string) =>
    `[[${id}]] or [[${id}|he]] left [@one].\n\n<Claim id="c" about="ada,${id}" by='${id}'>He left [@one].</Claim>\n`;
  const page = (id: string) => bob(body(id)).replace('\n---', front(id));
  expect(await mended(page('rob'))).toBe(page('robert'));
  expect((await compiled()).diagnostics).toEqual([]);
});

test.each([
  ['no label', '[[rob]] left [@one].\n', '[[robert]] left [@one].\n'],
  ['a label', '[[rob|He]] left [@one].\n', '[[robert|He]] left [@one].\n'],
  ['a space before it', '[[ rob|He]] left [@one].\n', '[[robert|He]] left [@one].\n'],
  ['a space behind it', '[[rob |He]] left [@one].\n', '[[robert|He]] left [@one].\n'],
  ['spaces around it and the label', '[[ rob | He ]] left [@one].\n', '[[robert| He ]] left [@one].\n'],
  ['spaces and no label', '[[ rob ]] left [@one].\n', '[[robert]] left [@one].\n'],
  ['a label on two lines', '[[rob|Bob\nStone]] left [@one].\n', '[[robert|Bob\nStone]] left [@one].\n'],
  [
    'a bar in a table',
    '| a |\n| - |\n| [[rob\\|he]] and [[ rob \\|he]] [@one] |\n',
    '| a |\n| - |\n| [[robert\\|he]] and [[robert\\|he]] [@one] |\n',
  ],
])('a renamed id in a link with %s is written as it is now', async (_what, body, expected) => {
  await write('actors/robert.mdx', '---\nkind: person\nname: Robert\nformerly: [rob]\n---\n');
  expect(await mended(bob(body))).toBe(bob(expected));
  expect((await compiled()).diagnostics).toEqual([]);
});

test('an id that two pages had is left for the editor', async () => {
  await write('actors/robert.mdx', '---\nkind: person\nname: Robert\nformerly: [rob]\n---\n');
  await write('actors/robin.mdx', '---\nkind: person\nname: Robin\nformerly: [rob]\n---\n');
  const page = bob('<Gap id="g" about="rob">Whether he left.</Gap>\n');
  expect(await mended(page)).toBe(page);
});
