import { hash } from 'node:crypto';

/** What stands under a key; undefined where nothing does. */
export type Lookup = (key: string) => unknown;

/** Bytes of a digest: the first half of SHA-256. */
export const DIGEST = 16;
/** Stands for what is not there. */
const ABSENT = '00'.repeat(DIGEST);
/** Each byte of a digest that nothing has. */
const UNKNOWN = 0xff;

/** What an earlier build knew of entries. */
export interface Earlier {
  /** Whether an entry is what it was. */
  isSame(number: number): boolean;
  /** Assumes an entry where what it follows from is what it was. @returns whether it is */
  recall(number: number, following: Following): boolean;
}

const nothing: Earlier = { isSame: () => false, recall: () => false };

/** A table that is read entry by entry. */
interface Table {
  name: string;
  lookUp: Lookup;
  /** Number of each entry that was ever read. */
  numbers: Map<string, number>;
}

/**
 * Notes what pieces such as views read, and tells what it is: entries of tables, by number. An entry that is not there can be
 * read, too.
 */
export class Reads {
  readonly #tables = new Map<string, Table>();
  readonly #lookUp: (table: string) => Lookup;
  /** Of each entry its table and key, side by side: an object for each would be many. */
  readonly #tableOf: Table[] = [];
  readonly #keyOf: string[] = [];
  /** Of each entry what it is, where that was asked for: {@link DIGEST} bytes. */
  #digests = Buffer.alloc(DIGEST << 16);
  #isDigested = new Uint8Array(1 << 16);
  /** Of each entry, the recording that noted it last. */
  #noted = new Uint32Array(1 << 16);
  #recording = 0;
  #recordings = 0;
  #reads: number[] | undefined;

  #earlier = nothing;

  /** @param lookUp gives the entries of a table by its name */
  constructor(lookUp: (table: string) => Lookup) {
    this.#lookUp = lookUp;
  }

  /** @param earlier is asked before the digest of something that follows from entries is made */
  compareWith(earlier: Earlier): void {
    this.#earlier = earlier;
  }

