import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  type Node,
  parseDocument,
  visit,
} from 'yaml';
import type { z } from 'zod';
import { type Diagnostic, diagnostic, type Span } from './diagnostics.ts';
import { didYouMean } from './nearest.ts';

/** A YAML text with its positions; `value` holds every scalar as the text that was written. */
export interface YamlText {
  value: unknown;
  diagnostics: Diagnostic[];
  /** The span of the value at a path, or of the nearest parent that exists. */
  spanOf(path: readonly PropertyKey[]): Span;
}

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
    uniqueKeys: true,
    prettyErrors: false,
  });
  const at = (from: number, to: number): Span => spanAt(lines, offset, from, to);
  const diagnostics = doc.errors.map((error) =>
    diagnostic(
      file,
      at(error.pos[0], error.pos[1]),
      'yaml/syntax',
      firstLine(error.message),
      yamlHint(error.message),
    ),
  );
  diagnostics.push(...refused(file, doc, at));
  return {
    value: diagnostics.length > 0 ? undefined : (doc.toJS({ maxAliasCount: 0 }) ?? {}),
    diagnostics,
    spanOf: (path) => spanOfPath(doc, path, at),
  };
}

function refused(file: string, doc: Document, at: (from: number, to: number) => Span): Diagnostic[] {
  const found: Diagnostic[] = [];
  visit(doc, {
    Node(_key, node, parents) {
      const [from, to] = [node.range?.[0] ?? 0, node.range?.[1] ?? 0];
      if (isAlias(node) || node.anchor) {
        found.push(
          diagnostic(
            file,
            at(from, to),
            'yaml/alias',
            'Anchors and aliases (& and *) are not read.',
            'Write the value out, or put it between quotation marks.',
          ),
        );
        return visit.BREAK;
      }
      if (node.tag !== undefined) {
        found.push(
          diagnostic(
            file,
            at(from, to),
            'yaml/tag',
            'A tag (!…) is not read.',
            'In front matter a dispute is written disputedBy: [id].',
          ),
        );
        return visit.BREAK;
      }
      if (parents.length > 2 * DEPTH) {
        found.push(diagnostic(file, at(from, to), 'limit/nesting', `Nested deeper than ${DEPTH} levels.`));
        return visit.BREAK;
      }
      return undefined;
    },
  });
  return found;
}

function spanOfPath(
  doc: Document,
  path: readonly PropertyKey[],
  at: (from: number, to: number) => Span,
): Span {
  let node: unknown = doc.contents;
  let best: Node | null = isNode(doc.contents) ? doc.contents : null;
  for (const key of path) {
    if (!isCollection(node)) break;
    const pair = isMap(node)
      ? node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key))
      : undefined;
    node = pair ? (pair.value ?? pair.key) : node.get(typeof key === 'symbol' ? String(key) : key, true);
    if (!isNode(node)) break;
    best = node;
  }
  if (best === null || path.length === 0) return at(0, 0);
  if (best === doc.contents && isNode(best)) return at(best.range?.[0] ?? 0, best.range?.[0] ?? 0);
  return at(best.range?.[0] ?? 0, best.range?.[1] ?? 0);
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
  return message.split('\n')[0] ?? message;
}

function yamlHint(message: string): string | undefined {
  if (/Nested mappings|Implicit keys|Unexpected scalar/.test(message))
    return 'A text with a colon goes between quotation marks: bluf: "Paris: a summary".';
  return /tab/i.test(message) ? 'Indent with spaces, not tabs.' : undefined;
}

/** Checks a value against a schema; each issue becomes a diagnostic at the field it is about. */
export function checkSchema<S extends z.ZodType>(
  file: string,
  yaml: YamlText,
  schema: S,
  options: { value?: unknown; under?: readonly PropertyKey[]; known?: readonly string[] } = {},
): { data?: z.output<S>; diagnostics: Diagnostic[] } {
  const under = options.under ?? [];
  const result = schema.safeParse(options.value ?? yaml.value);
  if (result.success) return { data: result.data, diagnostics: [] };
  const diagnostics = result.error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) =>
        diagnostic(
          file,
          yaml.spanOf([...under, ...issue.path, key]),
          'schema/unknown-field',
          `"${key}" is not a field here.`,
          didYouMean(key, options.known ?? []),
        ),
      );
    }
    const where = issue.path.map(String).join('.') || 'the record';
    const missing =
      issue.code === 'invalid_type' &&
      issue.input === undefined &&
      !hasPath(options.value ?? yaml.value, issue.path);
    const span = yaml.spanOf([...under, ...issue.path]);
    if (missing)
      return [
        diagnostic(
          file,
          span,
          'schema/missing',
          `"${where}" is missing.`,
          `Add a line ${String(issue.path.at(-1))}: …`,
        ),
      ];
    const expected =
      issue.code === 'invalid_value'
        ? `Expected one of ${issue.values.map(String).join(', ')}.`
        : `Expected ${lowerFirst(issue.message)}.`;
    const code =
      issue.message.startsWith('an EDTF') || issue.message.startsWith('a day')
        ? 'date/invalid'
        : issue.path.includes('tlp')
          ? 'tlp/unknown'
          : 'schema/invalid';
    return [
      diagnostic(
        file,
        span,
        code,
        `"${where}" is ${show(valueAt(options.value ?? yaml.value, issue.path))}.`,
        expected,
      ),
    ];
  });
  return { diagnostics };
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined),
    value,
  );
}

function hasPath(value: unknown, path: readonly PropertyKey[]): boolean {
  return valueAt(value, path) !== undefined;
}

function show(value: unknown): string {
  const text =
    typeof value === 'string'
      ? `"${value}"`
      : value === undefined
        ? 'missing'
        : (JSON.stringify(value) ?? 'missing');
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

function lowerFirst(text: string): string {
  return text.replace(/^Invalid input: expected /, '').replace(/\.$/, '');
}
