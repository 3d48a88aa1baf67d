import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type CompileOptions, compile } from '../dossier/compile.ts';
import { refuseFilled } from './emptyFolder.ts';
import { CliError } from './errors.ts';
import { pathFrom, root } from './options.ts';
import { measureRatios, type Ratios } from './synthetic/ratios.ts';
import { synthesise } from './synthetic.ts';

/**
 * `npm run synth -- PAGES FOLDER [SEED]`: writes a synthetic dossier in the ratios of `content/` into a folder
 * that holds nothing yet. @returns the exit code
 */
export async function run([pages = '', folder, seed = '1']: string[]): Promise<number> {
  const count = Number(pages);
  if (!Number.isInteger(count) || count < 10 || folder === undefined || !/^\d+$/.test(seed)) {
    throw new CliError(
      'It takes a number of pages (10 or more) and a folder.',
      'Write npm run synth -- 1000 /tmp/synthetic',
    );
  }
  const out = pathFrom(folder);
  await refuseFilled(out, '/tmp/synthetic');
  const files = await writeSynthetic(out, count, Number(seed), await ratiosOf(path.join(root, 'content')));
  process.stdout.write(`Wrote ${files} files to ${folder}\n`);
  return 0;
}

/**
 * Measures the dossier of a content folder.
 * @param options for tests: how pages are parsed
 * @throws CliError where it has errors.
 */
export async function ratiosOf(
  content: string,
  options: Pick<CompileOptions, 'parse'> = {},
): Promise<Ratios> {
  const { dossier } = await compile(content, undefined, options);
  if (!dossier)
    throw new CliError(
      'The content has errors, and a synthetic dossier takes its ratios from it.',
      'Run npm run check.',
    );
  return measureRatios(dossier);
}

/** Streams a synthetic dossier to disk. @returns the number of files. */
export async function writeSynthetic(
  out: string,
  pages: number,
  seed: number,
  ratios: Ratios,
): Promise<number> {
  let files = 0;
  const made = new Set<string>();
  for (const { file, text } of synthesise(pages, seed, ratios)) {
    const full = path.join(out, file);
    const folder = path.dirname(full);
    if (!made.has(folder)) await mkdir(folder, { recursive: true });
    made.add(folder);
    await writeFile(full, text);
    files++;
  }
  return files;
}
