import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { codes } from '../dossier/codes.ts';
import { parseMarkup } from '../dossier/markup.ts';
import { parsePage } from '../dossier/parse.ts';
import { sample } from '../testing/sample.ts';
import { type CodeView, codesView } from './guideCodes.ts';

const root = path.resolve(import.meta.dirname, '../..');
const golden = path.join(root, 'src/dossier/guide/golden');
let entries: CodeView[] = [];

beforeAll(async () => {
  const texts = readdirSync(golden).map((file) => [
    file.replace('.txt', ''),
    readFileSync(path.join(golden, file), 'utf8'),
  ]);
  const { groups } = codesView(await sample('libya'), Object.fromEntries(texts));
  entries = groups.flatMap((group) => group.codes);
});

test('the guide lists every code once, each with words of its own', () => {
  expect(entries.map(({ code }) => code).sort()).toEqual(Object.keys(codes).sort());
  expect(new Set(entries.map(({ why }) => why)).size).toBe(entries.length);
});

test('an example shows what is wrong, what is right, and what check says of it', () => {
  expect(entries.filter(({ example }) => example).length).toBeGreaterThan(100);
  for (const { code, example } of entries) {
    if (!example) continue;
    expect([code, example.wrong]).not.toEqual([code, example.right]);
    expect(example.says).toContain(` ${code} `);
    expect(example.wrong.length + example.right.length).toBeLessThan(3000);
  }
});

test('the examples of a link and of YAML are the lines that differ', () => {
  const by = (code: string) => entries.find((entry) => entry.code === code)?.example;
  expect(by('link/unknown')).toMatchObject({
    wrong: '[[Ada Key]] opened the talks [@report].',
    right: '[[Ada Quay]] opened the talks [@report].',
  });
  expect(by('yaml/syntax')?.right).toBe('bluf: "The union: Bob Stone speaks for the union."');
  expect(by('actor/orphan')?.right).toContain('[[union]]');
});

test.each(['start', 'syntax'])('what %s.mdx shows as a page is markup that the compiler takes', (name) => {
  const text = readFileSync(path.join(root, 'src/texts/guide', `${name}.mdx`), 'utf8');
  const blocks = [...text.matchAll(/```mdx\n([\s\S]*?)```/g)].map(([, block = '']) => block);
  expect(blocks.length).toBeGreaterThan(1);
  for (const block of blocks) {
    const { diagnostics } = block.startsWith('---')
      ? parsePage({ file: 'actors/ada-quay.mdx', text: block }, 'en')
      : parseMarkup('actors/ada-quay.mdx', `---\n---\n${block}`, 'en');
    expect(diagnostics.filter((d) => d.code !== 'link/heading')).toEqual([]);
  }
});
