import type { Sort } from '../views/searchFields.ts';
import type { Filters } from './engine.ts';

/** What a reader asks for. */
export interface Query {
  /** Empty: browse by filter. */
  term: string;
  filters: Filters;
  sort?: Sort;
}
