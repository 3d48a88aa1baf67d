import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { Words } from '../../views/words/dictionary.ts';
import type { Endnote } from './endnotes.ts';
import { lowerHeadings } from './headings.ts';
import { ENDNOTES, type Paper, type Part, type Section } from './paper.ts';

export interface DocumentOptions {
  css: string;
  /** Address of an image from its path within the site; undefined leaves it out for its description. */
  image(path: string): string | undefined;
  /** The page on which an id stands, for a paper with page numbers. */
  page?(id: string): string;
}

/** Nothing is asked of any other place: what it shows lies within it. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'";

/** The whole paper as one HTML page that needs no other file and runs no script. */
export function documentOf(paper: Paper, options: DocumentOptions): string {
  const { chrome, parts, notes } = paper;
  const body = h('body', { className: ['paper'] }, [
    coverOf(paper),
    contentsOf(paper, options.page),
    h('main', [...parts.map(partOf), ...endnotesOf(notes, chrome.words)]),
    h('p', { className: ['marking', 'marking-foot'], dataTlp: chrome.tlp }, [h('span', chrome.marking)]),
  ]);
  visit(body, 'element', (element) => {
    if (element.tagName === 'img') placeImage(element, options.image(String(element.properties.src)));
  });
  const head = h('head', [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { httpEquiv: 'Content-Security-Policy', content: POLICY }),
    h('meta', { name: 'viewport', content: 'width=device-width' }),
    h('meta', { name: 'color-scheme', content: 'light dark' }),
    h('meta', { name: 'author', content: paper.authors.join(', ') }),
    h('title', chrome.title),
    h('style', options.css),
  ]);
  return `<!doctype html>\n${toHtml(h('html', { lang: chrome.lang, dir: chrome.dir }, [head, body]))}\n`;
}

function placeImage(element: Element, address: string | undefined): void {
  if (address !== undefined) element.properties.src = address;
  else Object.assign(element, h('em', String(element.properties.alt ?? '')));
}

/** Title, day, edition, authors, state of review, marking. */
export function coverOf({ chrome }: Paper): Element {
  const { foot, words } = chrome;
  const facts = [foot.asOf, foot.edition, foot.status, foot.reviewed, foot.authors];
  const line = (label: string, text: string | undefined) =>
    text === undefined ? [] : [h('p', [h('span', { className: ['label'] }, label), ` ${text}`])];
  return h('header', { className: ['paper-cover'] }, [
    h('p', { className: ['marking'], dataTlp: chrome.tlp }, [h('span', chrome.marking)]),
    h('h1', chrome.title),
    ...facts.filter((fact) => fact !== undefined).map((fact) => h('p', { className: ['cover-fact'] }, fact)),
    ...line(words.cover.contact, foot.contact?.label),
    ...line(words.cover.licence, foot.licence),
    ...line(words.cover.corrections, foot.corrections),
  ]);
}

function contentsOf({ chrome, parts, notes }: Paper, page: DocumentOptions['page']): Element {
  const { contents, endnotes } = chrome.words.offline.paper;
  const entry = ({ id, title, lang, dir }: Omit<Section, 'content'>, below: Element[] = []) =>
    h('li', [
      h('a', { href: `#${id}` }, [
        h('span', { className: ['toc-title'], lang, dir }, title),
        ...(page ? [' ', h('span', { className: ['toc-page'] }, page(id))] : []),
      ]),
      ...(below.length > 0 ? [h('ol', below)] : []),
    ]);
  return h('nav', { className: ['toc'], ariaLabel: contents }, [
    h('h2', contents),
    h('ol', [
      ...parts.map(({ id, title, single, sections }) =>
        entry({ id, title }, single ? [] : sections.map((section) => entry(section))),
      ),
      ...(notes.length > 0 ? [entry({ id: ENDNOTES, title: endnotes })] : []),
    ]),
  ]);
}

function partOf({ id, title, single, sections }: Part): Element {
  return h('section', { id, className: ['part'] }, [
    ...(single ? [] : [h('h2', title)]),
    ...sections.map((section) =>
      h('section', { id: section.id, className: ['sheet'] }, lowerHeadings(section.content, single ? 1 : 2)),
    ),
  ]);
}

function endnotesOf(notes: readonly Endnote[], words: Words): Element[] {
  if (notes.length === 0) return [];
  const items = notes.map((note) => h('li', { id: note.id }, [...note.content, ...backOf(note, words)]));
  return [
    h('section', { id: ENDNOTES, className: ['part', 'endnotes'] }, [
      h('h2', words.offline.paper.endnotes),
      h('ol', items),
    ]),
  ];
}

/** The way back to the first mention; a reader who came from a later one goes back as from any link. */
function backOf({ marks }: Endnote, words: Words): ElementContent[] {
  return marks
    .slice(0, 1)
    .map((mark) =>
      h('span', { className: ['back'] }, [
        ' ',
        h('a', { href: `#${mark}`, ariaLabel: words.note.back }, '↑'),
      ]),
    );
}
