import { type Document, isAlias, isNode, isPair, isScalar, isSeq, visit, type YAMLMap } from 'yaml';
import type { Code } from '../codes.ts';
import { type Diagnostic, diagnostic } from '../diagnostics.ts';
import type { At } from './document.ts';

const DEPTH = 50;

/** Said of a text that is nested too deeply to be read. */
export const tooDeep = `Nested deeper than ${DEPTH} levels.`;

/** What YAML allows and a dossier does not: tags, anchors, aliases, keys that are no words, and keys given twice. */
export function refused(file: string, doc: Document, at: At): Diagnostic[] {
  const found: Diagnostic[] = [];
  const report: Report = (node, code, message, hint) => {
    const range = isNode(node) ? node.range : undefined;
    found.push(diagnostic(file, at(range?.[0] ?? 0, range?.[1] ?? 0), code, message, hint));
  };
  visit(doc, {
    Map: (_key, map, parents) => {
      const isLone = parents.length === 1 && file.startsWith('sources/');
      refuseKeys(map, isLone ? 'lone' : isSeq(parents.at(-1)) ? 'listed' : 'field', report);
    },
    Node(_key, node, parents) {
      if (isAlias(node) || node.anchor) {
        report(
          node,
          'yaml/alias',
          'Anchors and aliases (& and *) are not read.',
          'Write the value out, or put it between quotation marks.',
        );
        return visit.BREAK;
      }
      if (node.tag !== undefined) {
        const hint = 'In front matter a dispute is written disputedBy: [id].';
        report(node, 'yaml/tag', 'A tag (!…) is not read.', hint);
        return visit.BREAK;
      }
      if (parents.filter((parent) => !isPair(parent)).length > DEPTH) {
        report(node, 'limit/nesting', tooDeep);
        return visit.BREAK;
      }
      return undefined;
    },
  });
  return found;
}

type Report = (node: unknown, code: Code, message: string, hint?: string) => void;

/** What a map is: one of a list of records, the only record of a file that may hold several, or neither. */
type MapKind = 'listed' | 'lone' | 'field';

function refuseKeys(map: YAMLMap, kind: MapKind, report: Report): void {
  const refuse = (key: unknown, message: string, hint: string): void =>
    report(key, 'yaml/syntax', message, hint);
  const names = new Set<string>();
  const [first] = map.items.map(({ key }) => isScalar(key) && String(key.value));
  for (const [i, { key }] of map.items.entries()) {
    if (!isScalar(key)) {
      if (!isAlias(key)) refuse(key, 'A field has no name that can be read.', 'Write name: value.');
      continue;
    }
    const name = String(key.value);
    if (name === '__proto__') refuse(key, 'A field cannot have this name.', 'Name it otherwise.');
    if (names.has(name)) {
      const isAmidst = names.size > 1 && i < map.items.length - 1;
      refuse(key, ...twice(name, kind, isAmidst && (name === 'id' || name === first)));
      // What follows are most often the fields of another record.
      if (kind !== 'field') names.clear();
    }
    names.add(name);
  }
}

/** What a name that is given twice means. @param isFirst a record may begin with it */
function twice(name: string, kind: MapKind, isFirst: boolean): [message: string, hint: string] {
  if (kind === 'lone' && isFirst)
    return [
      'A second record begins here.',
      'Begin each record with - and a space, and indent its other fields by two spaces.',
    ];
  if (kind === 'listed' && name === 'id')
    return ['A record begins here without its dash.', 'Write - before the id, as on the line of the first.'];
  const hint = kind === 'field' ? 'Keep one.' : 'Keep one; a record of its own begins with - id: …';
  return [`"${name.slice(0, 60)}" is given twice.`, hint];
}
