import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  visit,
  type YAMLMap,
} from 'yaml';
import type { Code } from './codes.ts';
import { type Diagnostic, diagnostic, type Span } from './diagnostics.ts';
import { Source } from './markup/source.ts';
import { cutTexts } from './yaml/comments.ts';
import { cutCurlyValues, takeCurly } from './yaml/curly.ts';
import { type At, documentOf } from './yaml/document.ts';
import { firstFault, said } from './yaml/faults.ts';
import { slipsOf } from './yaml/meant.ts';
import { strayIn } from './yaml/slips.ts';
import { takeUnseen } from './yaml/unseen.ts';

/** A YAML text with its positions; `value` holds every scalar as the text that was written. */
export interface YamlText {
  /** Undefined where the text cannot be read. */
  value: unknown;
  /** What keeps it from being read, or else what it says otherwise than was plainly meant. */
  diagnostics: Diagnostic[];
  /** The span of the value at a path, or of the nearest parent that exists. */
  spanOf(path: readonly PropertyKey[]): Span;
  /** The span of the key at a path. */
  keySpanOf(path: readonly PropertyKey[]): Span;
}

const DEPTH = 50;

/**
 * Reads YAML 1.2, its scalars as they are written, so that `2020-06-22` stays text.
 * Tags, anchors and aliases are refused: they let a small file grow without bound.
 * @param offset lines that stand before the text in its file.
 */
export function readYaml(file: string, text: string, offset = 0): YamlText {
  const doc = documentOf(text);
  const at = placesIn(text, offset);
  // Where the library ran out of stack depends on the machine, so the text as a whole is named.
  const diagnostics = doc.errors.some(({ message }) => /call stack/.test(message))
    ? [diagnostic(file, at(0, 0), 'limit/nesting', tooDeep)]
    : doc.errors.length > 0
      ? unreadable(file, text, offset)
      : findingsOf(file, doc, text, at);
  const isRead = diagnostics.length === 0;
  if (isRead) diagnostics.push(...readOtherwise(file, doc, text, at));
  return {
    value: isRead ? (doc.toJS({ maxAliasCount: 0 }) ?? {}) : undefined,
    diagnostics,
    spanOf: (path) => spanOfPath(doc, path, at, false),
    keySpanOf: (path) => spanOfPath(doc, path, at, true),
  };
}

/** What keeps a text from being read: its slips, and the first fault of what would be there without them. */
function unreadable(file: string, text: string, offset: number): Diagnostic[] {
  const { slips, lines } = slipsOf(text);
  const found = slips.map(({ line, from, to, message, meant, isSure, written }) => {
    const row = line + 1 + offset;
    const span = { line: row, column: from + 1, endLine: row, endColumn: to + 1 };
    const edit = { line: row, column: 1, endLine: row, endColumn: written.length + 1, text: meant };
    const hint =
      written.trim() === meant.trim() ? indentHint(meant) : `Write \`${meant.trim().slice(0, 80)}\`.`;
    return { ...diagnostic(file, span, 'yaml/syntax', message, hint), fix: { safe: isSure, edits: [edit] } };
  });
  const rest = findingsIn(file, lines.join('\n'), offset);
  return [...found, ...rest.filter(({ line }) => !found.some((slip) => slip.line === line))];
}

function indentHint(meant: string): string {
  const width = meant.length - meant.trimStart().length;
  return width === 0
    ? 'Begin it at the margin.'
    : `Begin it with ${width === 1 ? 'one space' : `${width} spaces`}.`;
}

/** Findings in a text without slips. */
function findingsIn(file: string, text: string, offset: number): Diagnostic[] {
  const doc = documentOf(text);
  const at = placesIn(text, offset);
  if (doc.errors.length === 0) {
    const faults = findingsOf(file, doc, text, at);
    return faults.length > 0 ? faults : readOtherwise(file, doc, text, at);
  }
  const { from, to, message, hint } = firstFault(text, doc.errors);
  return [diagnostic(file, at(from, to), 'yaml/syntax', message, hint)];
}

/** Findings in a text that can be read. */
function findingsOf(file: string, doc: Document, text: string, at: At): Diagnostic[] {
  const dashes = boundDashes(file, doc, text, at);
  const lines = new Set(dashes.map(({ line }) => line));
  const odd = oddValues(file, doc, at).filter(({ line }) => !lines.has(line));
  const curly = cutCurlyValues(file, doc, text, at);
  return [...refused(file, doc, at), ...spacedKeys(file, doc, at), ...curly, ...dashes, ...odd];
}

