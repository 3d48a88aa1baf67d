import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import subsetFont from 'subset-font';
import { z } from 'zod';
import { type Face, faces } from './fonts/faces.ts';
import { readRange, within, writeRange } from './fonts/unicodeRange.ts';

const require = createRequire(import.meta.url);
const unicode = z.record(z.string(), z.string());

/** What fonts are written of. */
export interface FontsToWrite {
  /** Folder of the site. */
  dir: string;
  /** Code points in use. */
  characters: ReadonlySet<number>;
  /** Folder that keeps cut files between builds, by digest. */
  cache: string;
}

/**
 * Writes `assets/fonts.css` and the font files it names, each cut to the characters in use. A script
 * that no character belongs to gets no file, and a page without it loads none.
 */
export async function writeFonts({ dir, characters, cache }: FontsToWrite): Promise<void> {
  const folder = path.join(dir, 'assets', 'fonts');
  await mkdir(folder, { recursive: true });
  const rules: string[] = [];
  for (const face of faces) {
    const ranges = unicode.parse(JSON.parse(await readFile(fontsource(face, 'unicode.json'), 'utf8')));
    for (const script of face.scripts) {
      const codes = within(characters, readRange(ranges[script] ?? ''));
      const others = face.scripts.slice(face.scripts.indexOf(script) + 1);
      const own = codes.filter(
        (code) => !others.some((o) => within([code], readRange(ranges[o] ?? '')).length > 0),
      );
      if (own.length === 0) continue;
      const name = `${face.package}-${face.style}-${script}.woff2`;
      await writeFile(path.join(folder, name), await cut(face, script, own, cache));
      rules.push(rule(face, name, own));
    }
  }
  await writeFile(path.join(dir, 'assets', 'fonts.css'), rules.join(''));
}

/** `optional`: a face that comes late waits for the next page rather than move this one's lines. */
function rule({ family, style, weight }: Face, name: string, codes: readonly number[]): string {
  const weights = typeof weight === 'number' ? weight : `${weight.min} ${weight.max}`;
  return `@font-face{font-family:"${family}";font-style:${style};font-weight:${weights};font-display:optional;src:url(fonts/${name}) format("woff2");unicode-range:${writeRange(codes)}}\n`;
}

async function cut(face: Face, script: string, codes: readonly number[], cache: string): Promise<Buffer> {
  const text = String.fromCodePoint(...[...codes].sort((a, b) => a - b));
  const digest = createHash('sha256')
    .update(await readFile(fileOf(face, script)))
    .update(text)
    .update(JSON.stringify(face.weight))
    .digest('hex');
  const kept = path.join(cache, `${digest}.woff2`);
  const known = await readFile(kept).catch(() => undefined);
  if (known && known.length > 0) return known;
  const made = await cutFont(face, script, text, 'woff2');
  await mkdir(cache, { recursive: true });
  const unfinished = `${kept}.${process.pid}`;
  await writeFile(unfinished, made);
  await rename(unfinished, kept);
  return made;
}

/** A face cut to the characters of a text. */
export async function cutFont(
  face: Face,
  script: string,
  text: string,
  targetFormat: 'woff2' | 'truetype',
): Promise<Buffer> {
  const variationAxes = { wght: face.weight };
  return subsetFont(await readFile(fileOf(face, script)), text, { targetFormat, variationAxes });
}

function fileOf(face: Face, script: string): string {
  return fontsource(face, `files/${face.package}-${script}-wght-${face.style}.woff2`);
}

function fontsource(face: Face, file: string): string {
  return path.join(path.dirname(require.resolve(`@fontsource-variable/${face.package}/package.json`)), file);
}
