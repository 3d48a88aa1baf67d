import { expect, test } from 'vitest';
import { nearestTitle } from './nearestTitle.ts';

const titles = [
  ['Khalifa Haftar', 'Hifter', 'خليفة حفتر'],
  ['Emmanuel Macron', 'Macron'],
  ['Fayez al-Sarraj'],
  ['Government of National Accord', 'GNA'],
  ['Berlin conference on Libya'],
];

test.each([
  ['hafter', 'Khalifa Haftar'],
  ['Haftarr', 'Khalifa Haftar'],
  ['makron', 'Emmanuel Macron'],
  ['emmanuel makron', 'Emmanuel Macron'],
  ['Sarrag', 'Fayez al-Sarraj'],
  ['خليفه حفترر', 'Khalifa Haftar'],
  ['goverment of national acord', 'Government of National Accord'],
  ['berlin conferance', 'Berlin conference on Libya'],
  ['Lybia', 'Berlin conference on Libya'],
  ['Macorn', 'Emmanuel Macron'],
  ['hfatar', 'Khalifa Haftar'],
  ['emmnauel makron', 'Emmanuel Macron'],
])('%s is meant for %s', (term, title) => {
  expect(nearestTitle(term, titles)).toBe(title);
});

test.each(['gma', 'nga', 'Hftaar', 'mcaorn x', 'ceasefire', 'zzzz', ''])('%s is meant for nobody', (term) => {
  expect(nearestTitle(term, titles)).toBeUndefined();
});
