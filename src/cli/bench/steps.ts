import path from 'node:path';
import { browserAtHand } from '../browser.ts';
import { root } from '../options.ts';
import { writeSynthetic } from '../synth.ts';
import type { Ratios } from '../synthetic/ratios.ts';
import { loadWords } from '../synthetic/words.ts';
import { worldOf } from '../synthetic/world.ts';
import { editsOf } from './edits.ts';
import { searchHosted } from './firstSearch.ts';
import { measure } from './measure.ts';
import { queriesIn } from './queries.ts';
import { type SizeResult, type Step, stagesOf, weigh } from './results.ts';

export interface SizeOptions {
  /** An empty folder. */
  dir: string;
  pages: number;
  /** Leaves it at the cold build. */
  coldOnly?: boolean;
  seed: number;
  ratios: Ratios;
  say(text: string): void;
}

/** Runs every step at one size: builds cold, unchanged and after four edits; check, search index, ZIP; searches. */
export async function runSize({ dir, pages, coldOnly, seed, ratios, say }: SizeOptions): Promise<SizeResult> {
  const content = path.join(dir, 'content');
  const out = path.join(dir, 'site');
  say(`${pages} pages: writing the content`);
  await writeSynthetic(content, pages, seed, ratios);
  const world = worldOf(pages, seed, ratios, loadWords());
  const steps: Step[] = [];
  const step = async (name: string, command: string, args: readonly string[]): Promise<void> => {
    say(`${pages} pages: ${name}`);
    const whole = command === 'node' ? args : [...program, command, ...args];
    const { text, ...took } = await measure(whole, { cwd: root });
    const stages = stagesOf(text);
    steps.push({ name, ...took, ...(Object.keys(stages).length > 0 ? { stages } : {}) });
    say(`${pages} pages: ${name}: ${took.seconds.toFixed(1)} s`);
  };
  const build = (name: string): Promise<void> =>
    step(name, 'build', ['--content', content, '--out', out, '--timings']);

  await build('cold build');
  const weight = weigh(out);
  if (coldOnly) return { pages, ...weight, steps, searches: [] };
  await build('build, nothing changed');
  for (const { name, make } of editsOf(world, content)) {
    make();
    await build(`build, ${name}`);
  }
  await step('check', 'check', ['--content', content]);
  await step('search index alone', 'node', [
    '-e',
    `import(${JSON.stringify(path.join(root, 'src/publish/search.ts'))}).then(({ indexSite }) => indexSite(${JSON.stringify(out)}, 'en'));`,
  ]);
  await step('bundle, ZIP', 'bundle', [
    '--content',
    content,
    '--out',
    path.join(dir, 'bundle'),
    '--only',
    'zip',
  ]);
  const executable = await browserAtHand();
  if (executable === undefined) say('No Chromium: the search is not measured.');
  const searches = executable === undefined ? [] : await searchHosted(out, queriesIn(world), executable);
  return { pages, ...weight, steps, searches };
}

/** How this project's commands are run. */
export const program = ['--disable-warning=ExperimentalWarning', path.join(root, 'src/cli/main.ts')];
