import type { ElementContent } from 'hast';
import { toXast } from 'hast-util-to-xast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { toXml } from 'xast-util-to-xml';
import { nameDrawings } from './drawings.ts';

const EPUB = 'http://www.idpf.org/2007/ops';
/** In the tree, where the XML has `epub:type`. */
const TYPE = 'data-epub-type';

export interface Page {
  title: string;
  lang: string;
  dir: string;
  body: ElementContent[];
}

/** The property by which an element tells reading systems what it is, such as `noteref`. */
export function epubType(type: string): { dataEpubType: string } {
  return { dataEpubType: type };
}

/** A page as EPUB 3 takes it: XHTML, in the language's direction, with the book's style sheet. */
export function xhtmlOf({ title, lang, dir, body }: Page): string {
  nameDrawings(body);
  const head = h('head', [
    h('title', title),
    h('link', { rel: ['stylesheet'], type: 'text/css', href: 'style.css' }),
  ]);
  const tree = toXast(
    h('html', { xmlns: 'http://www.w3.org/1999/xhtml', lang, dir }, [head, h('body', body)]),
  );
  visit(tree, 'element', (element) => {
    const { attributes } = element;
    if (element.name === 'html') attributes['xmlns:epub'] = EPUB;
    if (attributes.lang) attributes['xml:lang'] = attributes.lang;
    const type = attributes[TYPE];
    if (type) attributes['epub:type'] = type;
    for (const name of Object.keys(attributes)) {
      // The site's scripts and search are the only ones that ask for them, but for what the style sheet shows.
      if (name.startsWith('data-') && name !== 'data-with') delete attributes[name];
    }
  });
  return `<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n${toXml(tree)}\n`;
}
