import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runBundle } from './bench/bundle.ts';
import { runEditing } from './bench/editing.ts';
import { runPeer } from './bench/peer.ts';
import { type BenchResult, machine, table } from './bench/results.ts';
import { runSize } from './bench/steps.ts';
import { CliError } from './errors.ts';
import { pathFrom, pathShown, root } from './options.ts';
import { ratiosOf } from './synth.ts';

const usage =
  'Write npm run bench -- --pages 10000 --vs astro. Options: --pages N or N,N; --vs astro; --vs-pages N; --cold; --bundle; --dev; --seed N; --json FILE.';

/** Pages of the dossier whose bundle is measured, and of the one that is edited. */
const BUNDLED = 2000;
const EDITED = 1000;

interface BenchOptions {
  pages: number[];
  vs: boolean;
  vsPages: number;
  cold: boolean;
  bundle: boolean;
  dev: boolean;
  seed: number;
  json: string;
}

/**
 * `npm run bench`: builds synthetic dossiers and tells time, memory and size of each step, of cold builds alone
 * with `--cold`; `--vs astro` builds the same text with plain Astro beside it, `--bundle` measures the offline
 * ZIP, and `--dev` how soon a save shows. Everything is written to a temporary folder, the figures to a JSON file.
 */
export async function run(args: string[]): Promise<number> {
  const { pages, vs, vsPages, cold, bundle, dev, seed, json } = readOptions(args);
  const say = (text: string): void => void process.stderr.write(`${text}\n`);
  const ratios = await ratiosOf(path.join(root, 'content'));
  const result: BenchResult = { machine: machine(), seed, ratios, sizes: [] };
  const dirs: string[] = [];
  const folder = (): string => {
    const dir = mkdtempSync(path.join(tmpdir(), 'dossier-bench-'));
    dirs.push(dir);
    return dir;
  };
  try {
    // First: other steps remove a site of their own, and who writes more files would pay more for that.
    if (vs) result.peer = await runPeer({ dir: folder(), pages: vsPages, seed, ratios, say });
    for (const size of pages)
      result.sizes.push(await runSize({ dir: folder(), pages: size, coldOnly: cold, seed, ratios, say }));
    if (bundle) result.bundle = await runBundle({ dir: folder(), pages: BUNDLED, seed, ratios, say });
    if (dev) result.editing = await runEditing({ dir: folder(), pages: EDITED, seed, ratios, say });
  } finally {
    // Not before: where many files were removed just now, a file system such as ext4 is slow to make others.
    for (const dir of dirs) rmSync(dir, { recursive: true, force: true });
  }
  mkdirSync(path.dirname(json), { recursive: true });
  writeFileSync(json, `${JSON.stringify(result, null, 2)}\n`);
  process.stdout.write(`${table(result)}\nThe figures are in ${pathShown(json)}\n`);
  return 0;
}

function readOptions(args: string[]): BenchOptions {
  const values = parse(args);
  const number = (option: string, written: string, least: number): number => {
    const value = Number(written);
    if (!Number.isInteger(value) || value < least)
      throw new CliError(
        `--${option} has no value "${written}".`,
        `It takes a whole number, ${least} or more. ${usage}`,
      );
    return value;
  };
  if (values.vs !== undefined && values.vs !== 'astro')
    throw new CliError(`--vs has no value "${values.vs}".`, `Values: astro. ${usage}`);
  return {
    // Bundle and editing have sizes of their own; asked for alone, nothing else is built.
    pages: (values.pages ?? (values.bundle || values.dev ? '' : '10000'))
      .split(',')
      .filter(Boolean)
      .map((written) => number('pages', written, 10)),
    vs: values.vs !== undefined,
    vsPages: number('vs-pages', values['vs-pages'] ?? '4000', 10),
    cold: values.cold ?? false,
    bundle: values.bundle ?? false,
    dev: values.dev ?? false,
    seed: number('seed', values.seed ?? '1', 0),
    json: pathFrom(values.json ?? path.join(root, '.dossier/bench.json')),
  };
}

function parse(args: string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args,
      options: {
        pages: text,
        vs: text,
        'vs-pages': text,
        cold: { type: 'boolean' },
        bundle: { type: 'boolean' },
        dev: { type: 'boolean' },
        seed: text,
        json: text,
      },
    }).values;
  } catch (error) {
    throw new CliError(error instanceof Error ? error.message : String(error), usage);
  }
}
