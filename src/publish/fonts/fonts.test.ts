import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeFonts } from '../fonts.ts';
import { readRange, within, writeRange } from './unicodeRange.ts';

const dir = await mkdtemp(path.join(tmpdir(), 'dossier-fonts-'));
afterAll(() => rm(dir, { recursive: true, force: true }));

const codes = (text: string) => new Set(Array.from(text, (c) => c.codePointAt(0) ?? 0));

test('ranges are read and written, neighbours joined', () => {
  expect(readRange('U+20-7E, U+11F')).toEqual([
    [0x20, 0x7e],
    [0x11f, 0x11f],
  ]);
  expect(writeRange([0x62, 0x11f, 0x61, 0x63])).toBe('U+61-63,U+11F');
  expect(within([0x20, 0x7f], [[0x20, 0x7e]])).toEqual([0x20]);
});

test('a script that nothing is written in gets no file', async () => {
  const out = path.join(dir, 'latin');
  await writeFonts({ dir: out, characters: codes('Brégançon'), cache: path.join(dir, 'cache') });
  const files = await readdir(path.join(out, 'assets/fonts'));
  expect(files.some((file) => file.includes('latin.woff2'))).toBe(true);
  expect(files.some((file) => file.includes('arabic') || file.includes('latin-ext'))).toBe(false);
});

test('each character has one face, and the cut is small and the same again', async () => {
  const [first, again] = [path.join(dir, 'one'), path.join(dir, 'two')];
  for (const out of [first, again]) {
    const cache = path.join(dir, out === first ? 'cold' : 'other');
    await writeFonts({ dir: out, characters: codes('Erdoğan Kaïs قيس'), cache });
  }
  const css = await readFile(path.join(first, 'assets/fonts.css'), 'utf8');
  expect(css.match(/U\+11F/g)).toHaveLength(3);
  expect(css).toContain('Noto Naskh Arabic');
  expect(css).toBe(await readFile(path.join(again, 'assets/fonts.css'), 'utf8'));
  for (const file of await readdir(path.join(first, 'assets/fonts'))) {
    const bytes = await readFile(path.join(first, 'assets/fonts', file));
    expect(bytes.equals(await readFile(path.join(again, 'assets/fonts', file)))).toBe(true);
    expect(bytes.length).toBeLessThan(20_000);
  }
});
