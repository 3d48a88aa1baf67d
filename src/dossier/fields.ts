import { distance } from 'fastest-levenshtein';
import { z } from 'zod';
import { dateHint } from './dateMeant.ts';
import { isEdtf } from './dates.ts';
import { type Diagnostic, diagnostic } from './diagnostics.ts';
import { asked, nearestOf, suggester } from './nearest.ts';
import { codeOf } from './scalars.ts';
import { tlpHint } from './tlp/levels.ts';
import type { YamlText } from './yaml.ts';

/** The outcome of a check: `data` where all is well, and in any case what can be used. */
export interface Checked<T> {
  data?: T;
  diagnostics: Diagnostic[];
  /** The fields that are valid by themselves, invalid items of lists left out. */
  usable: Partial<T>;
  /** Index in the file of each item of a list in `usable` that lost some. */
  kept: Record<string, number[]>;
}

type Issue = z.core.$ZodIssue;

/** A part of a file and the schema that it is checked against. */
interface FieldCheck {
  file: string;
  yaml: YamlText;
  schema: z.core.$ZodType;
  /** The part of the file that is checked. */
  value: unknown;
  /** The path of that part in the file. */
  under: readonly PropertyKey[];
}

/**
 * Checks a value against a schema; each issue becomes a diagnostic at the field it is about.
 * @param options.value the part of the file that is checked; default all of it.
 * @param options.under the path of that part in the file.
 */
export function checkSchema<S extends z.ZodType>(
  file: string,
  yaml: YamlText,
  schema: S,
  options: { value?: unknown; under?: readonly PropertyKey[] } = {},
): Checked<z.output<S>> {
  const value = options.value ?? yaml.value;
  const check: FieldCheck = { file, yaml, schema, value, under: options.under ?? [] };
  const result = schema.safeParse(value);
  if (result.success) return { data: result.data, diagnostics: [], usable: {}, kept: {} };
  const issues = withoutRests(result.error.issues);
  const misspelt = misspeltIn(value, issues);
  const empty = emptyRecord(check, issues);
  if (empty) return { diagnostics: [empty], ...salvage(schema, value, issues) };
  const diagnostics = issues.flatMap((issue) => {
    if (misspelt.has(pathKey(issue.path))) return [];
    if (issue.code === 'unrecognized_keys') return unknownFields(check, issue, misspelt);
    return [unquotedSet(check, issue) ?? tell(check, issue)];
  });
  return { diagnostics, ...salvage(schema, value, issues) };
}

/** Of a value of another type nothing else is told: what has a length is measured whatever it is. */
function withoutRests(issues: readonly Issue[]): Issue[] {
  const mistyped = new Set<string>();
  return issues.filter(({ code, path }) => {
    const key = pathKey(path);
    if (mistyped.has(key)) return false;
    if (code === 'invalid_type') mistyped.add(key);
    return true;
  });
}

/** A record of which nothing is written: one finding, whatever it needs. */
function emptyRecord(
  { file, yaml, value, under }: FieldCheck,
  issues: readonly Issue[],
): Diagnostic | undefined {
  if (!isRecord(value) || Object.keys(value).length > 0 || issues.length < 2) return undefined;
  const needed = issues.map(({ path }) => String(path[0])).join(', ');
  const hint = `It needs ${needed}: one "name: value" a line.`;
  return diagnostic(file, yaml.spanOf(under), 'schema/missing', 'Nothing is written here.', hint);
}

/** Fields that are missing, by their path, under the name that stands in their place; each by the path of the other. */
function misspeltIn(value: unknown, issues: readonly Issue[]): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  const missingIn = Map.groupBy(
    issues.flatMap(({ path }) => (path.length > 0 && valueAt(value, path) === undefined ? [path] : [])),
    (path) => pathKey(path.slice(0, -1)),
  );
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    const beside = missingIn.get(pathKey(issue.path)) ?? [];
    for (const key of issue.keys) {
      const missing = beside.flatMap((path) => (pairs.has(pathKey(path)) ? [] : [String(path.at(-1))]));
      const near = nearestOf(key, missing) ?? missing.find((name) => distance(key.slice(0, 60), name) <= 2);
      if (near === undefined) continue;
      pairs.set(pathKey([...issue.path, near]), key);
      pairs.set(pathKey([...issue.path, key]), near);
    }
  }
  return pairs;
}

