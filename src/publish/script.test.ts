import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { bundleScripts } from './script.ts';

const SMALL = 8_000;

test('every page loads one small classic script; search comes with the second, its page with a third', async () => {
  const scripts = await bundleScripts();
  const size = Object.fromEntries(
    Object.entries(scripts).map(([file, text]) => [file, gzipSync(text, { level: 9 }).length]),
  );
  expect(size['assets/dossier.js']).toBeLessThan(SMALL);
  expect(size['assets/search.js']).toBeLessThan(SMALL);
  expect(size['assets/search-page.js']).toBeLessThan(SMALL);
  expect(scripts['assets/dossier.js']).not.toContain('pagefind.js');
});

test('the same sources give the same scripts', async () => {
  expect(await bundleScripts()).toEqual(await bundleScripts());
});

test('scripts are classic and hold no word of the interface', async () => {
  for (const text of Object.values(await bundleScripts())) {
    expect(() => new Function(text)).not.toThrow();
    expect(text).not.toMatch(/Search the dossier|import\.meta/);
  }
});
