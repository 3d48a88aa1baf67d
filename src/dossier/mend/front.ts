import { type Document, parseDocument } from 'yaml';

/** The YAML of a file, or the front matter of a page, with where it begins; undefined where it cannot be read. */
export function frontOf(file: string, text: string): { doc: Document; offset: number } | undefined {
  const front = file.endsWith('.mdx') ? /^(---\n)([\s\S]*?\n)---[ \t]*(?:\n|$)/.exec(text) : undefined;
  if (file.endsWith('.mdx') && !front) return undefined;
  const doc = parseDocument(front?.[2] ?? text, { schema: 'failsafe', prettyErrors: false });
  return doc.errors.length > 0 ? undefined : { doc, offset: front?.[1]?.length ?? 0 };
}
