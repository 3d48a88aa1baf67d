import { isPair, isScalar, isSeq } from 'yaml';

/** The name of the field in whose value a node stands, by itself or in a list. */
export function fieldOf(parents: readonly unknown[]): string | undefined {
  const above = parents.findLast((parent) => !isSeq(parent));
  return isPair(above) && isScalar(above.key) ? String(above.key.value) : undefined;
}
