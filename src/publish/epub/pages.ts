import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { fill } from '../../dossier/phrases.ts';
import { coverOf } from '../paper/document.ts';
import type { Endnote } from '../paper/endnotes.ts';
import { lowerHeadings } from '../paper/headings.ts';
import { ENDNOTES, type Paper, type Part, type Section } from '../paper/paper.ts';
import { epubType } from './xhtml.ts';

/** One file of the book, in reading order. */
export interface BookPage {
  /** File name without its ending; every id in it is told from others by the paper. */
  name: string;
  title: string;
  body: ElementContent[];
}

/** The pages of the book: cover, a page for each part and each section, notes. Links between them are resolved. */
export function bookPages(paper: Paper): BookPage[] {
  const pages = [
    { name: 'cover', title: paper.chrome.title, body: [coverOf(paper)] },
    ...paper.parts.flatMap(pagesOfPart),
    ...notesPage(paper),
  ];
  const files = new Map<string, string>();
  for (const { name, body } of pages) {
    eachElement(body, ({ properties }) => {
      if (typeof properties.id === 'string') files.set(properties.id, `${name}.xhtml`);
    });
  }
  for (const { body } of pages) eachElement(body, (element) => lead(element, files));
  return pages;
}

function pagesOfPart({ id, title, single, sections }: Part): BookPage[] {
  const pages = sections.map(
    (section): BookPage => ({
      name: section.id,
      title: section.title,
      body: [h('section', { id: section.id }, lowerHeadings(section.content, 0))],
    }),
  );
  if (single) return pages;
  const list = sections.map(({ id, title, lang, dir }) =>
    h('li', h('a', { href: `#${id}`, lang, dir }, title)),
  );
  const body = [h('section', { id }, [h('h1', title), h('ul', list)])];
  return [{ name: id, title, body }, ...pages];
}

/** Each note by itself, so that a reading system shows it over the text. */
function notesPage({ chrome, notes }: Paper): BookPage[] {
  const title = chrome.words.offline.paper.endnotes;
  const back = ({ marks }: Endnote) =>
    marks
      .slice(0, 1)
      .map((mark) =>
        h('a', { href: `#${mark}`, role: 'doc-backlink', ariaLabel: chrome.words.note.back }, '↑'),
      );
  const items = notes.map((note) =>
    h('aside', { id: note.id, role: 'doc-footnote', ...epubType('footnote') }, [
      h('p', [`${note.number}. `, ...flatten(note.content), ' ', ...back(note)]),
    ]),
  );
  const body = h('section', { id: ENDNOTES, role: 'doc-endnotes', ...epubType('endnotes') }, [
    h('h1', title),
    ...items,
  ]);
  return notes.length > 0 ? [{ name: ENDNOTES, title, body: [body] }] : [];
}

/** A note stands in one paragraph; the paragraphs of a footnote follow one another in it. */
function flatten(content: readonly ElementContent[]): ElementContent[] {
  return content.flatMap((child) =>
    child.type === 'element' && child.tagName === 'p'
      ? [...child.children, { type: 'text' as const, value: ' ' }]
      : [child],
  );
}

function lead(element: Element, files: ReadonlyMap<string, string>): void {
  const { properties } = element;
  if (element.tagName !== 'a' || typeof properties.href !== 'string' || !properties.href.startsWith('#'))
    return;
  const id = properties.href.slice(1);
  if (/^endnote-\d+$/.test(id)) Object.assign(properties, { role: 'doc-noteref', ...epubType('noteref') });
  properties.href = `${files.get(id) ?? ''}#${id}`;
}

function eachElement(children: ElementContent[], act: (element: Element) => void): void {
  visit({ type: 'root', children }, 'element', act);
}

/** The navigation document's body: the parts with their sections, and where the text begins. */
export function navigation({ chrome, parts, notes }: Paper): ElementContent[] {
  const { contents, endnotes, cover } = chrome.words.offline.paper;
  const link = ({ id, title, lang, dir }: Omit<Section, 'content'>) =>
    h('a', { href: `${id}.xhtml`, lang, dir }, title);
  const entry = ({ id, title, single, sections }: Part) =>
    h('li', [
      link({ id: single ? (sections[0]?.id ?? id) : id, title }),
      ...(single
        ? []
        : [
            h(
              'ol',
              sections.map((section) => h('li', link(section))),
            ),
          ]),
    ]);
  const ends = notes.length > 0 ? [h('li', link({ id: ENDNOTES, title: endnotes }))] : [];
  const first = parts[0]?.sections[0]?.id ?? 'cover';
  const landmark = (type: string, name: string, title: string) =>
    h('li', h('a', { href: `${name}.xhtml`, ...epubType(type) }, title));
  return [
    h('nav', { id: 'toc', role: 'doc-toc', ...epubType('toc') }, [
      h('h1', contents),
      h('ol', [...parts.map(entry), ...ends]),
    ]),
    h('nav', { hidden: true, ...epubType('landmarks') }, [
      h('h2', fill(chrome.words.nav.menu, {})),
      h('ol', [landmark('cover', 'cover', cover), landmark('bodymatter', first, parts[0]?.title ?? cover)]),
    ]),
  ];
}