function pathKey(path: readonly PropertyKey[]): string {
  return JSON.stringify(path.map(String));
}

function unknownFields(
  { file, yaml, schema, under }: FieldCheck,
  { path, keys }: z.core.$ZodIssueUnrecognizedKeys,
  misspelt: ReadonlyMap<string, string>,
): Diagnostic[] {
  const fields = fieldsAt(schema, path);
  const near = suggester(() => fields);
  return keys.map((key) =>
    diagnostic(
      file,
      yaml.keySpanOf([...under, ...path, key]),
      'schema/unknown-field',
      `"${key.slice(0, 60)}" is not a field here.`,
      meant(misspelt, [...path, key]) ?? near(key) ?? `Fields: ${fields.join(', ')}.`,
    ),
  );
}

function meant(misspelt: ReadonlyMap<string, string>, path: readonly PropertyKey[]): string | undefined {
  const name = misspelt.get(pathKey(path));
  return name === undefined ? undefined : asked(name);
}

function tell({ file, yaml, schema, value, under }: FieldCheck, issue: Issue): Diagnostic {
  const { path } = issue;
  const where = capitalised(placeNamed(path));
  const name = String(path.at(-1));
  const found = valueAt(value, path);
  const span = yaml.spanOf([...under, ...path]);
  if (found === undefined) {
    const hint = `Add ${path.length > 1 ? '' : 'a line '}\`${name}: …\`.`;
    return diagnostic(file, span, 'schema/missing', `${where} is missing.`, hint);
  }
  if (issue.code === 'invalid_key') {
    const message = `"${name}" cannot be a name here.`;
    const hint = `Expected ${issue.issues[0]?.message ?? 'an id'}.`;
    return diagnostic(file, yaml.keySpanOf([...under, ...path]), 'schema/invalid', message, hint);
  }
  const code = codeOf(issue) ?? 'schema/invalid';
  const message = `${where} is ${show(found)}.`;
  return diagnostic(file, span, code, message, hintFor(schema, found, issue));
}

