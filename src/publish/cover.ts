import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { ViewContext } from '../views/context.ts';
import { coverImage } from '../views/head.ts';
import { escapeHtml } from '../views/html.ts';
import { asOfText, editionText } from '../views/publication.ts';
import { faces } from './fonts/faces.ts';
import { cutFont } from './fonts.ts';

const require = createRequire(import.meta.url);
const WIDTH = 1200;
const LINE = 78;
/** Characters that a line of the title holds in the serif at its size. */
const LETTERS = 30;
const MOST_LINES = 5;

let ready: Promise<void> | undefined;

/** Draws the cover for shared links, 1200 × 630. Needed only where the site has an address of its own. */
export async function writeCover(context: ViewContext, dir: string): Promise<void> {
  if (context.dossier.file.site === undefined) return;
  await writeFile(path.join(dir, coverImage), await coverPng(context));
}

/** The cover as PNG; the same bytes for the same dossier. */
export async function coverPng(context: ViewContext): Promise<Uint8Array> {
  ready ??= readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm')).then((wasm) => initWasm(wasm));
  await ready;
  const svg = coverSvg(context);
  const text = [...new Set(svg)].join('');
  const fontBuffers = await Promise.all(
    faces
      .filter(({ style }) => style === 'normal')
      .flatMap((face) => face.scripts.map((script) => cutFont(face, script, text, 'truetype'))),
  );
  return new Resvg(svg, { font: { fontBuffers, defaultFontFamily: 'Source Serif 4' } }).render().asPng();
}

/** The cover as SVG: marking, title, date and edition. */
function coverSvg(context: ViewContext): string {
  const { dossier } = context;
  const { file } = dossier;
  const lines = wrap(file.title, LETTERS).slice(0, MOST_LINES);
  const title = lines.map(
    (line, i) =>
      `<text x="80" y="${230 + i * LINE}" font-size="64" font-weight="700">${escapeHtml(line)}</text>`,
  );
  const foot = [asOfText(context), editionText(context)].filter((text) => text !== undefined).join(' · ');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="630" font-family="'Source Serif 4', 'Source Serif 4 Variable'" fill="#1d1b18"><rect width="${WIDTH}" height="630" fill="#fdfcf9"/><rect width="${WIDTH}" height="72" fill="#000"/><text x="1120" y="48" text-anchor="end" font-family="'Source Sans 3', 'Source Sans 3 ExtraLight'" font-size="30" font-weight="700" fill="#fff">TLP:${dossier.ceiling}</text>${title.join('')}<text x="80" y="570" font-family="'Source Sans 3', 'Source Sans 3 Variable'" font-size="32" fill="#57524a">${escapeHtml(foot)}</text></svg>`;
}

/** Cuts a title into lines of whole words. */
export function wrap(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
