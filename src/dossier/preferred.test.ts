import { expect, test } from 'vitest';
import { findingsIn, told } from '../testing/findings.ts';

test.each([
  ['is to be replaced as well', 'Quay: Kay\n  Kay: Quay', 'Quay', 'Kay', '2:9', 1],
  ['is to be replaced in other capitals', 'Kay: Quai\n  QUAI: Quay', 'Kay', 'Quai', '2:8', 0],
  ['holds what is to be replaced', 'Stone: (Bob) Stone', 'Stone', 'Stone', '2:10', 0],
  ['holds two words that are', 'Bob  Stone: Sir Bob Stone', 'Bob  Stone', 'Bob Stone', '2:15', 0],
])('a preferred spelling that %s is refused', async (_what, preferred, word, held, place, others) => {
  const [first, ...rest] = told(await findingsIn({ 'style.yaml': `preferred:\n  ${preferred}\n` }));
  expect(first).toMatch(`style.yaml:${place} schema/invalid "preferred.${word}" is `);
  expect(first).toMatch(`Expected a spelling that is not to be replaced itself: "${held}" is.`);
  expect(rest).toHaveLength(others);
});

test.each(['Colour: colour', 'Saied: Saïed', 'Foe: Foeman', 'Foe: Fo-e'])(
  '%s is taken',
  async (preferred) => {
    expect(told(await findingsIn({ 'style.yaml': `preferred:\n  ${preferred}\n` }))).toEqual([]);
  },
);
