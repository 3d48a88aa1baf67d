/**
 * How many letters were put in, left out, taken for others or swapped between two texts: each counts as one, a swap
 * with the next letter or the next but one too ("Lybia").
 */
export function lettersApart(a: string, b: string): number {
  const rows: number[][] = [[...Array(b.length + 1).keys()]];
  const at = (i: number, j: number) => rows[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= b.length; j++) {
      const other = a[i - 1] === b[j - 1] ? 0 : 1;
      const ways = [at(i - 1, j - 1) + other, at(i - 1, j) + 1, at(i, j - 1) + 1];
      if (isSwap(a, b, i, j, 1)) ways.push(at(i - 2, j - 2) + 1);
      if (isSwap(a, b, i, j, 2) && a[i - 2] === b[j - 2]) ways.push(at(i - 3, j - 3) + 1);
      row.push(Math.min(...ways));
    }
  }
  return at(a.length, b.length);
}

/** Whether the texts end, at these places, with the same two letters the other way round, so far from each other. */
function isSwap(a: string, b: string, i: number, j: number, far: number): boolean {
  return i > far && j > far && a[i - 1] === b[j - 1 - far] && a[i - 1 - far] === b[j - 1];
}
