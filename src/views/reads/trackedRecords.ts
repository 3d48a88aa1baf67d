import type { Table } from '../relatedness.ts';
import type { Reads } from './reads.ts';

/** The key under which a whole is read; of a table, its keys in their order. */
export const WHOLE = '';

export type Key = string | symbol;

/** The record of a key; undefined where there is none. */
export function recordIn<T>(records: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(records, key) ? records[key] : undefined;
}

/** Notes each record that is asked for, there or not, and the keys where they are listed. */
export function trackedRecords<T extends object>(note: (key: string) => void, records: T): T {
  return new Proxy(records, new RecordsHandler(note));
}

// Handlers are of few classes, whatever their number: engines call such traps faster than those of their own.
class RecordsHandler<T extends object> implements ProxyHandler<T> {
  readonly #note: (key: string) => void;

  constructor(note: (key: string) => void) {
    this.#note = note;
  }

  get(records: T, key: Key): unknown {
    if (typeof key === 'string') this.#note(key);
    return Reflect.get(records, key);
  }

  has(records: T, key: Key): boolean {
    if (typeof key === 'string') this.#note(key);
    return Reflect.has(records, key);
  }

  getOwnPropertyDescriptor(records: T, key: Key): PropertyDescriptor | undefined {
    if (typeof key === 'string') this.#note(key);
    return Reflect.getOwnPropertyDescriptor(records, key);
  }

  ownKeys(records: T): Key[] {
    this.#note(WHOLE);
    return Reflect.ownKeys(records);
  }
}

/** A table by page that notes each entry that is asked for. @param names under which it is noted */
export function trackedTable<T>(reads: Reads, names: readonly string[], of: Table<T>): Table<T> {
  const notes = names.map((name) => reads.noterOf(name));
  return {
    get(key) {
      for (const note of notes) note(key);
      return of.get(key);
    },
  };
}
