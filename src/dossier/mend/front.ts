import type { Document } from 'yaml';
import { splitFront } from '../front.ts';
import { documentOf } from '../yaml/document.ts';

/** The YAML of a file, or the front matter of a page, with where it begins; undefined where it cannot be read. */
export function frontOf(file: string, text: string): { doc: Document; offset: number } | undefined {
  const { yaml, start, isClosed } = file.endsWith('.mdx')
    ? (splitFront(text) ?? noFront)
    : { yaml: text, start: 0, isClosed: true };
  if (!isClosed) return undefined;
  const doc = documentOf(yaml);
  return doc.errors.length > 0 ? undefined : { doc, offset: start };
}

const noFront = { yaml: '', start: 0, isClosed: false };