/** What a text that can be read says otherwise than was plainly meant; the document is left as it was meant. */
function readOtherwise(file: string, doc: Document, text: string, at: At): Diagnostic[] {
  const curly = takeCurly(file, doc, text, at);
  const lines = new Set(curly.map(({ line }) => line));
  const cut = cutTexts(file, doc, text, at).filter(({ line }) => !lines.has(line));
  return [...curly, ...cut, ...takeUnseen(file, doc, text, at)];
}

/** Items of lists without a space after their dash, or with a bullet for it, which YAML takes for part of a value. */
function boundDashes(file: string, doc: Document, text: string, at: At): Diagnostic[] {
  const found: Diagnostic[] = [];
  visit(doc, {
    Scalar(_key, node) {
      const [from = 0, to = from] = node.range ?? [];
      if (node.type !== 'PLAIN' || !/[-•‣◦▪●·]/.test(text.charAt(from))) return;
      const start = text.lastIndexOf('\n', from) + 1;
      const items = /^( *)(?:-(?=[{[A-Za-z"'])|([•‣◦▪●·])[^\S\n]*(?=\S))/gm;
      for (const { 0: whole, 1: { length } = '', 2: bullet, index } of text
        .slice(start, to)
        .matchAll(items)) {
        const [sign, after] = [start + index + length, start + index + whole.length];
        const end = text.indexOf('\n', after);
        const item = text.slice(after, end < 0 ? undefined : end).trim();
        const hint = `Write \`- ${item.slice(0, 60)}\`.`;
        const message = bullet === undefined ? said.dash : said.bullet;
        const edit = { ...at(sign, after), text: '- ' };
        found.push({
          ...diagnostic(file, at(sign, sign + 1), 'yaml/syntax', message, hint),
          fix: { safe: true, edits: [edit] },
        });
      }
    },
  });
  return found;
}

/** Names of fields that end with a no-break space, as word processors set it before a colon. */
function spacedKeys(file: string, doc: Document, at: At): Diagnostic[] {
  const found: Diagnostic[] = [];
  visit(doc, {
    Pair(_key, { key }) {
      if (!isScalar(key) || key.type !== 'PLAIN') return;
      const [from = 0, to = from] = key.range ?? [];
      const written = String(key.value);
      const name = written.trimEnd();
      if (name === written) return;
      const span = at(to - (written.length - name.length), to);
      const message = 'A no-break space stands before the colon.';
      const hint = `Write \`${name.slice(0, 60)}:\`.`;
      const fix = { safe: true, edits: [{ ...span, text: '' }] };
      found.push({ ...diagnostic(file, span, 'yaml/syntax', message, hint), fix });
    },
  });
  return found;
}

const tooDeep = `Nested deeper than ${DEPTH} levels.`;

/** What YAML allows and a dossier does not: tags, anchors, aliases, keys that are no words, and keys given twice. */
function refused(file: string, doc: Document, at: At): Diagnostic[] {
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

/**
 * Values that nobody wrote yet, as in the form for a new page; and values that end with a quotation mark or
 * a bracket that nothing opens, since the one at their beginning is lost.
 */
function oddValues(file: string, doc: Document, at: At): Diagnostic[] {
  const found: Diagnostic[] = [];
  visit(doc, {
    Scalar(key, node) {
      if (key === 'key') return;
      const value = String(node.value);
      const [from = 0, to = from] = node.range ?? [];
      if (value === '…' || value === '...') {
        const message = `${value} stands for what is still to be written.`;
        const hint = 'Write it, or begin the line with # to leave the field out.';
        found.push(diagnostic(file, at(from, to), 'schema/invalid', message, hint));
      }
      const sign = node.type === 'PLAIN' ? strayIn(value) : undefined;
      if (sign === undefined) return;
      const message = `\`${sign}\` closes what nothing opens.`;
      const hint = 'Write its partner before the value, or put the value between quotation marks.';
      found.push(diagnostic(file, at(from, to), 'yaml/syntax', message, hint));
    },
  });
  return found;
}

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

function spanOfPath(doc: Document, path: readonly PropertyKey[], at: At, wantsKey: boolean): Span {
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

/** @param offset lines that stand before the text in its file */
function placesIn(text: string, offset: number): At {
  // The library does not count the lines within what it cannot read.
  const source = new Source(text);
  return (from, to) => {
    const { line, endLine, ...columns } = source.span(from, Math.max(from, to));
    return { line: line + offset, endLine: endLine + offset, ...columns };
  };
}
