import type { ContentFile } from './contentFile.ts';
import { isId, suggestId } from './ids.ts';
import type { Page } from './page.ts';
import type { Actor, PageCollection } from './schema.ts';
import { emptyBody } from './segments.ts';

/** What can be told of a file that holds mistakes, so that others may name what it would have defined. */
export interface Unread {
  /** Ids of claims, judgements, gaps or sources that its text seems to give. */
  ids: string[];
}

/** Ids that a text seems to give, whatever else is wrong with it: `id="…"` in a page, `id: …` in YAML. */
export function idsIn(text: string): string[] {
  return [...text.matchAll(/\bid[^\S\n]*[=:][^\S\n]*["']?([\p{L}\p{M}\p{N}-]+)/gu)].map(([, id = '']) =>
    id.normalize('NFC'),
  );
}

/** The names that a text that cannot be read seems to give its page. */
export function namesIn(text: string): { title: string; names: { text: string }[] } {
  const title = /^(?:name|title)[^\S\n]*:[^\S\n]*(.+)$/m.exec(text)?.[1] ?? '';
  const names = [...text.matchAll(/\btext[^\S\n]*:[^\S\n]*("[^"\n]*"|'[^'\n]*'|[^,}\n]+)/g)];
  return { title: unquote(title), names: names.map(([, name = '']) => ({ text: unquote(name) })) };
}

function unquote(text: string): string {
  return text
    .trim()
    .replace(/^[!&*]\S*\s+/, '')
    .replace(/^(["'])(.*)\1$/, '$2');
}

/** Where a page's file puts it: its collection and id; the id that is near to a name that can be none. */
export function placeOf(file: string): { collection: PageCollection; id: string } {
  const [collection = '', name = ''] = file.split('/');
  const id = name.replace(/\.mdx$/, '');
  return { collection: collection as PageCollection, id: isId(id) ? id : (suggestId(id) ?? id) };
}

/** A page of which nothing is known but its file, and what its text lets guess. */
export function stubPage({ file, text }: ContentFile): { page: Page; unread: Unread } {
  const { title, names } = namesIn(text);
  const front = { ...emptyFront, name: title, title, names } as Actor;
  const page = { ...placeOf(file), file, title, front, body: emptyBody() } as Page;
  return { page, unread: { ids: idsIn(text) } };
}

/** Stands for the fields that every page has, where they could not be read. Such a page is never shown. */
export const emptyFront = { kind: '', name: '', title: '', date: '0001-01-01' };
