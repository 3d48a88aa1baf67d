import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => ({ file, text: readFileSync(path.join(import.meta.dirname, file), 'utf8') }));

test('every table of derived values has a name of its own', () => {
  const names = files.flatMap(({ text }) =>
    [...text.matchAll(/\b(?:perContext|tablePerContext|plannedPages)(?:<[^(]*>)?\(\s*'([^']+)'/g)].map(
      ([, name]) => name,
    ),
  );
  const tracked = files.flatMap(({ text }) =>
    [...text.matchAll(/\b(?:records|table|whole|noterOf|tables\.set)\(\s*'([^']+)'/g)].map(
      ([, name]) => name,
    ),
  );
  expect(names.length).toBeGreaterThan(10);
  expect(tracked.length).toBeGreaterThan(20);
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  expect(names.filter((name) => tracked.includes(name))).toEqual([]);
});

test('what is kept for a context is kept where its reads are noted', () => {
  const keep = files
    .filter(({ text }) =>
      /new Weak(Map|Ref)<ViewContext\b|new Weak(Map|Ref)<(Build|Dossier)\b|new Weak(Map|Ref)\(/.test(text),
    )
    .map(({ file }) => file);
  expect(keep.sort()).toEqual(['context.ts', 'perContext.ts']);
});
