import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { rewriteCss } from '../bundle/css.ts';
import { type Entry, zip } from '../bundle/zip.ts';
import type { Edition } from '../edition.ts';
import { mediaType } from '../paper/media.ts';
import { paperOf } from '../paper/paper.ts';
import type { SiteFiles } from '../site.ts';
import { CONTAINER, type Item, PACKAGE, packageOf } from './package.ts';
import { bookPages, navigation } from './pages.ts';
import { xhtmlOf } from './xhtml.ts';

const MIME_TYPE = 'application/epub+zip';
/** Pictures that every reading system of EPUB 3 shows. */
const PICTURES = /\.(?:png|jpe?g|gif|svg)$/i;
const FONTS = 'assets/fonts.css';

/** The EPUB 3: the same paper as a book, each page of the site a chapter, notes over the text. */
export async function epubOf({ site, context }: Edition): Promise<Uint8Array> {
  const paper = paperOf(site, context);
  const { lang, dir, words } = paper.chrome;
  const media = new Map<string, string>();
  const pages = bookPages(paper);
  for (const { body } of pages) {
    visit({ type: 'root', children: body }, 'element', (element) => placePicture(element, site, media));
  }
  const texts = pages.map(({ name, title, body }) => ({
    item: { id: name, href: `${name}.xhtml`, type: 'application/xhtml+xml', ...propertiesOf(body) },
    data: xhtmlOf({ title, lang, dir, body }),
  }));
  const toc = xhtmlOf({ title: words.offline.paper.contents, lang, dir, body: navigation(paper) });
  const style = `${fontStyles(site, media)}\n${await readFile(path.resolve(import.meta.dirname, '../../styles/epub.css'), 'utf8')}`;
  const items: Item[] = [
    { id: 'nav', href: 'nav.xhtml', type: 'application/xhtml+xml', properties: 'nav' },
    { id: 'style', href: 'style.css', type: 'text/css' },
    ...texts.map(({ item }) => item),
    ...[...media].map(([file, href]) => ({ id: href.replace('/', '-'), href, type: mediaType(file) ?? '' })),
  ];
  const [cover = '', ...rest] = texts.map(({ item }) => item.id);
  const { file } = context.dossier;
  const opf = packageOf(paper, file.id, context.digest, items, [cover, 'nav', ...rest]);
  const entries: Entry[] = [
    entry('mimetype', MIME_TYPE),
    entry('META-INF/container.xml', CONTAINER),
    entry(PACKAGE, opf),
    entry('EPUB/nav.xhtml', toc),
    entry('EPUB/style.css', style),
    ...texts.map(({ item, data }) => entry(`EPUB/${item.href}`, data)),
    ...[...media].map(
      ([file, href]): Entry => ({ name: `EPUB/${href}`, data: site.get(file) ?? new Uint8Array() }),
    ),
  ];
  return zip(entries, file.asOf, ['mimetype']);
}

function entry(name: string, text: string): Entry {
  return { name, data: new TextEncoder().encode(text) };
}

/** Takes a picture into the book, or leaves its description where reading systems do not show its kind. */
function placePicture(element: Element, site: SiteFiles, media: Map<string, string>): void {
  if (element.tagName !== 'img') return;
  const file = String(element.properties.src);
  if (site.has(file) && PICTURES.test(file)) element.properties.src = take(file, media);
  else Object.assign(element, h('em', String(element.properties.alt ?? '')));
}

function take(file: string, media: Map<string, string>): string {
  const known = media.get(file);
  if (known !== undefined) return known;
  const href = `media/m${media.size + 1}${path.posix.extname(file).toLowerCase()}`;
  media.set(file, href);
  return href;
}

/** The site's faces, for names in scripts that a reading system may lack. */
function fontStyles(site: SiteFiles, media: Map<string, string>): string {
  const css = new TextDecoder().decode(site.get(FONTS) ?? new Uint8Array());
  return rewriteCss(css, (reference) => take(path.posix.join(path.posix.dirname(FONTS), reference), media));
}

function propertiesOf(body: ElementContent[]): { properties?: string } {
  let svg = false;
  visit({ type: 'root', children: body }, 'element', ({ tagName }) => {
    if (tagName === 'svg') svg = true;
  });
  return svg ? { properties: 'svg' } : {};
}
