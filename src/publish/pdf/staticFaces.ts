import subsetFont from 'subset-font';
import { readRange } from '../fonts/unicodeRange.ts';

/** The weights that the style sheets use; see `font-weight` in src/styles. */
const WEIGHTS = [400, 600, 700];
const FACE = /@font-face\{[^}]*\}/g;
const RANGE = /font-weight:(\d+) (\d+);/;
const DATA = /url\("?data:font\/woff2;base64,([^")]*)"?\)/;

/**
 * A style sheet in which every face of variable weight stands once for each weight in use. Chromium prints
 * a variable face as drawings (Type 3), which many readers of PDF draw badly; a static one as a font.
 * @param css with the fonts within, as {@link paperStyles} gives it
 */
export async function staticFaces(css: string): Promise<string> {
  const faces = new Map<string, string>();
  for (const [face] of css.matchAll(FACE)) faces.set(face, (await instances(face)).join(''));
  return css.replace(FACE, (face) => faces.get(face) ?? face);
}

async function instances(face: string): Promise<string[]> {
  const [, min, max] = RANGE.exec(face) ?? [];
  const data = DATA.exec(face)?.[1];
  if (min === undefined || max === undefined || data === undefined) return [face];
  const text = textOf(/unicode-range:([^;}]*)/.exec(face)?.[1] ?? '');
  const font = Buffer.from(data, 'base64');
  const made: string[] = [];
  for (const weight of WEIGHTS.filter((wght) => wght >= Number(min) && wght <= Number(max))) {
    const cut = await subsetFont(font, text, { targetFormat: 'truetype', variationAxes: { wght: weight } });
    const url = `url(data:font/ttf;base64,${cut.toString('base64')})`;
    made.push(
      face
        .replace(RANGE, `font-weight:${weight};`)
        .replace(DATA, url)
        .replace('format("woff2")', 'format("truetype")'),
    );
  }
  return made;
}

/** Every character of a CSS `unicode-range`. */
function textOf(range: string): string {
  return readRange(range)
    .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => first + i))
    .map((code) => String.fromCodePoint(code))
    .join('');
}
