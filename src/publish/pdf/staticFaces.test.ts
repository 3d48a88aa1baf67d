import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { faces } from '../fonts/faces.ts';
import { cutFont } from '../fonts.ts';
import { staticFaces } from './staticFaces.ts';

test('a face of variable weight becomes one for each weight in use; others stay', async () => {
  const [serif] = faces;
  if (!serif) throw new Error('no faces');
  const data = (await cutFont(serif, 'latin', 'ab', 'woff2')).toString('base64');
  const fixed = '@font-face{font-family:"F";font-weight:400;src:url(data:font/woff2;base64,AAAA)}';
  const css = await staticFaces(
    `p{color:red}${fixed}@font-face{font-family:"V";font-weight:400 700;src:url(data:font/woff2;base64,${data}) format("woff2");unicode-range:U+61-62}`,
  );
  expect(css.startsWith(`p{color:red}${fixed}`)).toBe(true);
  expect(css).not.toContain('woff2")');
  const made = [...css.matchAll(/font-weight:(\d+);src:url\(data:font\/ttf;base64,([^)]*)\)/g)];
  expect(made.map(([, weight]) => weight)).toEqual(['400', '600', '700']);
  const fonts = made.map(([, , font = '']) => Buffer.from(font, 'base64'));
  // The table of axes is what makes a font variable.
  for (const font of fonts) expect(font.includes('fvar')).toBe(false);
  expect(new Set(fonts.map((font) => font.toString('base64'))).size).toBe(3);
});

test('the weights are those that the style sheets ask for', async () => {
  const dir = new URL('../../styles/', import.meta.url);
  const used = new Set<string>();
  for (const name of await readdir(dir)) {
    const css = await readFile(new URL(name, dir), 'utf8');
    for (const [, weight = ''] of css.matchAll(/font-weight:\s*([^;}]+)/g)) used.add(weight.trim());
  }
  expect([...used].sort()).toEqual(['400', '600', '700', 'bold']);
});
