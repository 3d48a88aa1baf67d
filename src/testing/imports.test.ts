import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const src = path.join(import.meta.dirname, '..');

/** What each room may import from besides itself. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  dossier: [],
  views: ['dossier'],
  client: ['dossier', 'views'],
  publish: ['dossier', 'views'],
  texts: [],
  components: ['dossier', 'views', 'texts'],
  layouts: ['dossier', 'views', 'components'],
  pages: ['dossier', 'views', 'texts', 'components', 'layouts'],
  cli: ['dossier', 'views', 'publish'],
};

/** Modules and templates with what they import under `src/`, types included. */
const imports = new Map(
  readdirSync(src, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((file) => /\.(?:ts|astro)$/.test(file))
    .map((file): [string, string[]] => [file, importsOf(file)]),
);

function importsOf(file: string): string[] {
  const text = readFileSync(path.join(src, file), 'utf8');
  // A template's imports stand in its front matter; what follows is no TypeScript.
  const script = file.endsWith('.astro') ? text.split('\n---')[0]?.slice(3) : text;
  return ts
    .preProcessFile(script ?? '')
    .importedFiles.filter(({ fileName }) => fileName.startsWith('.'))
    .map(({ fileName }) => path.posix.join(path.posix.dirname(file), fileName));
}

const roomOf = (file: string): string => file.split('/')[0] ?? '';

test('no module imports itself by way of others, not even for a type', () => {
  // The templates of components and of the bodies in them draw one another: bodies nest.
  const left = new Set([...imports.keys()].filter((file) => file.endsWith('.ts')));
  let before = 0;
  // What imports none of the rest, or is imported by none of it, is on no way round.
  while (left.size !== before) {
    before = left.size;
    const imported = new Set([...left].flatMap((file) => imports.get(file) ?? []));
    for (const file of left)
      if (!imported.has(file) || !imports.get(file)?.some((other) => left.has(other))) left.delete(file);
  }
  expect([...left]).toEqual([]);
});

test('rooms import one way', () => {
  const astray = [...imports].flatMap(([file, others]) => {
    const allowed = rooms[roomOf(file)];
    if (!allowed || file.endsWith('.test.ts')) return [];
    const isAstray = (other: string) =>
      imports.has(other) && ![roomOf(file), ...allowed].includes(roomOf(other));
    return others.filter(isAstray).map((other) => `${file} imports ${other}`);
  });
  expect(astray).toEqual([]);
});
