import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { zipPieces } from '../../publish/bundle/zip.ts';
import { browserAtHand } from '../browser.ts';
import { root } from '../options.ts';
import { writeSynthetic } from '../synth.ts';
import type { Ratios } from '../synthetic/ratios.ts';
import { loadWords } from '../synthetic/words.ts';
import { worldOf } from '../synthetic/world.ts';
import { searchOffline, unpack } from './firstSearch.ts';
import { measure } from './measure.ts';
import { queriesIn } from './queries.ts';
import type { BundleResult } from './results.ts';
import { program } from './steps.ts';

export interface BundleOptions {
  /** An empty folder. */
  dir: string;
  pages: number;
  seed: number;
  ratios: Ratios;
  say(text: string): void;
}

/** Writes the ZIP of a synthetic dossier, weighs it against the zipped site and searches in it from its folder. */
export async function runBundle({ dir, pages, seed, ratios, say }: BundleOptions): Promise<BundleResult> {
  const content = path.join(dir, 'content');
  const site = path.join(dir, 'site');
  const out = path.join(dir, 'out');
  say(`${pages} pages: writing the content`);
  await writeSynthetic(content, pages, seed, ratios);
  say(`${pages} pages: building the site`);
  await measure([...program, 'build', '--content', content, '--out', site], { cwd: root });
  say(`${pages} pages: bundle, ZIP`);
  const { text: _, ...took } = await measure(
    [...program, 'bundle', '--content', content, '--out', out, '--only', 'zip'],
    { cwd: root },
  );
  const zip = readdirSync(out).find((name) => name.endsWith('.zip'));
  if (zip === undefined) throw new Error('The bundle has no ZIP.');
  say(`${pages} pages: zipping the site as it is`);
  const whole = zippedSize(site);
  const bytes = readFileSync(path.join(out, zip)).length;
  const executable = await browserAtHand();
  if (executable === undefined) say('No Chromium: the search is not measured.');
  const folder = path.join(dir, 'un zip #é');
  if (executable !== undefined) await unpack(path.join(out, zip), folder);
  const world = worldOf(pages, seed, ratios, loadWords());
  const queries = queriesIn(world);
  say(`${pages} pages: searching from the folder`);
  const searches = executable === undefined ? [] : await searchOffline(folder, queries, executable);
  return { pages, step: { name: 'bundle, ZIP', ...took }, bytes, zippedSite: whole, searches };
}

/** Bytes of a ZIP of every file of a folder. */
function zippedSize(dir: string): number {
  const names = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dir, path.join(entry.parentPath, entry.name)));
  const entries = function* () {
    for (const name of names) yield { name, data: readFileSync(path.join(dir, name)) };
  };
  let size = 0;
  for (const piece of zipPieces(entries(), '2020-01-01')) size += piece.length;
  return size;
}
