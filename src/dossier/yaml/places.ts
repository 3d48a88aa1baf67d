import {
  type Document,
  isCollection,
  isMap,
  isNode,
  isScalar,
  type Node,
  type Pair,
  type YAMLMap,
} from 'yaml';
import type { Span } from '../diagnostics.ts';
import { Source } from '../markup/source.ts';
import type { At } from './document.ts';

/** Fields by their names: the library looks through all of them for each. */
const pairsByName = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

function pairsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
  const known = pairsByName.get(map);
  if (known) return known;
  const named = map.items.flatMap((pair): [string, Pair][] =>
    isScalar(pair.key) ? [[String(pair.key.value), pair]] : [],
  );
  // Of two with one name the first is the one that is shown.
  const pairs = new Map(named.reverse());
  pairsByName.set(map, pairs);
  return pairs;
}

/** The span of the value at a path, or of its key; where there is none, of the nearest parent that exists. */
export function spanOfPath(doc: Document, path: readonly PropertyKey[], at: At, wantsKey: boolean): Span {
  let node: unknown = doc.contents;
  let best: Node | null = isNode(doc.contents) ? doc.contents : null;
  for (const [depth, key] of path.entries()) {
    if (!isCollection(node)) break;
    const pair = isMap(node) ? pairsOf(node).get(String(key)) : undefined;
    if (pair) node = wantsKey && depth === path.length - 1 ? pair.key : (pair.value ?? pair.key);
    else node = node.get(typeof key === 'symbol' ? String(key) : key, true);
    if (!isNode(node)) break;
    best = node;
  }
  if (best === null) return at(0, 0);
  const [from, to] = best.range ?? [0, 0];
  // The record as a whole: its beginning.
  return best === doc.contents ? at(from, from) : at(from, to);
}

/** Finds the places of a text's offsets. @param offset lines that stand before the text in its file */
export function placesIn(text: string, offset: number): At {
  // The library does not count the lines within what it cannot read.
  const source = new Source(text);
  return (from, to) => {
    const { line, endLine, ...columns } = source.span(from, Math.max(from, to));
    return { line: line + offset, endLine: endLine + offset, ...columns };
  };
}
