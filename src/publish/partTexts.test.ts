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
