import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { cp, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { gist } from '../testing/gist.ts';
import { parseHere } from '../testing/parseHere.ts';
import { codes } from './codes.ts';
import { compile } from './compile.ts';
import type { Diagnostic } from './diagnostics.ts';
import { tlp } from './schema.ts';

/*
 * Each folder in golden/ is a case: `content/` is laid over `base/` and compiled. `expected.json` holds every
 * diagnostic and, where a dossier comes of it, its gist. Names that not every file system and archive keeps as they are
 * stand there as in an address, `%C3%A9` for é. `options.json` may set a ceiling or a time, or ask for the lints.
 * Write the expectations anew with UPDATE_GOLDEN=1, then read what changed.
 */
const golden = path.join(import.meta.dirname, 'golden');
const cases = globSync('*/content', { cwd: golden })
  .map((folder) => path.dirname(folder))
  .sort();
const caseOptions = z.strictObject({
  tlp: tlp.optional(),
  lint: z.boolean().optional(),
  /** The time of a build that publishes. */
  now: z.iso.datetime().optional(),
});
const parse = parseHere();
const folders: string[] = [];
afterAll(() => Promise.all(folders.map((dir) => rm(dir, { recursive: true }))));

/** A finding with both ends of its span, in one line. */
function line(d: Diagnostic): string {
  const span = `${d.line}:${d.column}-${d.endLine}:${d.endColumn}`;
  return [`${d.file}:${span} ${d.severity} ${d.code}`, d.message, ...(d.hint ? [d.hint] : [])].join(' ');
}

describe.each(cases)('%s', (name) => {
  const folder = path.join(golden, name);
  const expected = path.join(folder, 'expected.json');

  test('compiles to what is expected', async () => {
    const dir = await mkdtemp(path.join(tmpdir(), 'golden-'));
    folders.push(dir);
    await cp(path.join(golden, 'base'), dir, { recursive: true });
    await cp(path.join(folder, 'content'), dir, { recursive: true });
    for (const file of globSync('**/*%*', { cwd: dir }))
      await rename(path.join(dir, file), path.join(dir, decodeURIComponent(file)));
    const wanted = path.join(folder, 'options.json');
    const { tlp, lint, now } = caseOptions.parse(
      existsSync(wanted) ? JSON.parse(readFileSync(wanted, 'utf8')) : {},
    );
    const options = {
      parse,
      ...(lint ? { lint } : {}),
      ...(now ? { clock: { now: new Date(now), publishes: true } } : {}),
    };
    const { dossier, diagnostics, losses } = await compile(dir, tlp, options);
    const found = {
      diagnostics: diagnostics.map(line),
      ...(dossier ? { dossier: gist(dossier) } : {}),
    };
    if (process.env.UPDATE_GOLDEN) writeFileSync(expected, `${JSON.stringify(found, null, 2)}\n`);
    expect(found).toEqual(JSON.parse(readFileSync(expected, 'utf8')));
    const outlined = await compile(dir, tlp, { ...options, findingsOnly: true });
    expect([outlined.diagnostics, outlined.losses]).toEqual([diagnostics, losses]);
    if (dossier) {
      expect(structuredClone(dossier)).toStrictEqual(dossier);
      expect(JSON.parse(JSON.stringify(dossier))).toStrictEqual(dossier);
    }
  });
});

test('every code has a case', () => {
  // The guide has an example of each code that a short text can show; the others need input that is made.
  const texts = globSync(
    [
      'golden/*/expected.json',
      'guide/golden/*.txt',
      'hostile.test.ts',
      'pool.test.ts',
      '../cli/online.test.ts',
    ],
    {
      cwd: import.meta.dirname,
    },
  ).map((file) => readFileSync(path.join(import.meta.dirname, file), 'utf8'));
  const found = new Set(texts.flatMap((text) => text.match(/\b[a-z]+\/[a-z0-9-]+/g) ?? []));
  // What the program alone can get wrong has no content that shows it.
  const wanted = Object.keys(codes).filter((code) => !code.startsWith('internal/'));
  expect(wanted.filter((code) => !found.has(code))).toEqual([]);
});
