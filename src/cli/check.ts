import { codes } from '../dossier/codes.ts';
import { type Compiled, type CompileOptions, compile } from '../dossier/compile.ts';
import { byPosition, type Diagnostic } from '../dossier/diagnostics.ts';
import { didYouMean } from '../dossier/nearest.ts';
import { readContent } from '../dossier/read.ts';
import type { Tlp } from '../dossier/schema.ts';
import { cacheOf, parsedOf } from './cache.ts';
import { hasEditorSchemas, writeEditorSchemas } from './editorSchemas.ts';
import { CliError } from './errors.ts';
import { fix, tellChanges } from './fix.ts';
import type { ContentState } from './inputs.ts';
import { lastCheck } from './lastCheck.ts';
import { checkOnline, type OnlineOptions } from './online.ts';
import { parseOptions } from './options.ts';
import { progressOn } from './progress.ts';
import { report, showsColour } from './report.ts';
import { recordsOf } from './sourceRecords.ts';

/**
 * `npm run check`: every diagnostic of the dossier, nothing built; with `--tlp` also what a build with that
 * ceiling leaves out. `--fix` first mends what is safe;
 * `--fix=CODE,…` also takes the exact replacements of those codes; `--online` asks for the page of every source.
 * @param online how pages are asked for; default over the network
 * @param options for tests: how pages are parsed
 * @returns 1 when there is an error.
 */
export async function run(
  args: string[],
  online: Partial<OnlineOptions> = {},
  options: Pick<CompileOptions, 'parse'> = {},
): Promise<number> {
  const isOnline = args.includes('--online');
  const { fixes, rest } = takeFix(args.filter((arg) => arg !== '--online'));
  const { content, tlp, format } = parseOptions(rest, ['content', 'tlp', 'format'], undefined, [
    'fix',
    'online',
  ]);
  if (fixes)
    process.stderr.write(
      tellChanges(await fix(content, tlp, fixes, { cache: parsedOf(content), ...options }), content),
    );
  const last = isOnline || !hasEditorSchemas(content) ? undefined : lastCheck(cacheOf(content), content, tlp);
  const known = last?.unchanged();
  const diagnostics =
    known ?? (await findings(content, tlp, last?.texts, isOnline ? online : undefined, options));
  if (!known) last?.remember(diagnostics);
  process.stdout.write(report(format, diagnostics, content, { colour: showsColour(process.stdout) }));
  // Who looks at it wants to know that it has run; standard output is for findings alone.
  if (format === 'human' && diagnostics.length === 0) process.stderr.write('No errors and no warnings.\n');
  return diagnostics.some((d) => d.severity === 'error') ? 1 : 0;
}

/**
 * Every finding, in order.
 * @param texts files that are known to hold plain text, by their digests
 * @param online how pages of sources are asked for; undefined where they are not
 * @param options how pages are parsed
 */
async function findings(
  content: string,
  tlp: Tlp | undefined,
  texts: ContentState['texts'] | undefined,
  online: Partial<OnlineOptions> | undefined,
  options: Pick<CompileOptions, 'parse'>,
): Promise<Diagnostic[]> {
  const compiled = await compile(content, tlp, {
    lint: true,
    ...(texts && { read: (dir: string) => readContent(dir, { digests: texts }) }),
    findingsOnly: true,
    cache: parsedOf(content),
    clock: { now: new Date(), publishes: false },
    ...options,
  });
  if (compiled.dossier) writeEditorSchemas(content, compiled.dossier, compiled.vocabulary);
  const losses = tlp === undefined ? [] : compiled.losses;
  const asked = online ? await askSources(content, compiled, online) : [];
  return [...compiled.diagnostics, ...losses, ...asked].sort(byPosition);
}

/** What the servers say of the sources that the ceiling lets through. */
async function askSources(
  content: string,
  { dossier }: Compiled,
  options: Partial<OnlineOptions>,
): Promise<Diagnostic[]> {
  const progress = progressOn(process.stderr);
  if (!dossier) {
    progress.step('The sources are asked for once the errors are mended.');
    return [];
  }
  const { records: all } = await recordsOf(content);
  const records = all.filter(({ source }) => Object.hasOwn(dossier.sources, source.id));
  progress.step(`Asking for ${records.length} sources …`);
  const onAsked = (n: number): void => {
    if (process.stderr.isTTY) progress.step(`Asked for ${n} of ${records.length} sources …`);
  };
  const found = await checkOnline(records, { content, onAsked, ...options });
  progress.clear();
  return found;
}

/** Parts `--fix` and `--fix=CODE,…` from the other arguments. @throws CliError on a code that does not exist. */
function takeFix(args: readonly string[]): { fixes: string[] | undefined; rest: string[] } {
  const isFix = (arg: string) => arg === '--fix' || arg.startsWith('--fix=');
  const written = args.filter(isFix);
  const fixes = written.flatMap((arg) => arg.slice('--fix='.length).split(',').filter(Boolean));
  for (const code of fixes) {
    if (Object.hasOwn(codes, code)) continue;
    throw new CliError(
      `--fix has no code "${code}".`,
      didYouMean(code, Object.keys(codes)) ?? 'Write --fix, or --fix=mention/unlinked.',
    );
  }
  return { fixes: written.length > 0 ? fixes : undefined, rest: args.filter((arg) => !isFix(arg)) };
}
