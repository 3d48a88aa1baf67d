/** The most words of a spelling that are looked at together. */
const longest = 6;

/** The part of a preferred spelling that the list would have replaced in turn; undefined where it can stand. */
export function replacedIn(spelling: string, list: ReadonlyMap<string, string>): string | undefined {
  const words = [...spelling.matchAll(/[\p{L}\p{M}\p{N}]+/gu)];
  for (const [i, first] of words.entries())
    for (const last of words.slice(i, i + longest)) {
      const part = spelling.slice(first.index, last.index + last[0].length);
      const says = list.get(folded(part));
      if (says !== undefined && says !== part) return part;
    }
  return undefined;
}

/** Preferred spellings by the words they take the place of, as those are compared. */
export function preferredBy(preferred: Readonly<Record<string, string>>): Map<string, string> {
  return new Map(Object.entries(preferred).map(([word, spelling]) => [folded(word), spelling]));
}

function folded(words: string): string {
  return words.replace(/\s+/g, ' ').toLowerCase();
}
