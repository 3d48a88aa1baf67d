/** A seeded stream of draws; the same seed gives the same draws on every machine. */
export interface Draws {
  /** A number in [0, 1). */
  next(): number;
  /** An integer in [0, below). */
  below(below: number): number;
  /** A rank in [0, size), drawn from a Zipf distribution of exponent 1: few ranks are met often, most rarely. */
  zipf(size: number): number;
  /** An integer whose mean is `mean`: the whole part, and one more as often as the fraction says. */
  count(mean: number): number;
  /** Whether something of this probability happens. */
  chance(probability: number): boolean;
}

/** Draws by mulberry32. @param stream sets apart the draws of one file from those of the next. */
export function draws(seed: number, stream: number): Draws {
  let state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(stream + 1, 0x85ebca6b)) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    below: (below) => Math.floor(next() * below),
    // The inverse of the distribution's cumulative sum, with ln for the harmonic number.
    zipf: (size) => Math.min(size - 1, Math.floor((size + 1) ** next()) - 1),
    count: (mean) => Math.floor(mean) + (next() < mean % 1 ? 1 : 0),
    chance: (probability) => next() < probability,
  };
}
