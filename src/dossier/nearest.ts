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

/** `Did you mean "x"?`, or undefined where nothing is near. */
export function didYouMean(written: string, candidates: readonly string[]): string | undefined {
  const match = nearest(written, candidates);
  return match === undefined ? undefined : `Did you mean "${match}"?`;
}
