import type { Change } from './change.ts';

/** An edition as readers of this build may know it. */
export interface Edition {
  id: string;
  /** The day it was frozen. */
  day: string;
  asOf: string;
  /** Why it was frozen, where that may be told. */
  note?: string;
  /** What differs from the edition before; empty for the first. */
  changes: Change[];
}

export interface History {
  /** From the newest to the first. */
  editions: Edition[];
  /** What differs now from the newest edition; empty where there is none. */
  since: Change[];
}

export const noHistory: History = { editions: [], since: [] };