/** A place in a record in words, entries counted from one: `"to" in entry 2 of "relations"`. */
function placeNamed(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'the record';
  const entry = path.findLastIndex((key) => typeof key === 'number');
  const names = path
    .slice(entry + 1)
    .map(String)
    .join('.');
  if (entry < 0) return `"${names}"`;
  const listed = `entry ${Number(path[entry]) + 1} of ${placeNamed(path.slice(0, entry))}`;
  return names === '' ? listed : `"${names}" in ${listed}`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function hintFor(schema: z.core.$ZodType, found: unknown, issue: Issue): string {
  const code = codeOf(issue);
  if (code === 'tlp/unknown') return tlpHint(String(found));
  const hint = code === 'date/invalid' ? hintOfDate(schema, found, issue) : undefined;
  return hint ?? decimalCommas(found) ?? `Expected ${expected(issue)}.`;
}

/** `[48,86, 2,35]`: coordinates whose decimals follow a comma. */
function decimalCommas(found: unknown): string | undefined {
  const parts: unknown[] = Array.isArray(found) ? found : [];
  const [a, b, c, d] = parts.map(String);
  const isFour = parts.length === 4 && /^-?\d{1,3}$/.test(`${a}`) && /^-?\d{1,3}$/.test(`${c}`);
  return isFour && /^\d+$/.test(`${b}${d}`)
    ? `Decimals follow a point: write [${a}.${b}, ${c}.${d}].`
    : undefined;
}

function hintOfDate(schema: z.core.$ZodType, found: unknown, { path }: Issue): string | undefined {
  const field = schemaAt(schema, path);
  const takes = (text: string): boolean => field !== undefined && z.safeParse(field, text).success;
  // A date by itself is at odds with another one.
  return takes(String(found)) ? undefined : dateHint(String(found), takes);
}

/** One of several dates, `[2020-06-22, 2020-06-29]`, which YAML takes for a list or fields unless it is quoted. */
function unquotedSet({ file, yaml, schema, value, under }: FieldCheck, issue: Issue): Diagnostic | undefined {
  const field = schemaAt(schema, issue.path);
  const text = textOfSet(valueAt(value, issue.path));
  if (!field || text === undefined || !isEdtf(text)) return undefined;
  const takes = (other: string): boolean => z.safeParse(field, other).success;
  if (!takes(text) || takes('text')) return undefined;
  const span = yaml.spanOf([...under, ...issue.path]);
  const meant = JSON.stringify(text);
  const message = 'YAML reads brackets without quotation marks as a list.';
  return {
    ...diagnostic(file, span, 'date/invalid', message, `Put it between quotation marks: \`${meant}\`.`),
    fix: { safe: true, edits: [{ ...span, text: meant }] },
  };
}

function textOfSet(value: unknown): string | undefined {
  if (Array.isArray(value)) return `[${value.join(', ')}]`;
  return isRecord(value) && Object.values(value).every((own) => own === null)
    ? `{${Object.keys(value).join(', ')}}`
    : undefined;
}

function expected(issue: Issue): string {
  if (issue.code === 'invalid_value') return `one of ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'invalid_type') return shapes[issue.expected] ?? issue.expected;
  return issue.message.replace(/\.$/, '');
}

const fieldsHint = 'fields: one "name: value" a line';
const shapes: Record<string, string> = {
  string: 'a text',
  array: 'a list such as [a, b]',
  object: fieldsHint,
  record: fieldsHint,
};

/** The fields that a schema has at a path, for suggestions. */
function fieldsAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  const inner = schemaAt(schema, path);
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
}

function schemaAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): z.core.$ZodType | undefined {
  let at: z.core.$ZodType | undefined = schema;
  for (const key of path) {
    const inner = unwrap(at);
    if (inner instanceof z.ZodArray) at = inner.element;
    else if (inner instanceof z.ZodRecord) at = inner.valueType;
    else at = inner instanceof z.ZodObject ? inner.shape[String(key)] : undefined;
  }
  return unwrap(at);
}

function unwrap(schema: z.core.$ZodType | undefined): z.core.$ZodType | undefined {
  return schema instanceof z.ZodOptional ? unwrap(schema.unwrap()) : schema;
}

/**
 * What a record still says with its invalid fields and items left out, so that one slip does not
 * hide what is wrong elsewhere.
 */
function salvage<S extends z.ZodType>(
  schema: S,
  value: unknown,
  issues: readonly Issue[],
): { usable: Partial<z.output<S>>; kept: Record<string, number[]> } {
  const usable: Record<string, unknown> = {};
  const kept: Record<string, number[]> = {};
  if (schema instanceof z.ZodObject && isRecord(value)) {
    for (const [field, written] of Object.entries(value)) {
      if (!Object.hasOwn(schema.shape, field)) continue;
      const faults = issues.filter((issue) => issue.path[0] === field);
      const whole = faults.some((issue) => issue.path.length < 2) || !Array.isArray(written);
      if (faults.length > 0 && whole) continue;
      const bad = new Set(faults.map((issue) => issue.path[1]));
      const rest = Array.isArray(written) ? written.filter((_item, i) => !bad.has(i)) : written;
      const read = z.safeParse(schema.shape[field] as z.ZodType, rest);
      if (!read.success) continue;
      usable[field] = read.data;
      if (bad.size > 0 && Array.isArray(written))
        kept[field] = [...written.keys()].filter((i) => !bad.has(i));
    }
  }
  return { usable: usable as Partial<z.output<S>>, kept };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null && Object.hasOwn(at, key) ? Reflect.get(at, key) : undefined,
    value,
  );
}

function show(value: unknown): string {
  const text = typeof value === 'string' ? `"${value}"` : (JSON.stringify(value) ?? 'missing');
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
