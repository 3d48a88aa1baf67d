import { type CompileOptions, compile } from '../dossier/compile.ts';
import type { Diagnostic } from '../dossier/diagnostics.ts';
import { type Levels, takeSnapshot } from '../dossier/editions/freeze.ts';
import { readEditions } from '../dossier/editions/read.ts';
import {
  compareEditions,
  editionId,
  editionOf,
  partsOf,
  type Snapshot,
  writeSnapshot,
} from '../dossier/editions/snapshot.ts';
import { type Tlp, tlpLevels } from '../dossier/schema.ts';
import { asOptions, readArguments } from './arguments.ts';
import { parsedOf } from './cache.ts';
import { makeFile } from './contentPlace.ts';
import { CliError } from './errors.ts';
import { parseOptions, pathShown } from './options.ts';
import { report, showsColour } from './report.ts';
import { today } from './today.ts';

const usage = 'npm run edition -- 2026-11-24 -m "why it is frozen"';

interface Order {
  id: string;
  message: string;
  content: string;
  /** Marking of the message; undefined: the highest of what the dossier holds. */
  tlp: Tlp | undefined;
}

/**
 * `npm run edition -- ID -m "why"`: writes what the dossier says now to `editions/ID.json`. ID is the day,
 * with `-2`, `-3` for further editions of one day. `--tlp` marks the message, by default as high as the
 * highest of what the dossier holds: a reason may speak of any of it.
 * @param now the time of freezing
 * @returns the exit code
 */
export async function run(
  args: string[],
  now: Date = new Date(),
  options: CompileOptions = {},
): Promise<number> {
  const order = readOrder(args);
  const known = readEditions(order.content).snapshots.map((s) => s.id);
  checkDay(order.id, now, known.at(-1));
  checkNew(order.id, known);
  const { snapshot, diagnostics } = await freeze(order, { cache: parsedOf(order.content), ...options });
  process.stderr.write(
    report('human', diagnostics, order.content, { colour: showsColour(process.stderr), isPart: true }),
  );
  if (!snapshot) return 1;
  const file = await makeFile(order.content, `editions/${order.id}.json`, writeSnapshot(snapshot));
  const counts = `${Object.keys(snapshot.pages).length} pages, ${Object.keys(snapshot.claims).length} claims`;
  console.log(`Froze ${counts}, the reason marked ${snapshot.note.tlp} → ${pathShown(file)}`);
  return 0;
}

/** The dossier at every ceiling; errors of a lower one only mean that nothing of this edition is for it. */
async function freeze(
  order: Order,
  options: CompileOptions,
): Promise<{ snapshot?: Snapshot; diagnostics: Diagnostic[] }> {
  const own = await compile(order.content, 'RED', options);
  if (!own.dossier) return { diagnostics: own.diagnostics };
  const levels: Levels = { RED: own.dossier };
  for (const tlp of tlpLevels)
    if (tlp !== 'RED') levels[tlp] = (await compile(order.content, tlp, options)).dossier;
  const { id, message } = order;
  const marking = order.tlp ?? own.dossier.file.tlp;
  return { snapshot: takeSnapshot(levels, { id, note: { text: message, tlp: marking } }), diagnostics: [] };
}

function readOrder(args: readonly string[]): Order {
  const text = { type: 'string' } as const;
  const options = { message: { ...text, short: 'm' }, content: text, tlp: text } as const;
  const { values, positionals } = readArguments({ args: [...args], options, allowPositionals: true }, usage);
  const [id, ...more] = positionals;
  if (id === undefined || more.length > 0)
    throw new CliError('Name one edition, by the day.', `Write ${usage}.`);
  const { message = '', ...rest } = values;
  if (message.trim() === '')
    throw new CliError('An edition needs a reason: readers see it beside what changed.', `Write ${usage}.`);
  const { content, tlp } = parseOptions(asOptions(rest), ['content', 'tlp']);
  return { id, message: message.trim(), content, tlp };
}

/**
 * An edition bears the day on which it is frozen, here or in universal time. Where that day has not come here, but
 * the newest edition was frozen on it elsewhere, another one may follow it.
 */
function checkDay(id: string, now: Date, newest: string | undefined): void {
  if (!editionId.safeParse(id).success)
    throw new CliError(`"${id}" cannot be the name of an edition.`, `Write the day: ${usage}.`);
  const { here, universal } = today(now);
  const { day } = partsOf(id);
  const ahead = newest === undefined ? '' : partsOf(newest).day;
  if (day === here || day === universal || (day === ahead && day > here)) return;
  throw new CliError(
    `${day} is ${day < here ? 'past' : 'still to come'}: an edition bears the day on which it is frozen.`,
    `Write ${here}. The day up to which the dossier knows the world is asOf in dossier.yaml.`,
  );
}

/** @param known from the first to the newest */
function checkNew(id: string, known: readonly string[]): void {
  const { day, number } = partsOf(id);
  const numbers = known.filter((other) => partsOf(other).day === day).map((other) => partsOf(other).number);
  const next = Math.max(0, ...numbers) + 1;
  const name = editionOf(day, next);
  if (numbers.includes(number))
    throw new CliError(`There is an edition ${id} already, and editions do not change.`, `Write ${name}.`);
  const newest = known.at(-1);
  if (newest !== undefined && compareEditions(id, newest) < 0) {
    const last = partsOf(newest);
    throw new CliError(
      `There is a newer edition, ${newest}: readers would take ${id} for what came before it.`,
      `Write ${editionOf(last.day, last.number + 1)}.`,
    );
  }
  if (number !== next) throw new CliError(`The next edition of this day is not ${id}.`, `Write ${name}.`);
}
