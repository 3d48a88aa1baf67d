import type { Diagnostic, Edit } from '../diagnostics.ts';
import type { Source } from '../markup/source.ts';

/** Finds what was plainly meant; undefined where that cannot be said. */
export type Repair = (source: Source, found: Diagnostic) => Edit | undefined;
