import { hash } from 'node:crypto';

/** What stands under a key; undefined where nothing does. */
export type Lookup = (key: string) => unknown;

/** Bytes of a digest: the first half of SHA-256. */
export const DIGEST = 16;
/** Stands for what is not there. */
const ABSENT = Buffer.alloc(DIGEST);

/** A table that views read, entry by entry. */
interface Table {
  name: string;
  lookUp: Lookup;
  /** Number of each entry that was ever read. */
  numbers: Map<string, number>;
}

/** An entry by the name of its table and its key. */
export interface Entry {
  table: string;
  key: string;
}

/**
 * Notes what views read, and tells what it is: entries of tables, by number. An entry that is not there can be
 * read, too. One view is recorded at a time.
 */
export class Reads {
  readonly #tables = new Map<string, Table>();
  readonly #lookUp: (table: string) => Lookup;
  readonly #entries: { table: Table; key: string }[] = [];
  readonly #digests: (Buffer | undefined)[] = [];
  /** Of each entry, the recording that noted it last. */
  #noted = new Uint32Array(1 << 16);
  #recording = 0;
  #reads: number[] | undefined;

  /** @param lookUp gives the entries of a table by its name */
  constructor(lookUp: (table: string) => Lookup) {
    this.#lookUp = lookUp;
  }

  /** Notes that the view that is being made reads an entry. */
  note(table: string, key: string): void {
    if (this.#reads) this.#note(this.#reads, this.#tableOf(table), key);
  }

  /** The same as {@link note} for a table that is read often. */
  noterOf(name: string): (key: string) => void {
    const table = this.#tableOf(name);
    return (key) => {
      if (this.#reads) this.#note(this.#reads, table, key);
    };
  }

  /** The same for one entry that is read often. */
  entryNoterOf(name: string, key: string): () => void {
    const table = this.#tableOf(name);
    let number: number | undefined;
    return () => {
      if (!this.#reads) return;
      number ??= table.numbers.get(key) ?? this.#enter(table, key);
      this.#mark(this.#reads, number);
    };
  }

  /** Does work whose reads are none of the view that is being made. */
  aside<T>(work: () => T): T {
    const reads = this.#reads;
    this.#reads = undefined;
    try {
      return work();
    } finally {
      this.#reads = reads;
    }
  }

  /** Makes a view. @returns it and the numbers of the entries that it read */
  record<T>(make: () => T): { made: T; reads: Uint32Array } {
    this.#recording++;
    const reads: number[] = [];
    this.#reads = reads;
    try {
      return { made: make(), reads: new Uint32Array(reads) };
    } finally {
      this.#reads = undefined;
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
  numberOf({ table: name, key }: Entry): number {
    const table = this.#tableOf(name);
    return table.numbers.get(key) ?? this.#enter(table, key);
  }

  /** The entry of a number. @throws on a number that none has */
  entryOf(number: number): Entry {
    const { table, key } = this.#entry(number);
    return { table: table.name, key };
  }

  /** How many entries have numbers, which count from 0. */
  get count(): number {
    return this.#entries.length;
  }

  /** What an entry is now, as {@link DIGEST} bytes. */
  digestOf(number: number): Buffer {
    const known = this.#digests[number];
    if (known) return known;
    const { table, key } = this.#entry(number);
    const made = digestOf(this.aside(() => table.lookUp(key)));
    this.#digests[number] = made;
    return made;
  }

  #entry(number: number): { table: Table; key: string } {
    const entry = this.#entries[number];
    if (!entry) throw new Error(`No entry has the number ${number}.`);
    return entry;
  }

  #tableOf(name: string): Table {
    const table = this.#tables.get(name) ?? { name, lookUp: this.#lookUp(name), numbers: new Map() };
    this.#tables.set(name, table);
    return table;
  }

  #enter(table: Table, key: string): number {
    const number = this.#entries.length;
    this.#entries.push({ table, key });
    table.numbers.set(key, number);
    if (number >= this.#noted.length) {
      const wider = new Uint32Array(2 * this.#noted.length);
      wider.set(this.#noted);
      this.#noted = wider;
    }
    return number;
  }
}

/** Something whose digest is known by other means. */
export class Digested {
  readonly parts: readonly Buffer[];

  /** @param parts digests of what it is made of */
  constructor(parts: readonly Buffer[]) {
    this.parts = parts;
  }
}

/** The digest of plain data; all that is undefined is the same. @throws on what JSON cannot hold */
function digestOf(value: unknown): Buffer {
  if (value === undefined) return ABSENT;
  const data = value instanceof Digested ? Buffer.concat(value.parts) : JSON.stringify(value);
  return hash('sha256', data, 'buffer').subarray(0, DIGEST);
}
