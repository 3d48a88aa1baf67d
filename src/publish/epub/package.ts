import { sha256 } from '../fileDigest.ts';
import type { Paper } from '../paper/paper.ts';
import { escapeXml } from '../xml.ts';

/** A file of the book as its package lists it. */
export interface Item {
  id: string;
  href: string;
  type: string;
  properties?: string;
}

/** Where the package document lies, for the container. */
export const PACKAGE = 'EPUB/package.opf';

export const CONTAINER = `<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles><rootfile full-path="${PACKAGE}" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

/**
 * The package document of EPUB 3: what the book is, for whom it can be read (schema.org's accessibility
 * terms), its files and their order.
 * @param digest of the content; the book's identifier follows from it
 * @param spine ids of the items that are read, in order
 */
export function packageOf(
  { chrome, authors, asOf, published }: Paper,
  id: string,
  digest: string,
  items: readonly Item[],
  spine: readonly string[],
): string {
  const { foot, words } = chrome;
  const e = escapeXml;
  const images = items.some(({ type }) => type.startsWith('image/'));
  const features = [
    'tableOfContents',
    'readingOrder',
    'structuralNavigation',
    ...(images ? ['alternativeText'] : []),
  ];
  const manifest = items.map(
    ({ id, href, type, properties }) =>
      `<item id="${e(id)}" href="${e(href)}" media-type="${type}"${properties ? ` properties="${properties}"` : ''}/>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${e(chrome.lang)}" dir="${chrome.dir}">
  <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
    <dc:identifier id="id">urn:uuid:${uuidOf(`${id} ${asOf} ${chrome.tlp} ${digest}`)}</dc:identifier>
    <dc:title>${e(chrome.title)}</dc:title>
    <dc:language>${e(chrome.lang)}</dc:language>
    ${authors.map((author) => `<dc:creator>${e(author)}</dc:creator>`).join('')}
    <dc:date>${published}</dc:date>
    <dc:description>${e([chrome.marking, foot.asOf, foot.edition, foot.status, foot.reviewed].filter(Boolean).join('. '))}</dc:description>
    ${foot.licence === undefined ? '' : `<dc:rights>${e(foot.licence)}</dc:rights>`}
    <meta property="dcterms:modified">${published}T00:00:00Z</meta>
    ${['textual', ...(images ? ['visual'] : [])].map((mode) => `<meta property="schema:accessMode">${mode}</meta>`).join('')}
    <meta property="schema:accessModeSufficient">textual</meta>
    ${features.map((feature) => `<meta property="schema:accessibilityFeature">${feature}</meta>`).join('')}
    <meta property="schema:accessibilityHazard">none</meta>
    <meta property="schema:accessibilitySummary">${e(words.offline.paper.accessible)}</meta>
  </metadata>
  <manifest>
    ${manifest.join('\n    ')}
  </manifest>
  <spine${chrome.dir === 'rtl' ? ' page-progression-direction="rtl"' : ''}>
    ${spine.map((id) => `<itemref idref="${e(id)}"/>`).join('')}
  </spine>
</package>
`;
}

/** A UUID of version 8 (RFC 9562: of our own making), from a digest. */
function uuidOf(text: string): string {
  const hex = sha256(text).slice(0, 32).split('');
  hex[12] = '8';
  hex[16] = '8';
  const digits = hex.join('');
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    digits.slice(12, 16),
    digits.slice(16, 20),
    digits.slice(20),
  ].join('-');
}
