import { cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Compiled, compile } from '../dossier/compile.ts';
import { collections } from '../dossier/schema.ts';
import { parseHere } from '../testing/parseHere.ts';
import { viewContext } from './context.ts';
import { createLink } from './pageTools.ts';

/* The code host's form for a new page: what it is filled with, and what becomes of it. */

const base = path.resolve(import.meta.dirname, '../dossier/golden/base');
const parse = parseHere();
let content = '';
beforeEach(async () => {
  content = await mkdtemp(path.join(tmpdir(), 'dossier-form-'));
  await cp(base, content, { recursive: true });
});
afterEach(() => rm(content, { recursive: true, force: true }));

const compiled = (): Promise<Compiled> => compile(content, undefined, { parse, lint: true });
const errors = async () =>
  (await compiled()).diagnostics
    .filter(({ severity }) => severity === 'error')
    .map((d) => `${d.line} ${d.code}`);

test.each(collections)(
  'the form for new %s passes check once it is filled in, and not before',
  async (collection) => {
    const { dossier, digest } = await compiled();
    if (!dossier) throw new Error('The base does not compile.');
    const file = { ...dossier.file, repository: 'https://github.com/desk/libya/tree/main/content' };
    const made = createLink(viewContext({ dossier: { ...dossier, file }, base: '/', digest }), collection);
    const { pathname, searchParams } = new URL(made?.href ?? '');
    expect(pathname).toBe(`/desk/libya/new/main/content/${collection}`);
    const name = searchParams.get('filename') ?? '';
    const text = searchParams.get('value') ?? '';
    const at = (file: string) => path.join(content, collection, file);
    await mkdir(path.join(content, collection), { recursive: true });
    await writeFile(at(name), text);
    const lines = text.split('\n');
    const open = lines.flatMap((line, i) => (/^[a-z]+: "…"$/.test(line) ? [`${i + 1} schema/invalid`] : []));
    expect(open.length).toBeGreaterThan(0);
    expect(await errors()).toEqual(expect.arrayContaining(open));
    await writeFile(
      at(name),
      text
        .replace('"https://…"', '"https://example.org/harbour"')
        .replace('id-of-the-publisher', 'press')
        .replaceAll(/^([a-z]+): "…"$/gm, '$1: "Harbour office"'),
    );
    await rename(at(name), at(`harbour-office${path.extname(name)}`));
    expect(await errors()).toEqual([]);
  },
);
