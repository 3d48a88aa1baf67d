import { compile } from '../dossier/compile.ts';
import type { Diagnostic } from '../dossier/diagnostics.ts';
import { readContent } from '../dossier/read.ts';
import type { Tlp } from '../dossier/schema.ts';
import { removeFolder, scratchFolder } from '../publish/scratch.ts';
import { loadTemplates } from '../publish/templates.ts';
import { adviceFor } from './advice.ts';
import { cacheOf, parsedOf } from './cache.ts';
import { writeEditorSchemas } from './editorSchemas.ts';
import { repositoryOf } from './git.ts';
import { editingOf, gitHistory } from './gitHistory.ts';
import { programDigest } from './inputs.ts';
import { type LastBuild, lastBuild, type SiteLeft } from './lastBuild.ts';
import { parseOptions, pathShown, root } from './options.ts';
import { publish, siteFolder, stage } from './outFolder.ts';
import { report, showsColour } from './report.ts';
import type { WrittenSite } from './site.ts';
import { summaryOf } from './summary.ts';
import { bundleOf } from './templates.ts';
import { Timings } from './timings.ts';

export interface BuildOptions {
  content: string;
  out: string;
  /** Begins and ends with a slash. */
  base: string;
  /** Undefined: the level of dossier.yaml. */
  tlp: Tlp | undefined;
  /** Says nothing of what was built; the site is a step towards something else. */
  quiet?: boolean;
  /** The site stands in a folder of its own for a while: nothing is remembered of it. */
  passing?: boolean;
  /** For an embargo; default the time of the call. */
  now?: Date;
  /** Print how long each stage took. */
  timings?: boolean;
}

/** What a build comes to. */
interface Outcome {
  diagnostics: Diagnostic[];
  /** Undefined where errors stopped it. */
  summary?: string;
  /** What it still lacks. */
  advice?: string[];
  /** The site where it was published just now. */
  site?: SiteLeft;
}

/**
 * content/ → site. Builds beside the old site and swaps at the end: a failed build leaves it untouched.
 * Where nothing changed since the last build and the folder is as that left it, nothing is done.
 * @throws CliError where no site may be put
 */
export async function build(options: BuildOptions): Promise<{ ok: boolean; outDir: string; base: string }> {
  const { content, base, tlp } = options;
  const timings = new Timings();
  const out = siteFolder(options.out, [content, root], content);
  const cache = cacheOf(content);
  const last = lastBuild(cache, content, out, [base, tlp]);
  const known = last.unchanged();
  timings.end('see what changed');
  const result: Outcome = known ?? (await make({ ...options, out }, cache, timings, last));
  const colour = showsColour(process.stderr);
  process.stderr.write(report('human', result.diagnostics, content, { colour, isPart: true }));
  if (result.summary !== undefined) {
    const { diagnostics, summary, site } = result;
    if (site && !options.passing) last.remember({ diagnostics, summary }, site);
    timings.end('remember');
    const did = known ? 'Nothing changed since it was built' : 'Built';
    if (!options.quiet)
      console.log(`${did}: ${result.summary}; ${timings.seconds.toFixed(1)} s → ${pathShown(options.out)}`);
    if (!options.quiet) for (const line of result.advice ?? []) console.log(line);
  }
  if (options.timings) process.stderr.write(timings.toString());
  return { ok: result.summary !== undefined, outDir: out, base };
}

async function make(
  options: BuildOptions,
  cache: string,
  timings: Timings,
  last: LastBuild,
): Promise<Outcome> {
  const { content, out, base } = options;
  const { compiling, loading } = compileAndLoad(options, timings, last);
  const { dossier, vocabulary, sourceFiles, isFiltered, diagnostics, digest } = await compiling;
  if (!dossier) return { diagnostics };
  writeEditorSchemas(content, dossier, vocabulary);
  const [bundle, { writeSite }] = await loading;
  timings.end('bundle templates');
  const editing = editingOf({ sourceFiles, isFiltered }, () => gitHistory(content));
  const site = await replaceSite(options, timings, (staging, passing) =>
    writeSite({
      build: { dossier, base, digest, editing },
      content,
      staging,
      out,
      bundle,
      cache,
      passing,
      program: programDigest(),
      timings,
    }),
  );
  return {
    diagnostics,
    summary: summaryOf(dossier, site.indexed),
    advice: adviceFor(dossier.file, base, repositoryOf(content)),
    site,
  };
}

/** Compiles the dossier. While workers parse, this thread is free: it loads what comes after. */
function compileAndLoad({ content, base, tlp, now }: BuildOptions, timings: Timings, last: LastBuild) {
  const reading = Promise.withResolvers<void>();
  const compiling = compile(content, tlp, {
    cache: parsedOf(content),
    read: (dir) => readContent(dir, { digests: last.texts }),
    readsFew: last.isOwn,
    clock: { now: now ?? new Date(), publishes: true },
    onStage(name) {
      timings.end(name);
      if (name === 'read') reading.resolve();
    },
  });
  const loading = reading.promise.then(() => Promise.all([loadBundle(base), import('./site.ts')]));
  loading.catch(() => {});
  return { compiling, loading };
}

/**
 * Has a site written to a new folder, which then takes the place of the old one.
 * @param write is given that folder, and one for what is remembered of a site that stands for a while only
 */
async function replaceSite(
  options: BuildOptions,
  timings: Timings,
  write: (staging: string, passing: string | undefined) => Promise<WrittenSite>,
): Promise<WrittenSite> {
  const staging = stage(options.out);
  const passing = options.passing ? scratchFolder(root) : undefined;
  try {
    const site = await write(staging, passing);
    publish(staging, options.out, site.spare);
    timings.end('swap');
    return site;
  } finally {
    // Threads of a build that failed may still write there: the next one clears what is left.
    removeFolder(staging);
    if (passing !== undefined) removeFolder(passing);
  }
}

/** Sees to the templates, which are then loaded when the first page is made. @returns the folder of their bundle */
async function loadBundle(base: string): Promise<string> {
  const bundle = await bundleOf(base);
  await loadTemplates(bundle, base);
  return bundle;
}

/** `npm run build`. @returns the exit code. */
export async function run(args: string[]): Promise<number> {
  const timings = args.includes('--timings');
  const rest = args.filter((arg) => arg !== '--timings');
  return (
    await build({ ...parseOptions(rest, ['content', 'out', 'tlp', 'base'], undefined, ['timings']), timings })
  ).ok
    ? 0
    : 1;
}
