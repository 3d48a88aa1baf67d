import { expect, test } from 'vitest';
import { didYouMean, suggester } from './nearest.ts';

test.each([
  ['Erdogn', ['gna', 'erdogan'], 'erdogan'],
  ['ERDOGAN', ['erdogan'], 'erdogan'],
  ['hosst', ['guest', 'host'], 'host'],
  ['saied', ['france', 'kais-saied'], 'kais-saied'],
  ['gnu', ['gna'], 'gna'],
  ['xyz', ['gna'], undefined],
  ['anything', [], undefined],
  ['', ['gna'], undefined],
  ['x'.repeat(5000), ['x'.repeat(5001)], undefined],
])('%s among %j', (written, candidates, meant) => {
  expect(didYouMean(written, candidates)).toBe(meant && `Did you mean "${meant}"?`);
});

test('candidates are asked for once, and only when there is something to suggest', () => {
  let asked = 0;
  const suggest = suggester(() => {
    asked++;
    return ['gna', 'lna'];
  });
  expect(asked).toBe(0);
  expect([suggest('gnaa'), suggest('lnaa'), suggest('gnaa')]).toEqual([
    'Did you mean "gna"?',
    'Did you mean "lna"?',
    'Did you mean "gna"?',
  ]);
  expect(asked).toBe(1);
});

test('very many unknown names among very many known ones come to an end', () => {
  const known = Array.from({ length: 10_000 }, (_, i) => `actor-${(i * 7919) % 100_000}-name`);
  const suggest = suggester(() => known);
  const answers = Array.from({ length: 10_000 }, (_, i) => suggest(`actr-${i}-nome`));
  expect(answers[0]).toMatch(/^Did you mean "actor-/);
}, 20_000);
