import { z } from 'zod';
import type { ContentFile } from './contentFile.ts';
import { capped, type Diagnostic, diagnostic, fileStart, type Span } from './diagnostics.ts';
import { checkSchema } from './fields.ts';
import { foldId, isId } from './ids.ts';
import type { Page } from './page.ts';
import { type Source, source } from './schema.ts';
import { type Spans, spansOf } from './spans.ts';
import { idsIn } from './unread.ts';
import { readYaml, type YamlText } from './yaml.ts';

/** One of the dossier's own YAML files: what it says, in any case what is usable of it, and where. */
export interface RecordFile<T> {
  data?: T;
  usable: Partial<T>;
  spans: Spans;
  /** Names on the top level, valid or not; undefined where the file could not be read as fields. */
  names?: string[];
  diagnostics: Diagnostic[];
}

/** Reads one of the dossier's own YAML files; a file that is not there says nothing. */
export function readRecord<S extends z.ZodType>(
  files: readonly ContentFile[],
  name: string,
  schema: S,
): RecordFile<z.output<S>> {
  const found = files.find((f) => f.file === name);
  if (!found) return { usable: {}, spans: {}, names: [], diagnostics: [] };
  const yaml = readYaml(name, found.text);
  if (yaml.value === undefined) return { usable: {}, spans: {}, diagnostics: capped(yaml.diagnostics) };
  const { data, usable, diagnostics } = checkSchema(name, yaml, schema);
  const isMap = typeof yaml.value === 'object' && yaml.value !== null && !Array.isArray(yaml.value);
  return {
    ...(data === undefined ? {} : { data }),
    usable,
    spans: spansOf(yaml.value, yaml.spanOf),
    ...(isMap ? { names: Object.keys(Object(yaml.value)) } : {}),
    diagnostics: capped([...yaml.diagnostics, ...diagnostics]),
  };
}

/** A source with the place of its record. */
export interface SourceRecord {
  source: Source;
  file: string;
  /** Spans of the record's fields. */
  spans: Spans;
}

export interface Sources {
  records: SourceRecord[];
  /** Ids of records that hold mistakes. */
  unread: string[];
  /** A record has an id that could not be read. */
  isBlind: boolean;
  diagnostics: Diagnostic[];
}

/**
 * Reads a file of sources: one record or a list of them.
 * @param publishers ids in publishers.yaml; undefined where that file could not be read, or names nobody.
 */
export function readSources({ file, text }: ContentFile, publishers: readonly string[] | undefined): Sources {
  const yaml = readYaml(file, text);
  if (yaml.value === undefined)
    return {
      records: [],
      unread: idsIn(text),
      isBlind: lacksIds(text),
      diagnostics: capped(yaml.diagnostics),
    };
  const result: Sources = { records: [], unread: [], isBlind: false, diagnostics: [...yaml.diagnostics] };
  const wrapped = wrapperIn(file, yaml);
  if (wrapped) {
    const { ids, finding } = wrapped;
    return {
      ...result,
      unread: [...idsIn(text), ...ids],
      diagnostics: capped([...yaml.diagnostics, finding]),
    };
  }
  const isList = Array.isArray(yaml.value);
  const values: unknown[] = Array.isArray(yaml.value) ? yaml.value : [yaml.value];
  for (const [index, value] of values.entries()) {
    const under = isList ? [index] : [];
    const { data, usable, diagnostics } = checkSchema(file, yaml, source, { value, under });
    result.diagnostics.push(...diagnostics);
    const { publisher } = data ?? usable;
    if (publisher !== undefined && publishers && !publishers.includes(publisher))
      result.diagnostics.push(
        diagnostic(
          file,
          yaml.spanOf([...under, 'publisher']),
          'publisher/unknown',
          `"${publisher}" is not in publishers.yaml.`,
          'Add it there, with its reliability and the reason.',
        ),
      );
    if (data) {
      const spans = spansOf(value, (path) => yaml.spanOf([...under, ...path]));
      result.records.push({ source: data, file, spans });
      continue;
    }
    const id = idOf(value);
    if (id === undefined) result.isBlind ||= Object.keys(Object(value)).length > 0;
    else result.unread.push(id);
  }
  return { ...result, diagnostics: capped(result.diagnostics) };
}

/**
 * Records below a name in place of the margin: all of them, or each below its id. It is told once, and what
 * they say is not read.
 */
function wrapperIn(file: string, yaml: YamlText): { ids: string[]; finding: Diagnostic } | undefined {
  const { value } = yaml;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const entries = Object.entries(value);
  const [name = '', first] = entries[0] ?? [];
  const isField = ([key, inner]: [string, unknown]): boolean =>
    Object.hasOwn(source.shape, key) || typeof inner !== 'object' || inner === null;
  if (entries.length === 0 || entries.some(isField)) return undefined;
  const tell = (message: string, hint: string): Diagnostic =>
    diagnostic(file, yaml.keySpanOf([name]), 'schema/unknown-field', message, hint);
  const shown = name.slice(0, 60);
  if (Array.isArray(first) || Object.hasOwn(first, 'id')) {
    const hint = `Take the line \`${shown}:\` away.`;
    return { ids: [], finding: tell('The records of a file have no name above them.', hint) };
  }
  const hint = `Begin each record as \`- id: ${shown}\`, its other fields on lines indented by two spaces.`;
  return { ids: Object.keys(value), finding: tell(`"${shown}" stands where a record begins.`, hint) };
}

function idOf(value: unknown): string | undefined {
  const read = z.object({ id: z.string().refine(isId) }).safeParse(value);
  return read.success ? read.data.id.normalize('NFC') : undefined;
}

/** Whether a text that cannot be read seems to hold more records than ids. */
function lacksIds(text: string): boolean {
  return idsIn(text).length < (text.match(/^[ -]*title[^\S\n]*:/gm) ?? []).length;
}

/** Where a record says its id. */
export function idSpan({ spans }: { spans: Spans }): Span {
  return spans.id ?? fileStart;
}

/** Sources whose id another one has. The first keeps it. */
export function duplicateSources(records: readonly SourceRecord[]): Diagnostic[] {
  const seen = new Map<string, SourceRecord>();
  return records.flatMap((record) => {
    const other = seen.get(foldId(record.source.id));
    if (!other) {
      seen.set(foldId(record.source.id), record);
      return [];
    }
    const where = `${other.file}:${idSpan(other).line}`;
    const message = `The source "${record.source.id}" is also in ${where}.`;
    return [diagnostic(record.file, idSpan(record), 'id/duplicate', message, 'Keep one of the two.')];
  });
}

/** Pages whose id another one of the collection has but for case or Unicode form. */
export function duplicatePages(pages: readonly Page[]): Diagnostic[] {
  const seen = new Map<string, string>();
  return pages.flatMap(({ collection, id, file }) => {
    const key = foldId(`${collection}/${id}`);
    const other = seen.get(key);
    if (other === undefined) {
      seen.set(key, file);
      return [];
    }
    const hint = 'Ids differ in more than case and the form of accents: rename one file.';
    return [diagnostic(file, fileStart, 'id/duplicate', `It has the id of ${other}.`, hint)];
  });
}
