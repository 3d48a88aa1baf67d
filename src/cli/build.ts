import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build as astroBuild } from 'astro';
import { compile } from '../dossier/compile.ts';
import { setBuild } from '../dossier/current.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Tlp } from '../dossier/schema.ts';
import { writeExports } from '../publish/exports.ts';
import { charactersOf } from '../publish/fonts/characters.ts';
import { writeFonts } from '../publish/fonts.ts';
import { bundleScripts } from '../publish/script.ts';
import { indexSite } from '../publish/search.ts';
import { context } from '../views/context.ts';
import { wordsFor } from '../views/words.ts';
import { parsedOf } from './cache.ts';
import { CliError } from './errors.ts';
import { parseOptions, root } from './options.ts';
import { report, showsColour } from './report.ts';

/** Marks a folder as made by a build, so that a build may replace it. */
const MARK = '.dossier-site';

export interface BuildOptions {
  content: string;
  out: string;
  /** Begins and ends with a slash. */
  base: string;
  /** Undefined: the level of dossier.yaml. */
  tlp: Tlp | undefined;
  /** Says nothing of what was built; the site is a step towards something else. */
  quiet?: boolean;
}

/**
 * content/ → site. Builds beside the old site and swaps at the end: a failed build leaves it untouched.
 * @throws CliError when the output folder holds files that no build made.
 */
export async function build(options: BuildOptions): Promise<{ ok: boolean; outDir: string; base: string }> {
  const started = performance.now();
  const result = { outDir: options.out, base: options.base };
  await refuseForeign(options.out);
  const compiled = await compile(options.content, options.tlp, { cache: parsedOf(options.content) });
  process.stderr.write(
    report('human', compiled.diagnostics, options.content, { colour: showsColour(process.stderr) }),
  );
  if (!compiled.dossier) return { ok: false, ...result };
  const staging = `${options.out}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    setBuild({ dossier: compiled.dossier, base: options.base, digest: compiled.digest });
    await astroBuild({
      root,
      outDir: staging,
      base: options.base,
      logLevel: 'warn',
      ...siteOf(compiled.dossier),
    });
    await mkdir(path.join(staging, 'assets'), { recursive: true });
    for (const [file, script] of Object.entries(await bundleScripts()))
      await writeFile(path.join(staging, file), script);
    const words = wordsFor(compiled.dossier.file.lang);
    await writeFonts(staging, charactersOf(compiled.dossier, words), path.join(root, '.dossier/cache/fonts'));
    await writeExports(context(), staging);
    const search = await indexSite(staging, compiled.dossier.file.lang);
    await writeFile(path.join(staging, MARK), '');
    await swap(staging, options.out);
    if (!options.quiet)
      summarise(compiled.dossier, search, (performance.now() - started) / 1000, options.out);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
  return { ok: true, ...result };
}

function siteOf(dossier: Dossier): { site?: string } {
  return dossier.file.site === undefined ? {} : { site: dossier.file.site };
}

async function refuseForeign(out: string): Promise<void> {
  if (!existsSync(out) || existsSync(path.join(out, MARK))) return;
  if ((await readdir(out)).length > 0) {
    throw new CliError(
      `${out} is not empty and no build made it.`,
      'Name another folder with --out, or empty it yourself.',
    );
  }
}

async function swap(staging: string, out: string): Promise<void> {
  const old = `${staging}.old`;
  await mkdir(path.dirname(out), { recursive: true });
  if (existsSync(out)) await rename(out, old);
  await rename(staging, out);
  await rm(old, { recursive: true, force: true });
}

function summarise(
  dossier: Dossier,
  search: { pages: number; words: number },
  seconds: number,
  out: string,
): void {
  const counts = Object.entries(dossier.order).map(([collection, keys]) => `${keys.length} ${collection}`);
  console.log(
    `Built ${counts.join(', ')}, ${Object.keys(dossier.claims).length} claims, ${Object.keys(dossier.sources).length} sources; ` +
      `search over ${search.pages} pages, ${search.words} words; ${seconds.toFixed(1)} s → ${path.relative(process.cwd(), out) || out}`,
  );
}

/** `npm run build`. @returns the exit code. */
export async function run(args: string[]): Promise<number> {
  return (await build(parseOptions(args, ['content', 'out', 'tlp', 'base']))).ok ? 0 : 1;
}
