import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
import type { Code } from './codes.ts';
import { type Diagnostic, diagnostic, type Span } from './diagnostics.ts';
import { openBracket, slipsIn, strayIn } from './yamlSlips.ts';

/** A YAML text with its positions; `value` holds every scalar as the text that was written. */
export interface YamlText {
  /** Undefined where the text cannot be read. */
  value: unknown;
  diagnostics: Diagnostic[];
  /** The span of the value at a path, or of the nearest parent that exists. */
  spanOf(path: readonly PropertyKey[]): Span;
  /** The span of the key at a path. */
  keySpanOf(path: readonly PropertyKey[]): Span;
}

type At = (from: number, to: number) => Span;

const DEPTH = 50;

/**
 * Reads YAML 1.2 with the failsafe schema, so that `2020-06-22` stays text.
 * Tags, anchors and aliases are refused: they let a small file grow without bound.
 * @param offset lines that stand before the text in its file.
 */
export function readYaml(file: string, text: string, offset = 0): YamlText {
  const lines = new LineCounter();
  const doc = parseDocument(text, {
    schema: 'failsafe',
    lineCounter: lines,
    // The library compares every key with every other one.
    uniqueKeys: false,
    prettyErrors: false,
  });
  const at: At = (from, to) => spanAt(lines, offset, from, to);
  // Where the library ran out of stack depends on the machine, so the text as a whole is named.
  const diagnostics = doc.errors.some(({ message }) => /call stack/.test(message))
    ? [diagnostic(file, at(0, 0), 'limit/nesting', tooDeep)]
    : doc.errors.length > 0
      ? faultsOf(file, text, offset, doc.errors, at)
      : [...refused(file, doc, at), ...oddValues(file, doc, at)];
  return {
    value: diagnostics.length > 0 ? undefined : (doc.toJS({ maxAliasCount: 0 }) ?? {}),
    diagnostics,
    spanOf: (path) => spanOfPath(doc, path, at, false),
    keySpanOf: (path) => spanOfPath(doc, path, at, true),
  };
}

/** What keeps a text from being read. Slips that the library takes for something else are named, and the rest is read without. */
function faultsOf(
  file: string,
  text: string,
  offset: number,
  errors: readonly YAMLError[],
  at: At,
): Diagnostic[] {
  const slips = slipsIn(text);
  if (slips.length === 0) return errors.map((error) => syntax(file, text, error, at));
  const lines = text.split('\n');
  const found = slips.map(({ line, from, to, message, meant }) => {
    const written = lines[line] ?? '';
    lines[line] = meant;
    const row = line + 1 + offset;
    const span = { line: row, column: from + 1, endLine: row, endColumn: to + 1 };
    const edit = { line: row, column: 1, endLine: row, endColumn: written.length + 1, text: meant };
    const hint = `Write \`${meant.trim().slice(0, 80)}\`.`;
    return {
      ...diagnostic(file, span, 'yaml/syntax', message, hint),
      fix: { safe: true, edits: [edit] },
    };
  });
  const rest = readYaml(file, lines.join('\n'), offset).diagnostics;
  return [...found, ...rest.filter(({ line }) => !found.some((slip) => slip.line === line))];
}

function syntax(file: string, text: string, { pos, message }: YAMLError, at: At): Diagnostic {
  // The library notices an open list only where the next field begins.
  const [from, to] = (/^Flow (?:map|sequence)/.test(message) && openBracket(text, pos[0])) || pos;
  return diagnostic(file, at(from, to), 'yaml/syntax', firstLine(message), yamlHint(message));
}

const tooDeep = `Nested deeper than ${DEPTH} levels.`;

/** What YAML allows and a dossier does not: tags, anchors, aliases, keys that are no words, and keys given twice. */
function refused(file: string, doc: Document, at: At): Diagnostic[] {
  const found: Diagnostic[] = [];
  const report = (node: unknown, code: Code, message: string, hint?: string): void => {
    const range = isNode(node) ? node.range : undefined;
    found.push(diagnostic(file, at(range?.[0] ?? 0, range?.[1] ?? 0), code, message, hint));
  };
  visit(doc, {
    Map(_key, map) {
      const keys = new Set<string>();
      for (const { key } of map.items) {
        if (isScalar(key)) {
          const name = String(key.value);
          if (name === '__proto__')
            report(key, 'yaml/syntax', 'A field cannot have this name.', 'Name it otherwise.');
          if (keys.has(name))
            report(key, 'yaml/syntax', `"${name.slice(0, 60)}" is given twice.`, 'Keep one.');
          keys.add(name);
        } else if (!isAlias(key))
          report(key, 'yaml/syntax', 'A field has no name that can be read.', 'Write name: value.');
      }
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

function spanOfPath(doc: Document, path: readonly PropertyKey[], at: At, wantsKey: boolean): Span {
  let node: unknown = doc.contents;
  let best: Node | null = isNode(doc.contents) ? doc.contents : null;
  for (const [depth, key] of path.entries()) {
    if (!isCollection(node)) break;
    const pair = isMap(node)
      ? node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key))
      : undefined;
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

function spanAt(lines: LineCounter, offset: number, from: number, to: number): Span {
  const [start, end] = [lines.linePos(from), lines.linePos(Math.max(from, to))];
  return {
    line: Math.max(1, start.line) + offset,
    column: Math.max(1, start.col),
    endLine: Math.max(1, end.line) + offset,
    endColumn: Math.max(1, end.col),
  };
}

function firstLine(message: string): string {
  const line = message.split('\n')[0] ?? message;
  return `${line.replace(/^Missing closing (['"])quote/, 'A $1 is not closed').replace(/\.$/, '')}.`;
}

const quote = 'Put the value between quotation marks: bluf: "Paris: a summary".';
const hints: readonly (readonly [RegExp, string])[] = [
  [/Nested mappings|Implicit keys|reserved character|directive indicator|Unexpected scalar/, quote],
  [/Missing closing ['"]quote/, 'Close the quotation marks at the end of the value.'],
  [/Flow (?:sequence|map)/, 'Close the list with ] or the fields with }, on lines that are indented.'],
  [/multiple documents/, 'Remove the line ---.'],
  [/tab/i, 'Indent with spaces, not tabs.'],
  [/indent|same column/i, 'Give fields that belong together the same indentation.'],
];

function yamlHint(message: string): string | undefined {
  return hints.find(([pattern]) => pattern.test(message))?.[1];
}
