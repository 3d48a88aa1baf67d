import { mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { PartTexts, type TextSource } from './partTexts.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'dossier-texts-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = path.join(folder, 'index.html');
const write = (text: string): void =>
  writeFileSync(file, `<html><body><nav>menu</nav><main data-pagefind-body>${text}</main></body></html>`);

/** What is taken of a page with a record of its own or that of an earlier build. */
function textOf(source: TextSource, record: string | undefined) {
  const texts = new PartTexts(record && path.join(folder, record), 1);
  const text = texts.of(source);
  texts.close();
  return text;
}

test('a text is kept, so that the page need not be read again', () => {
  write('was');
  const first = textOf({ file }, 'kept');
  expect(first?.text).toContain('>was</main>');
  write('is');
  expect(textOf({ file, digest: first?.digest }, 'kept')).toEqual(first);
  expect(textOf({ file, digest: first?.digest }, undefined)?.text).toContain('is');
  expect(textOf({ file }, 'kept')?.text).toContain('is');
});

test('the page is read where what was kept is damaged', () => {
  write('whole');
  const first = textOf({ file }, 'damaged');
  const packs = path.join(folder, 'damaged/texts/1');
  for (const pack of readdirSync(packs)) truncateSync(path.join(packs, pack), 20);
  write('read again');
  expect(textOf({ file, digest: first?.digest }, 'damaged')?.text).toContain('read again');
});

test('a text that is given is kept, too', () => {
  const given = textOf({ text: 'given' }, 'given');
  expect(textOf({ file: path.join(folder, 'nowhere'), digest: given?.digest }, 'given')).toEqual(given);
});

test('a page without text has none', () => {
  writeFileSync(file, '<html><body><main>a list</main></body></html>');
  expect(textOf({ file }, 'none')).toBeUndefined();
});

test('a text that was kept lies in memory no longer', () => {
  const texts = new PartTexts(path.join(folder, 'slim'), 1);
  const source = texts.keep({ text: 'slim', file: path.join(folder, 'nowhere') });
  expect(source).not.toHaveProperty('text');
  texts.save();
  expect(texts.of(source)?.text).toBe('slim');
  texts.close();
  expect(new PartTexts(undefined, 1).keep({ text: 'whole', file })).toHaveProperty('text', 'whole');
});

test('texts of pages that are as they were are kept though nobody reads them', () => {
  const keep = (...sources: TextSource[]) => {
    const texts = new PartTexts(path.join(folder, 'merged'), 1);
    const kept = sources.map((source) => texts.keep(source));
    texts.save();
    const read = kept.map((source) => texts.of(source)?.text.length);
    texts.close();
    return { kept, read };
  };
  const nowhere = path.join(folder, 'nowhere');
  const long = Array.from({ length: 3 }, (_, i) => ({ text: `${i}`.repeat(1 << 20), file: nowhere }));
  const [first, second] = keep(...long).kept;
  // The third is wasted by now, and more than what is new: the store is merged.
  expect(keep(first ?? { text: '' }, { text: 'new', file: nowhere }).read).toEqual([1 << 20, 3]);
  expect(() => keep(second ?? { text: '' })).toThrow('ENOENT');
});