  /** Those of some keys under which an entry of some tables is not what it was. */
  differing(tables: readonly string[], keys: readonly string[]): string[] {
    const isSame = (key: string) => tables.every((table) => this.#earlier.isSame(this.numberOf(table, key)));
    return keys.filter((key) => !isSame(key));
  }

  /** Notes that the piece that is being made reads an entry. */
  note(table: string, key: string): void {
    if (this.#reads) this.#note(this.#reads, this.#tableNamed(table), key);
  }

  /** The same as {@link note} for a table that is read often. */
  noterOf(name: string): (key: string) => void {
    const table = this.#tableNamed(name);
    return (key) => {
      if (this.#reads) this.#note(this.#reads, table, key);
    };
  }

  /** The same for one entry that is read often. */
  entryNoterOf(name: string, key: string): () => void {
    const table = this.#tableNamed(name);
    let number: number | undefined;
    return () => {
      if (!this.#reads) return;
      number ??= table.numbers.get(key) ?? this.#enter(table, key);
      this.#mark(this.#reads, number);
    };
  }

  /** Does work whose reads are none of the piece that is being made. */
  aside<T>(work: () => T): T {
    const reads = this.#reads;
    this.#reads = undefined;
    try {
      return work();
    } finally {
      this.#reads = reads;
    }
  }

  /** Makes a piece. @returns it and the numbers of the entries that it read */
  record<T>(make: () => T): { made: T; reads: Uint32Array } {
    const [outer, before] = [this.#reads, this.#recording];
    const reads: number[] = [];
    this.#recording = ++this.#recordings;
    this.#reads = reads;
    try {
      return { made: make(), reads: new Uint32Array(reads) };
    } finally {
      this.#reads = outer;
      this.#recording = before;
    }
  }

  #note(reads: number[], table: Table, key: string): void {
    this.#mark(reads, table.numbers.get(key) ?? this.#enter(table, key));
  }

  #mark(reads: number[], number: number): void {
    if (this.#noted[number] === this.#recording) return;
    this.#noted[number] = this.#recording;
    reads.push(number);
  }

  /** The number of an entry. */
  numberOf(name: string, key: string): number {
    const table = this.#tableNamed(name);
    return table.numbers.get(key) ?? this.#enter(table, key);
  }

  /** Numbers entries of one table in their order. None of them may have a number yet. */
  number(name: string, keys: readonly string[]): void {
    const table = this.#tableNamed(name);
    for (const key of keys) this.#enter(table, key);
  }

  /** The name of an entry's table. @throws on a number that none has */
  tableOf(number: number): string {
    return this.#entry(number).table.name;
  }

  /** The key of an entry. @throws on a number that none has */
  keyOf(number: number): string {
    return this.#entry(number).key;
  }

  /** How many entries have numbers, which count from 0. */
  get count(): number {
    return this.#keyOf.length;
  }

  /**
   * What entries are now, {@link DIGEST} bytes each, one after the other.
   * @param isWanted what of an entry that is not need not be found out: it counts as one that was another
   */
  digestsOf(numbers: readonly number[], isWanted = (_: number) => true): Buffer {
    const digests = Buffer.alloc(DIGEST * numbers.length, UNKNOWN);
    for (const [i, number] of numbers.entries()) {
      if (!isWanted(number)) continue;
      const at = this.#digested(number);
      this.#digests.copy(digests, i * DIGEST, at, at + DIGEST);
    }
    return digests;
  }

  /** Whether an entry is what it was. @param was digests, that of the entry in the place of its number */
  isSame(number: number, was: Buffer): boolean {
    const at = this.#digested(number);
    return this.#digests.compare(was, at, at + DIGEST, at, at + DIGEST) === 0;
  }

  /** Takes it that an entry is what it was. @param was as for {@link isSame} */
  assume(number: number, was: Buffer): void {
    const at = number * DIGEST;
    was.copy(this.#digests, at, at, at + DIGEST);
    this.#isDigested[number] = 1;
  }

  /** Sees to the digest of an entry. @returns where it stands */
  #digested(number: number): number {
    const at = number * DIGEST;
    if (this.#isDigested[number]) return at;
    const { table, key } = this.#entry(number);
    // The lookup may ask for the digests of other entries.
    const value = this.aside(() => table.lookUp(key));
    if (value instanceof Following && this.#earlier.recall(number, value)) return at;
    const made = digestOf(value instanceof Following ? value.value : value);
    this.#digests.write(made, at, DIGEST, 'hex');
    this.#isDigested[number] = 1;
    return at;
  }

  #entry(number: number): { table: Table; key: string } {
    const [table, key] = [this.#tableOf[number], this.#keyOf[number]];
    if (table === undefined || key === undefined) throw new Error(`No entry has the number ${number}.`);
    return { table, key };
  }

  #tableNamed(name: string): Table {
    const table = this.#tables.get(name) ?? { name, lookUp: this.#lookUp(name), numbers: new Map() };
    this.#tables.set(name, table);
    return table;
  }

  #enter(table: Table, key: string): number {
    const number = this.#keyOf.push(key) - 1;
    this.#tableOf.push(table);
    table.numbers.set(key, number);
    if (number >= this.#noted.length) {
      this.#noted = lengthened(this.#noted, new Uint32Array(2 * number));
      this.#isDigested = lengthened(this.#isDigested, new Uint8Array(2 * number));
      this.#digests = lengthened(this.#digests, Buffer.alloc(2 * number * DIGEST));
    }
    return number;
  }
}

/** Something that follows from entries: where they are what they were, so is it. */
export class Following {
  readonly value: unknown;
  readonly from: readonly number[];
  readonly othersHold: () => boolean;

  /**
   * @param from numbers of the entries that are its own
   * @param othersHold whether those that it has in common with others are what they were; is asked last
   */
  constructor(value: unknown, from: readonly number[], othersHold = () => true) {
    this.value = value;
    this.from = from;
    this.othersHold = othersHold;
  }
}

/**
 * The digest of plain data, hexadecimal; all that is undefined is the same.
 * @throws on what JSON cannot hold
 */
function digestOf(value: unknown): string {
  if (value === undefined) return ABSENT;
  // A text is made in a third of the time that a buffer takes.
  return hash('sha256', JSON.stringify(value), 'hex');
}

/** Moves what an array holds into a longer one. */
function lengthened<T extends Uint8Array | Uint32Array>(array: T, longer: T): T {
  longer.set(array);
  return longer;
}
