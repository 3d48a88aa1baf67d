/**
 * By what the scores of each part are to be multiplied before they are compared. Pagefind (BM25) makes much of
 * a word that is rare within the part; what counts is how rare it is in the whole index.
 * @param pages of the whole index; the parts are of about the same size
 * @param bearing for each word of the query: how many pages of each part bear it
 */
export function partWeights(pages: number, bearing: readonly (readonly number[])[]): number[] {
  const parts = bearing[0]?.length ?? 0;
  const whole = sum(bearing.map((byPart) => rarity(pages, sum(byPart))));
  return Array.from(
    { length: parts },
    (_, part) => whole / sum(bearing.map((byPart) => rarity(pages / parts, byPart[part] ?? 0))),
  );
}

/** The inverse document frequency as Pagefind has it. */
function rarity(pages: number, bearing: number): number {
  return Math.log((Math.max(pages, bearing) - bearing + 0.5) / (bearing + 0.5) + 1);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
