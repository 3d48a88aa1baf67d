import type { Element, ElementContent } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { fill } from '../../dossier/phrases.ts';
import type { Words } from '../../views/words/dictionary.ts';
import { ownId } from './links.ts';
import type { Placed } from './parts.ts';

/** A numbered note at the end of the paper: a source, once however often it is cited, or a footnote. */
export interface Endnote {
  id: string;
  number: number;
  /** What its title leads to, which tells one source from another; undefined for a footnote. */
  record?: string;
  content: ElementContent[];
  /** Ids of the marks that lead to it, in order. */
  marks: string[];
}

/** Of a page's note, what belongs to the one mention and not to the source, and the ways back. */
const OF_THE_MENTION = '.note-stance, .locator, .back';
const JOINER = '\u00a0';

/**
 * Numbers the notes of all sections in order of first mention, footnotes and sources together. What a mention
 * adds, the place in the source, moves to its mark. Changes the marks of the sections.
 * @param sections with their ids already their own within the paper
 */
export function numberNotes(sections: readonly Placed[], words: Words): Endnote[] {
  const notes: Endnote[] = [];
  const known = new Map<string, Endnote>();
  const take = (key: string, item: Element): Endnote => {
    const number = notes.length + 1;
    const record = select('.note-title', item)?.properties.href;
    const note: Endnote = {
      id: `endnote-${number}`,
      number,
      ...(typeof record === 'string' ? { record } : {}),
      content: contentOf(item),
      marks: [],
    };
    notes.push(note);
    known.set(key, note);
    return note;
  };
  const number = (tree: Element, section: Placed): void => {
    for (const mark of selectAll('a.mark', tree)) {
      const item = itemOf(mark, section);
      if (!item) continue;
      const key = String(select('.note-title', item)?.properties.href ?? item.properties.id);
      const found = known.get(key);
      const note = found ?? take(key, item);
      writeMark(mark, note, item, words);
      // A footnote may cite sources itself; they come after it.
      if (!found && note.record === undefined) number({ ...item, children: note.content }, section);
    }
  };
  for (const section of sections) {
    number({ type: 'element', tagName: 'div', properties: {}, children: section.content }, section);
  }
  return notes;
}

function itemOf(mark: Element, { id, notes }: Placed): Element | undefined {
  const href = String(mark.properties.href ?? '');
  const start = `#${ownId(id, '')}`;
  return href.startsWith(start) ? notes.get(href.slice(start.length)) : undefined;
}

function writeMark(mark: Element, note: Endnote, item: Element, words: Words): void {
  const locator = select('.locator', item);
  const place = locator ? `${JOINER}${textOf(locator).trim()}` : '';
  const label = String(mark.properties.ariaLabel ?? '').replace(
    /^[^,]*/,
    fill(words.note.mark, { n: note.number }),
  );
  mark.properties.href = `#${note.id}`;
  mark.properties.ariaLabel = `${label}${place}`;
  const stance = mark.children.filter((child) => child.type === 'element');
  mark.children = [{ type: 'text', value: `${note.number}${place}` }, ...stance];
  if (typeof mark.properties.id === 'string') note.marks.push(mark.properties.id);
}

function contentOf(item: Element): ElementContent[] {
  const out = new Set<unknown>(selectAll(OF_THE_MENTION, item));
  const copy = structuredClone(item);
  const originals = selectAll('*', item);
  const copies = selectAll('*', copy);
  const outOfCopy = new Set<unknown>(copies.filter((_, i) => out.has(originals[i])));
  visit(copy, 'element', (node, index, parent) => {
    if (!parent || index === undefined || !outOfCopy.has(node)) return undefined;
    const before = parent.children[index - 1];
    // The comma that led to the place in the source.
    if (before?.type === 'text') before.value = before.value.replace(/,\s*$/, '');
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  return copy.children;
}
