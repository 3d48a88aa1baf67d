import { expect, test } from 'vitest';
import { sourceRecord } from '../../testing/contentFolder.ts';
import { pageText, testContext } from '../../testing/context.ts';
import { actorView } from '../actor.ts';
import { linesOf } from './lines.ts';

const person = (name: string, relations: string[] = []) =>
  pageText(
    `kind: person\nname: ${name}${relations.length > 0 ? `\nrelations:\n${relations.map((one) => `  - { ${one}, supportedBy: [s] }`).join('\n')}` : ''}`,
  );
const meeting = (...ids: string[]) =>
  pageText(
    `kind: meeting\ntitle: ${ids.join(' and ')}\ndate: 2020-06-22\nparticipants:\n${ids.map((id) => `  - { actor: ${id}, role: participant }`).join('\n')}`,
  );

test('those around an actor stand in two wings, with what links them and how', async () => {
  const context = await testContext({
    'actors/ada.mdx': person('Ada', ['verb: heads, to: bob', 'verb: disputes-with, to: eve']),
    'actors/bob.mdx': person('Bob', ['verb: funds, to: eve']),
    'actors/eve.mdx': person('Eve', ['verb: arms, to: ada, disputedBy: [t]']),
    'sources/t.yaml': sourceRecord('t'),
    'actors/zoe.mdx': person('Zoe'),
    'events/talks.mdx': meeting('ada', 'zoe'),
  });
  const { diagram } = actorView(context, 'actors/ada');
  expect(diagram?.label).toBe('Diagram: Ada and those it is linked to');
  const told = diagram?.boxes.map(({ label, href }) => [label, href]);
  expect(told).toContainEqual(['heads Bob', '/actors/bob/']);
  expect(told).toContainEqual(['in dispute with, armed by (disputed) Eve', '/actors/eve/']);
  expect(told).toContainEqual(['1 event Zoe', '/actors/zoe/']);
  expect(told).toContainEqual(['Ada', undefined]);
  expect(diagram?.lines.map(({ type }) => type).sort()).toEqual(['among', 'met', 'relation', 'relation']);
  expect(diagram?.among).toEqual(['Bob funds Eve']);
  expect(diagram?.extent).toBeUndefined();
});

test('boxes do not meet and lie within the drawing', async () => {
  const others = Array.from({ length: 14 }, (_, i) => `other-${i}`);
  const context = await testContext({
    'actors/ada.mdx': person(
      'Ada',
      others.map((id) => `verb: supports, to: ${id}`),
    ),
    ...Object.fromEntries(
      others.map((id, i) => [
        `actors/${id}.mdx`,
        person(`The ${'very '.repeat(i)}long name ${i}`, i < 6 ? [`verb: opposes, to: other-${i + 1}`] : []),
      ]),
    ),
  });
  const { diagram, connections } = actorView(context, 'actors/ada');
  expect(diagram?.extent).toBe('The 10 closest of 14 are drawn; the table has them all.');
  expect(connections).toHaveLength(14);
  const { boxes = [], width = 0, top = 0, height = 0 } = diagram ?? {};
  expect(boxes).toHaveLength(11);
  for (const [i, a] of boxes.entries()) {
    expect(a.x >= 0 && a.x + a.width <= width && a.y >= top && a.y + a.height <= top + height).toBe(true);
    for (const { y } of [...a.says, ...a.names]) expect(y > a.y && y < a.y + a.height).toBe(true);
    for (const b of boxes.slice(i + 1)) {
      const apart =
        a.x + a.width < b.x || b.x + b.width < a.x || a.y + a.height < b.y || b.y + b.height < a.y;
      expect(apart, `${a.label}, ${b.label}`).toBe(true);
    }
  }
});

test('an actor that one other is linked to needs no drawing', async () => {
  const context = await testContext({
    'actors/ada.mdx': person('Ada', ['verb: heads, to: bob']),
    'actors/bob.mdx': person('Bob'),
  });
  const { diagram, connections } = actorView(context, 'actors/ada');
  expect(diagram).toBeUndefined();
  expect(connections).toHaveLength(1);
});

test.each([
  ['Government of National Accord', ['Government of', 'National Accord']],
  ['Ada', ['Ada']],
  ['One two three four five six seven eight nine ten', ['One two three', 'four five six', 'seven eight…']],
  ['Donaudampfschifffahrtsgesellschaft', ['Donaudampfschi…']],
])('"%s" is broken between words', (text, lines) => {
  expect(linesOf(text, 15, 3)).toEqual(lines);
});
