/** Reads a CSS `unicode-range` into pairs of first and last code point. */
export function readRange(range: string): [number, number][] {
  return range.split(',').map((part) => {
    const [first = '', last = first] = part.trim().replace(/^U\+/i, '').split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  });
}

/** Writes code points as a CSS `unicode-range`, neighbours joined. */
export function writeRange(codes: readonly number[]): string {
  const sorted = [...codes].sort((a, b) => a - b);
  const parts: [number, number][] = [];
  for (const code of sorted) {
    const last = parts.at(-1);
    if (last && code === last[1] + 1) last[1] = code;
    else parts.push([code, code]);
  }
  const hex = (code: number) => code.toString(16).toUpperCase();
  return parts.map(([a, b]) => (a === b ? `U+${hex(a)}` : `U+${hex(a)}-${hex(b)}`)).join(',');
}

/** The code points that lie in one of the pairs. */
export function within(codes: Iterable<number>, pairs: readonly (readonly [number, number])[]): number[] {
  return [...codes].filter((code) => pairs.some(([first, last]) => code >= first && code <= last));
}
