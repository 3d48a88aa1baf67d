import { expect, test } from 'vitest';
import { diagnostic, fileStart } from '../../dossier/diagnostics.ts';
import { reviewMarkdown } from './markdown.ts';
import type { Review } from './review.ts';

const options = { base: 'abc1234', address: undefined, lang: 'en' };
const empty: Review = { files: [], changes: [], diagnostics: { fresh: [], standing: [], mended: [] } };

test('a change of nothing says so', () => {
  expect(reviewMarkdown(empty, options)).toBe(
    '## Review against abc1234\n\n**Files:** nothing in the content differs.  \n**Checks:** 0 errors, 0 warnings; 0 new, 0 mended.\n',
  );
});

test('an edition that was altered or is gone stands above all; one that was added does not', () => {
  const files: Review['files'] = [
    { file: 'editions/2026-11-23.json', turn: 'changed' },
    { file: 'editions/2026-11-24.json', turn: 'removed' },
    { file: 'editions/2026-11-25.json', turn: 'added' },
  ];
  const [, told] = reviewMarkdown({ ...empty, files }, options).split('\n\n');
  expect(told).toBe(
    '**Editions never change, and here `editions/2026-11-23.json` was changed, `editions/2026-11-24.json` was removed.** Take it back: `git checkout abc1234 -- editions` in the folder of the content.',
  );
  expect(reviewMarkdown({ ...empty, files: files.slice(2) }, options)).not.toContain('never change');
});

test('what the content says is text, never markup of the summary', () => {
  const title = '<img src=x onerror=alert(1)> [a](https://b.example) `c`';
  const text = reviewMarkdown(
    { ...empty, files: [{ file: 'actors/a`b.mdx', turn: 'added', title }] },
    options,
  );
  expect(text).toContain(
    'added: \\<img src=x onerror=alert(1)> \\[a\\](https\\://b.example) \\`c\\` (``actors/a`b.mdx``)',
  );
});

test('a name of a file cannot break out of its line', () => {
  const file = 'actors/a\n\n## All checks passed\r\n\n<!--\u2028\u202e.mdx';
  const finding = diagnostic(file, fileStart, 'link/unknown', 'No page.');
  const text = reviewMarkdown(
    {
      files: [
        { file, turn: 'renamed', from: file },
        { file: `editions/${file}`, turn: 'removed' },
      ],
      changes: [],
      diagnostics: { fresh: [finding], standing: [finding], mended: [finding] },
    },
    options,
  );
  expect(text).not.toMatch(/^## All|^<!--|[\r\u2028\u202e]/m);
  expect(text).toContain('renamed: `actors/a��## All checks passed���<!--��.mdx`');
});

test('above the limit it ends with a whole line and says how much is missing', () => {
  const standing = Array.from({ length: 50 }, (_, i) =>
    diagnostic('a.mdx', { ...fileStart, line: i + 1 }, 'link/unknown', `No page ${i}.`),
  );
  const text = reviewMarkdown(
    { ...empty, diagnostics: { ...empty.diagnostics, standing } },
    { ...options, limit: 1000 },
  );
  expect(text.length).toBeLessThan(1200);
  expect(text).toMatch(
    /No page \d+\.\n\n<\/details>\n\n\d+ more lines are left out here; npm run review shows them all\.\n$/,
  );
});
