import { closest, distance } from 'fastest-levenshtein';

/** The candidate nearest to what was written, or undefined where none is near enough to be meant. */
export function nearest(written: string, candidates: readonly string[]): string | undefined {
  if (candidates.length === 0) return undefined;
  const best = closest(
    written.toLowerCase(),
    candidates.map((c) => c.toLowerCase()),
  );
  const match = candidates.find((c) => c.toLowerCase() === best);
  return match !== undefined &&
    distance(written.toLowerCase(), best) <= Math.max(2, Math.ceil(written.length * 0.4))
    ? match
    : undefined;
}

/** Suggestions cost a look at every candidate; a dossier with more mistakes than this has one cause. */
const MAX_LOOKUPS = 1000;

/** Hints drawn from many candidates; each thing written is looked up once. */
export class Suggestions {
  readonly #list: () => readonly string[];
  readonly #hints = new Map<string, string | undefined>();
  #candidates: readonly string[] | undefined;

  /** @param list is called once, when the first hint is asked for. */
  constructor(list: () => readonly string[]) {
    this.#list = list;
  }

  /** `Did you mean "x"?`, or undefined where nothing is near. */
  hint(written: string): string | undefined {
    if (this.#hints.has(written) || this.#hints.size >= MAX_LOOKUPS) return this.#hints.get(written);
    this.#candidates ??= this.#list();
    const hint = didYouMean(written, this.#candidates);
    this.#hints.set(written, hint);
    return hint;
  }
}

/** `Did you mean "x"?`, or undefined where nothing is near. */
export function didYouMean(written: string, candidates: readonly string[]): string | undefined {
  const match = nearest(written, candidates);
  return match === undefined ? undefined : `Did you mean "${match}"?`;
}
