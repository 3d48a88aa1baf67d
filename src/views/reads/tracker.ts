import type { KeptPlans, ViewContext } from '../context.ts';
import { hashOf } from '../paths.ts';
import { type KeptPiece, type KeptReads, packReads, unpackReads } from './keptReads.ts';
import { DIGEST, type Reads } from './reads.ts';
import { frameOf, type TrackedContext, trackedContext } from './trackedContext.ts';

/**
 * What is made of a dossier piece by piece, such as the view of a page. Only those pieces need to be made that
 * read something which differs from what an earlier build read.
 */
export class Tracker implements KeptPlans {
  /** The context that pieces are made from. */
  readonly context: TrackedContext;
  readonly #reads: Reads;
  readonly #version: string;
  /** Pieces of the earlier build by name, entries by the numbers they have now. */
  readonly #kept = new Map<string, KeptPiece>();
  /** Of each entry of the earlier build, what it was. */
  readonly #was: Buffer;
  readonly #isSame: (boolean | undefined)[] = [];
  /** Pieces of this build: those that were made, and those that need not be. */
  readonly #now = new Map<string, KeptPiece>();
  /** Paths of lists that were planned together, by the name of that piece. */
  readonly #plans: ReadonlyMap<string, readonly string[]>;
  readonly #plansNow = new Map<string, readonly string[]>();

  /**
   * @param context of the build
   * @param version digest of the program and of what else, beside the context, decides what a piece becomes
   * @param kept what {@link save} gave in an earlier build; anything else is nothing
   */
  constructor(context: ViewContext, version: string, kept?: Buffer) {
    this.context = Object.assign(trackedContext(context), { plans: this });
    this.#reads = this.context.reads;
    this.#version = hashOf(JSON.stringify([version, frameOf(context)]));
    const known = kept && unpackReads(this.#version, kept);
    this.#was = known?.digests ?? Buffer.alloc(0);
    // Nothing else has numbers yet: the entries get those that they had.
    for (const [table, keys] of known?.tables ?? []) this.#reads.number(table, keys);
    for (const [name, piece] of known?.pieces ?? []) this.#kept.set(name, piece);
    this.#plans = known?.plans ?? new Map();
    const isSame = (number: number) => this.#same(number);
    this.#reads.compareWith({
      isSame,
      recall: (number, { from, othersHold }) => from.every(isSame) && othersHold() && this.#keep(number),
    });
  }

  /** The hash of a piece where nothing that it read has changed; else undefined, and it is to be made. */
  unchanged(name: string): string | undefined {
    const piece = this.#kept.get(name);
    if (!piece) return undefined;
    for (const number of piece.reads) if (!this.#same(number)) return undefined;
    this.#now.set(name, piece);
    return piece.hash;
  }

  /** Makes a piece. @param hashOf gives its hash, hexadecimal SHA-256 */
  make<T>(name: string, make: () => T, hashOf: (made: T) => string): T {
    const { made, reads } = this.#reads.record(make);
    this.#now.set(name, { hash: hashOf(made), reads });
    return made;
  }

  pathsOf(table: string, planning: string, plan: () => readonly string[]): readonly string[] {
    const name = `${table}: ${planning}`;
    const known = this.#plans.get(name);
    const holds = known !== undefined && this.unchanged(name) !== undefined;
    if (holds) for (const path of known) this.#keep(this.#reads.numberOf(table, path));
    const paths = holds ? known : this.make(name, plan, (made) => hashOf(made.join(' ')));
    this.#plansNow.set(name, paths);
    return paths;
  }

  /** An entry follows from others, which are what they were: so is it. @returns whether it was known */
  #keep(number: number): boolean {
    if (!this.#wasKnown(number)) return false;
    this.#isSame[number] = true;
    this.#reads.assume(number, this.#was);
    return true;
  }

  /** Whether the earlier build knew an entry: its entries have the first numbers. */
  #wasKnown(number: number): boolean {
    return (number + 1) * DIGEST <= this.#was.length;
  }

  #same(number: number): boolean {
    const known = this.#isSame[number];
    if (known !== undefined) return known;
    const isSame = this.#wasKnown(number) && this.#reads.isSame(number, this.#was);
    this.#isSame[number] = isSame;
    return isSame;
  }

  /** What the pieces of this build read, for the next one. */
  save(): Buffer {
    return packReads(this.#version, readsOf(this.#now, this.#plansNow, this.#reads));
  }
}

/** Share of entries that may be kept though no piece reads them any more. */
const IDLE = 0.1;
/** How often entries of one table may be followed by those of another. */
const MOST_RUNS = 500;

/** The reads of all pieces. Entries keep their numbers, unless there is much to leave out or to put together. */
function readsOf(
  pieces: ReadonlyMap<string, KeptPiece>,
  plans: ReadonlyMap<string, readonly string[]>,
  reads: Reads,
): KeptReads {
  const isRead = new Uint8Array(reads.count);
  for (const piece of pieces.values()) for (const number of piece.reads) isRead[number] = 1;
  const all = Array.from(isRead.keys());
  const read = all.filter((number) => isRead[number] === 1);
  const tables = runsOf(all, reads);
  if (tables.length <= MOST_RUNS && read.length >= (1 - IDLE) * all.length)
    return { tables, digests: reads.digestsOf(all, (number) => isRead[number] === 1), pieces, plans };
  const order = [...Map.groupBy(read, (number) => reads.tableOf(number)).values()].flat();
  return {
    tables: runsOf(order, reads),
    digests: reads.digestsOf(order),
    pieces: renumbered(pieces, order, reads.count),
    plans,
  };
}

/** The keys of entries, those together that follow each other and are of one table. */
function runsOf(order: readonly number[], reads: Reads): [table: string, keys: string[]][] {
  const runs: [table: string, keys: string[]][] = [];
  for (const number of order) {
    const table = reads.tableOf(number);
    const run = runs.at(-1);
    if (run?.[0] === table) run[1].push(reads.keyOf(number));
    else runs.push([table, [reads.keyOf(number)]]);
  }
  return runs;
}

/** Pieces whose entries have the numbers of their places in an order. */
function renumbered(
  pieces: ReadonlyMap<string, KeptPiece>,
  order: readonly number[],
  count: number,
): Map<string, KeptPiece> {
  const places = new Uint32Array(count);
  for (const [place, number] of order.entries()) places[number] = place;
  const moved = [...pieces].map(([name, { hash, reads }]): [string, KeptPiece] => {
    return [name, { hash, reads: reads.map((number) => places[number] ?? 0) }];
  });
  return new Map(moved);
}
