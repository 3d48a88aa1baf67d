import { expect, test } from 'vitest';
import { cut, WHOLE } from './cut.ts';

const entries = (count: number): string[] => Array.from({ length: count }, (_, i) => `entry-${i}`);
const itself = (entry: string): string => entry;
const lengths = (pages: readonly string[][]): number[] => pages.map(({ length }) => length);

test('a short list is one page, an empty one too', () => {
  expect(cut(entries(WHOLE), itself)).toEqual([entries(WHOLE)]);
  expect(cut([], itself)).toEqual([[]]);
  expect(cut(entries(3), itself, 3)).toEqual([entries(3)]);
});

test('the pages of a long list hold every entry in its order, none more than it may and none a few', () => {
  const list = entries(5000);
  const pages = cut(list, itself, 45);
  expect(pages.flat()).toEqual(list);
  expect(Math.max(...lengths(pages))).toBeLessThanOrEqual(45);
  expect(Math.min(...lengths(pages))).toBeGreaterThan(10);
});

test('entries that nothing tells apart are cut as well', () => {
  const pages = cut(entries(5000), () => 'the same', 45);
  expect(Math.max(...lengths(pages))).toBeLessThanOrEqual(45);
});

test('an entry more leaves nearly every other page as it was, wherever it stands', () => {
  const list = entries(5000);
  const before = cut(list, itself, 45).map(String);
  const changed = Array.from({ length: 100 }, (_, i) => {
    const longer = list.toSpliced(i * 50, 0, `one-more-${i}`);
    const after = cut(longer, itself, 45).map(String);
    return after.filter((page) => !before.includes(page)).length;
  });
  expect(changed.every((count) => count > 0)).toBe(true);
  const mean = changed.reduce((sum, count) => sum + count, 0) / changed.length;
  expect(mean).toBeLessThan(before.length / 20);
});
