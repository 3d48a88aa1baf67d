import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compile } from '../dossier/compile.ts';
import { contentFolder } from '../testing/contentFolder.ts';
import { parseHere } from '../testing/parseHere.ts';
import { root } from './options.ts';
import { ratiosOf, run, writeSynthetic } from './synth.ts';
import { measureRatios, type Ratios } from './synthetic/ratios.ts';
import { synthesise } from './synthetic.ts';

let folder: string;
let ratios: Ratios;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dossier-synthetic-'));
  ratios = await ratiosOf(path.join(root, 'content'), { parse: parseHere() });
});
afterAll(async () => rm(folder, { recursive: true }));

test('a synthetic dossier has nothing to complain of, and the ratios of the real one', async () => {
  await writeSynthetic(folder, 600, 7, ratios);
  const { dossier, diagnostics } = await compile(folder, undefined, { parse: parseHere() });
  expect(diagnostics).toEqual([]);
  if (!dossier) throw new Error('no dossier');
  const found = flat(measureRatios(dossier));
  for (const [name, real] of Object.entries(flat(ratios))) {
    // Drawn counts scatter; a twentieth of a piece of something rare is within it.
    expect(Math.abs((found[name] ?? 0) - real), `${name}: ${found[name]} for ${real}`).toBeLessThan(
      real * 0.15 + 0.02,
    );
  }
  const words = Object.values(dossier.pages).map((page) => page.body.text.split(/\s+/).length);
  const mean = words.reduce((sum, count) => sum + count, 0) / words.length;
  expect(mean).toBeGreaterThan(550);
  expect(mean).toBeLessThan(700);
}, 300_000);

test('the same seed gives the same files, another seed others', () => {
  const first = [...synthesise(60, 1, ratios)];
  expect([...synthesise(60, 1, ratios)]).toEqual(first);
  expect([...synthesise(60, 2, ratios)]).not.toEqual(first);
  expect(new Set(first.map(({ file }) => file)).size).toBe(first.length);
  expect(first.filter(({ file }) => file.endsWith('.mdx'))).toHaveLength(60);
});

test('a folder that holds a dossier is left as it is', async () => {
  const { dir, remove } = await contentFolder({ 'dossier.yaml': 'title: Mine\n' });
  await expect(run(['10', dir])).rejects.toMatchObject({
    message: expect.stringContaining('is not empty'),
    hint: expect.stringContaining('Name another folder'),
  });
  expect(await readdir(dir)).toEqual(['dossier.yaml']);
  expect(await readFile(path.join(dir, 'dossier.yaml'), 'utf8')).toBe('title: Mine\n');
  await remove();
});

function flat(value: object, prefix = ''): Record<string, number> {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, at]): [string, number][] =>
      typeof at === 'object' ? Object.entries(flat(at, `${prefix}${key}.`)) : [[prefix + key, at]],
    ),
  );
}
