import { expect, test } from 'vitest';
import { freeId, idFromName } from './ids.ts';

test.each([
  ['Fayez al-Sarraj', 'fayez-al-sarraj'],
  ['Kaïs Saïed', 'kais-saied'],
  ['Владимир Путин', 'vladimir-putin'],
  ['Straße 7', 'strasse-7'],
  ['Qur’an', 'quran'],
])('the id of %s is %s', (name, id) => {
  expect(idFromName(name)).toBe(id);
});

test('a name in Arabic gets an id in plain letters', () => {
  expect(idFromName('قيس سعيد')).toMatch(/^[a-z-]+$/);
  expect(freeId('a', (id) => id === 'a' || id === 'a-2')).toBe('a-3');
});
