import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { type CompileOptions, compile } from '../dossier/compile.ts';
import { idFromName } from '../dossier/draft/ids.ts';
import { idFormFor, isId } from '../dossier/ids.ts';
import { didYouMean } from '../dossier/nearest.ts';
import { parsedOf } from './cache.ts';
import { makeFile, placeIn } from './contentPlace.ts';
import { CliError } from './errors.ts';
import { type Ask, answerAll, askAtTerminal, readFlags } from './new/answers.ts';
import { append } from './new/append.ts';
import { beginDossier } from './new/dossier.ts';
import type { Draft } from './new/draft.ts';
import { introduce, type Known, pageNamed, readKnown } from './new/known.ts';
import { newPage } from './new/page.ts';
import { pageQuestions, type Thing, things } from './new/questions.ts';
import { newSource } from './new/source.ts';
import { contentOption, pathFrom, pathShown, root } from './options.ts';
import { report } from './report.ts';

/**
 * `npm run new -- THING "NAME" [--flag value …]`: a page or source with every field explained.
 * @param options for tests: how pages are parsed
 * @returns the exit code.
 */
export async function run(
  args: string[],
  ask: Ask | undefined = terminal(),
  options: Pick<CompileOptions, 'parse'> = {},
): Promise<number> {
  const [written = '', ...rest] = args;
  const content = contentIn(rest);
  const kind = written.replace(/s$/, '');
  if (kind === 'dossier') return beginDossier(content, rest, ask);
  const thing = (Object.keys(things) as Thing[]).find((name) => name === kind);
  if (!thing) {
    const names = [...Object.keys(things), 'dossier'];
    const hint = `Write npm run new -- actor "Name". Things: ${names.join(', ')}.`;
    if (written === '') throw new CliError('What shall be made?', hint);
    throw new CliError(`"${written}" cannot be made.`, didYouMean(written, names) ?? hint);
  }
  const known = await readKnown(content, options.parse);
  const draft =
    thing === 'source'
      ? await newSource(rest, known, content, ask)
      : await draftOf(thing, rest, known, content, ask);
  return write(content, draft, options);
}

/** The content folder of the arguments, or the project's own. Which other flags there are depends on what it holds. */
function contentIn(args: readonly string[]): string {
  const flags = new Set(args.flatMap((arg) => /^--([\w-]+)/.exec(arg)?.[1] ?? []));
  const written = readFlags(args, ['content', ...flags]).flags.get('content');
  return pathFrom(written ?? path.join(root, 'content'));
}

function terminal(): Ask | undefined {
  return process.stdin.isTTY && process.stdout.isTTY ? askAtTerminal : undefined;
}

async function draftOf(
  thing: Exclude<Thing, 'source'>,
  args: readonly string[],
  known: Known,
  content: string,
  ask: Ask | undefined,
): Promise<Draft> {
  const collection = things[thing];
  const questions = pageQuestions(collection, known);
  const { flags, alone } = readFlags(args, ['content', 'id', ...questions.map(({ name }) => name)]);
  const title = collection === 'actors' || collection === 'places' ? 'name' : 'title';
  const name =
    alone.join(' ').trim() ||
    (await ask?.({ name: title, help: `The ${title} readers see.`, isNeeded: true }));
  if (!name)
    throw new CliError(`The ${thing} has no ${title}.`, `Write npm run new -- ${thing} "The ${title}".`);
  refuseNamed(known, name, content, collection);
  const id = flags.get('id') ?? idFromName(name);
  if (id === undefined || !isId(id))
    throw new CliError(
      `No id can be made of "${id ?? name}".`,
      `Give one with --id: ${idFormFor(id ?? name)}.`,
    );
  const taken = known.pages.find((page) => page.collection === collection && page.id === id);
  if (taken)
    throw new CliError(`The id "${id}" is taken:\n${introduce(taken, content)}`, 'Give another with --id.');
  const answers = await answerAll(questions, flags, ask);
  for (const alias of (answers.get('alias') ?? '').split(','))
    refuseNamed(known, alias.replace(/^[\w-]+=/, ''), content, collection);
  return newPage(collection, id, name, answers, contentOption(content));
}

function refuseNamed(
  known: Known,
  name: string,
  content: string,
  collection: Parameters<typeof pageNamed>[1],
): void {
  const same = name.trim() === '' ? undefined : pageNamed(known, collection, name);
  if (same)
    throw new CliError(
      `"${name.trim()}" has a page:\n${introduce(same, content)}`,
      'Write there, or choose a name that tells the two apart.',
    );
}

/** Writes a draft; one that would not pass `check` is taken back. */
async function write(
  content: string,
  { file, text, additions = {}, next }: Draft,
  options: Pick<CompileOptions, 'parse'>,
): Promise<number> {
  const target = placeIn(content, file);
  const others = Object.entries(additions).map(([other, more]) => [placeIn(content, other), more] as const);
  if (existsSync(target)) throw new CliError(`${file} is there already.`, 'Give another id with --id.');
  await makeFile(content, file, text);
  const { diagnostics } = await compile(content, undefined, { cache: parsedOf(content), ...options });
  const faults = diagnostics.filter(
    (d) => d.file === file && d.severity === 'error' && d.code !== 'publisher/unknown',
  );
  if (faults.length > 0) {
    process.stderr.write(report('human', faults, content));
    await rm(target);
    throw new CliError('Nothing was made: the page would not pass npm run check.');
  }
  for (const [other, more] of others) await append(other, more);
  process.stdout.write(`Made ${pathShown(target)}\n${next}\n`);
  return 0;
}
