import { isDeepStrictEqual } from 'node:util';
import { isMap, isNode, isScalar, isSeq, type YAMLMap } from 'yaml';
import { documentOf } from '../../dossier/yaml/document.ts';

/** What a source says of its archived copy. */
export interface Archive {
  file: string;
  sha256: string;
  /** `2026-11-24`. */
  retrieved: string;
}

/**
 * Writes the archived copy of a source into the text of its YAML file. Everything else stays as it is
 * written, to the byte: comments, quotes, order, indentation.
 * @returns the new text, or undefined where no record of this id is in the file
 * @throws when the new text would not say what it should
 */
export function recordArchive(text: string, id: string, archive: Archive): string | undefined {
  const bare = text.replace(/^\uFEFF/, '');
  const doc = documentOf(bare);
  const records: unknown[] = isSeq(doc.contents) ? doc.contents.items : [doc.contents];
  const record = records.find((item): item is YAMLMap => isMap(item) && idOf(item) === id);
  if (!record) return undefined;
  const written = edited(bare, record, archive);
  if (!says(written, bare, id, archive)) throw new Error(`The record of "${id}" cannot be edited.`);
  return text.slice(0, text.length - bare.length) + written;
}

function idOf(record: YAMLMap): string | undefined {
  const id = record.get('id');
  return typeof id === 'string' ? id.normalize('NFC') : undefined;
}

function edited(text: string, record: YAMLMap, archive: Archive): string {
  const quoted = /^[\w.-]+$/.test(archive.file) ? archive.file : JSON.stringify(archive.file);
  const value = `{ file: ${quoted}, sha256: ${archive.sha256}, retrieved: "${archive.retrieved}" }`;
  const known = record.items.find(({ key }) => isScalar(key) && key.value === 'archive')?.value;
  if (isNode(known) && known.range) {
    const [from, to] = known.range;
    const end = from + text.slice(from, to).trimEnd().length;
    return text.slice(0, from) + value + text.slice(end);
  }
  return record.flow ? inFlow(text, record, value) : inBlock(text, record, value);
}

/** Before the closing brace of `{ id: …, title: … }`. */
function inFlow(text: string, record: YAMLMap, value: string): string {
  const close = (record.range?.[1] ?? text.length) - 1;
  const before = text.slice(0, close).trimEnd();
  const comma = before.endsWith(',') ? '' : ',';
  return `${before}${comma} archive: ${value}${text.slice(before.length, close) || ' '}${text.slice(close)}`;
}

/** On a line of its own after the last field, indented as the fields are. */
function inBlock(text: string, record: YAMLMap, value: string): string {
  const last = record.items.at(-1);
  const [key, content] = [record.items[0]?.key, last?.value ?? last?.key];
  const start = isNode(key) ? (key.range?.[0] ?? 0) : 0;
  const indent = ' '.repeat(start - (text.lastIndexOf('\n', start - 1) + 1));
  const end = isNode(content) ? (content.range?.[1] ?? text.length) : text.length;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  // The rest of the line may hold a comment; a block of text ends after its last line.
  const at =
    text[end - 1] === '\n' ? end : text.indexOf('\n', end) < 0 ? text.length : text.indexOf('\n', end) + 1;
  const before = text.slice(0, at);
  return `${before}${before.endsWith('\n') ? '' : newline}${indent}archive: ${value}${newline}${text.slice(at)}`;
}

/** Whether the new text is the old one with this archive in this record. */
function says(text: string, old: string, id: string, archive: Archive): boolean {
  const [now, was] = [recordsOf(text), recordsOf(old)];
  const expected = was.map((record) => (normalId(record) === id ? { ...record, archive } : record));
  return isDeepStrictEqual(now, expected);
}

function recordsOf(text: string): Record<string, unknown>[] {
  const value: unknown = documentOf(text).toJS();
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.map((item) => ({ ...Object(item) }));
}

function normalId({ id }: Record<string, unknown>): string {
  return String(id).normalize('NFC');
}
