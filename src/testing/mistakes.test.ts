import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../cli/options.ts';
import { type Compiled, compile } from '../dossier/compile.ts';
import type { Diagnostic } from '../dossier/diagnostics.ts';
import { readContent } from '../dossier/read.ts';
import { drawMistakes, type Mistake } from './mistakes.ts';
import { parseHere } from './parseHere.ts';

/*
 * Slips of the hand all over the real content, the same ones each time. Each is reported where it is, or where
 * it tells; or it yields another valid text, and then the dossier is another.
 */

const content = path.join(root, 'content');
const COUNT = 330;
const parse = parseHere();

/** Where a mistake is told. */
type Told = 'on its line' | 'where what it renamed is used' | 'where the open tag begins' | undefined;

function told(mistake: Mistake, diagnostics: readonly Diagnostic[]): Told {
  const { file, line, before, text } = mistake;
  if (diagnostics.some((d) => d.file === file && d.line === line)) return 'on its line';
  if (diagnostics.some(({ message }) => message.includes(`"${before}"`)))
    return 'where what it renamed is used';
  const open = diagnostics.find(
    (d) => d.file === file && d.line < line && /is not closed here/.test(d.message),
  );
  const name = /`<(\w+)>`/.exec(open?.message ?? '')?.[1];
  const between = text.split('\n').slice((open?.line ?? 0) - 1, line);
  return open && name && between.filter((written) => written.includes(`<${name}`)).length === 1
    ? 'where the open tag begins'
    : undefined;
}

const keyOf = ({ file, code, message }: Diagnostic): string => `${file} ${code} ${message}`;

const shown = ({ kind, file, line, before, after }: Mistake): string =>
  `${file}:${line} ${kind}: ${JSON.stringify(before)} → ${JSON.stringify(after)}`;

test('every slip is reported at the right line, or yields another valid text', async () => {
  const texts = await readContent(content);
  const compileWith = (mistake?: Mistake): Promise<Compiled> => {
    const files = texts.files.map((file) =>
      file.file === mistake?.file ? { file: file.file, text: mistake.text } : file,
    );
    const read = async () => ({ ...texts, files, diagnostics: [...texts.diagnostics] });
    return compile(content, undefined, { lint: true, parse, read });
  };
  const sound = await compileWith();
  expect(sound.dossier).toBeDefined();
  const known = new Set(sound.diagnostics.map(keyOf));
  const mistakes = drawMistakes(texts.files, COUNT, 1);
  expect(mistakes).toHaveLength(COUNT);
  const counts: Record<string, number> = {};
  const valid: string[] = [];
  const wrong: unknown[] = [];
  for (const mistake of mistakes) {
    const { diagnostics: all, dossier } = await compileWith(mistake);
    const diagnostics = all.filter((found) => !known.has(keyOf(found)));
    const internal = diagnostics.filter(({ code }) => code.startsWith('internal/'));
    const where = told(mistake, diagnostics);
    if (where !== undefined && internal.length === 0) counts[where] = (counts[where] ?? 0) + 1;
    else if (diagnostics.length === 0 && mistake.mayBeValid) {
      valid.push(shown(mistake));
      expect(JSON.stringify(dossier), shown(mistake)).not.toBe(JSON.stringify(sound.dossier));
    } else wrong.push([shown(mistake), diagnostics.slice(0, 3)]);
  }
  expect(wrong).toEqual([]);
  console.info(
    `${COUNT} slips: ${JSON.stringify(counts)}, ${valid.length} other valid texts:\n${valid.join('\n')}`,
  );
  expect(counts['on its line']).toBeGreaterThan(COUNT * 0.8);
});
