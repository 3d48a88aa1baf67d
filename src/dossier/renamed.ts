import type { Claim } from './claims.ts';
import type { Fix, Span } from './diagnostics.ts';
import type { Page, PageKey } from './page.ts';
import type { PageCollection } from './schema.ts';

/** An id that is no more, and what is written in its place. */
export interface Renaming {
  written: string;
  now: string;
}

/** The pages that there are, and which had an id before. */
interface KnownPages {
  index: { renamed(written: string): readonly PageKey[] };
  keyed: Readonly<Record<PageKey, Page>>;
}

/** Says what to write. */
export function nowCalled({ now }: Renaming): string {
  return `It is now called "${now}".`;
}

/** Writes the new id over the old one; undefined where the span holds more than that. */
export function renamingFix({ written, now }: Renaming, span: Span): Fix | undefined {
  const { line, column, endLine, endColumn } = span;
  // YAML counts the quotation marks to the value.
  const marks = (endColumn - column - written.length) / 2;
  if (line !== endLine || (marks !== 0 && marks !== 1)) return undefined;
  const edit = { line, column: column + marks, endLine, endColumn: endColumn - marks, text: now };
  return { safe: true, edits: [edit] };
}

/**
 * What a page of some collections is called that had this id before.
 * @param takesKey `collection/id` may be written as well
 */
export function renamedPage(
  { index, keyed }: KnownPages,
  written: string,
  collections: readonly PageCollection[],
  takesKey: boolean,
): Renaming | undefined {
  const [key, other] = index.renamed(written).filter((k) => collections.some((c) => k.startsWith(`${c}/`)));
  if (!key || other) return undefined;
  const id = key.slice(key.indexOf('/') + 1);
  const found = collections.map((c): PageKey => `${c}/${id}`).find((k) => Object.hasOwn(keyed, k));
  if (found === key) return { written, now: id };
  return takesKey ? { written, now: key } : undefined;
}

/** What a claim is called that had this id before. */
export function renamedClaim(
  { claims }: { claims: Readonly<Record<string, Claim>> },
  written: string,
): Renaming | undefined {
  const now = Object.values(claims).find(({ formerly }) => formerly?.includes(written));
  return now && { written, now: now.id };
}

/** The pages that had an id before, by that id; `collection/id` asks for those of one collection. */
export function formerPages(pages: readonly Page[]): (written: string) => readonly PageKey[] {
  const former = new Map<string, PageKey[]>();
  for (const { collection, id, front } of pages)
    for (const before of front.formerly ?? []) {
      const keys = former.get(before);
      if (keys) keys.push(`${collection}/${id}`);
      else former.set(before, [`${collection}/${id}`]);
    }
  return (written) => {
    const slash = written.indexOf('/');
    if (slash < 0) return former.get(written) ?? [];
    const folder = written.slice(0, slash + 1);
    return (former.get(written.slice(slash + 1)) ?? []).filter((key) => key.startsWith(folder));
  };
}
