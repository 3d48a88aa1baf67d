import { execFileSync } from 'node:child_process';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { contentFolder } from '../testing/contentFolder.ts';
import { parseHere } from '../testing/parseHere.ts';
import { compile } from './compile.ts';
import type { Diagnostic } from './diagnostics.ts';

/* What a stranger's pull request may hold. Each gets one clear finding; nothing crashes, hangs or comes out. */

const golden = path.join(import.meta.dirname, 'golden/base');
const folders: (() => Promise<void>)[] = [];
afterAll(() => Promise.all(folders.map((remove) => remove())));

const own = ['dossier.yaml', 'publishers.yaml', 'sources/base.yaml', 'briefs/home.mdx', 'actors/ada.mdx'];

async function folder(files: Record<string, string | Uint8Array>): Promise<string> {
  const base = await Promise.all(own.map(async (file) => [file, await readFile(path.join(golden, file))]));
  const { dir, remove } = await contentFolder({ ...Object.fromEntries(base), ...files });
  folders.push(remove);
  return dir;
}

const page = (body: string, front = ''): string => `---\nkind: person\nname: Eve\n${front}---\n${body}\n`;
const codes = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`);

describe('pages', () => {
  const row = (cells: number): string => '|a'.repeat(cells);
  const link = (target: string): string => `See [the trial of Eve](${target}) [@one].`;
  const bodies: Record<string, [body: string, finding: string]> = {
    'import-line': ['import fs from "node:fs"\n\nText [@one].', '5:1 markup/esm'],
    'export-line': ['export const a = process.env', '5:1 markup/esm'],
    'dynamic-import': ['{await import("node:fs")}', '5:1 markup/expression'],
    expression: ['Text {process.exit(1)} [@one].', '5:6 markup/expression'],
    'template-expression': ['Text #{1} [@one].', '5:7 markup/expression'],
    spread: ['<Note {...globalThis}>Text [@one].</Note>', '5:7 markup/spread'],
    'attribute-expression': ['<Note title={alert(1)}>Text [@one].</Note>', '5:7 markup/expression-attribute'],
    script: ['<script>alert(1)</script>', '5:1 markup/element'],
    'script-in-line': ['Text <script src="//evil.example"></script> [@one].', '5:6 markup/element'],
    style: ['<style>{"* { display: none }"}</style>', '5:1 markup/element'],
    iframe: ['Text <iframe src="https://evil.example"/> [@one].', '5:6 markup/element'],
    onerror: ['Text <img src="x" onerror="alert(1)"/> [@one].', '5:6 markup/element'],
    'event-attribute': ['<Note onclick="alert(1)">Text [@one].</Note>', '5:7 markup/attribute'],
    'style-attribute': ['<Note style="position: fixed">Text [@one].</Note>', '5:7 markup/attribute'],
    'class-attribute': ['<Note className="x">Text [@one].</Note>', '5:7 markup/attribute'],
    'inner-html': ['<Note set:html="x">Text [@one].</Note>', '5:7 markup/attribute'],
    prototype: ['<Note constructor="x">Text [@one].</Note>', '5:7 markup/attribute'],
    component: ['<Evil/>', '5:1 markup/component'],
    member: ['<Astro.self/>', '5:1 markup/component'],
    'prototype-component': ['<__proto__>Text [@one].</__proto__>', '5:1 markup/component'],
    'prototype-source': ['<Claim id="x-y" type="fact">She came [@constructor].</Claim>', '5:39 cite/unknown'],
    javascript: [link('javascript:alert(1)'), '5:5 link/scheme'],
    'javascript-case': [link('JaVaScRiPt:alert(1)'), '5:5 link/scheme'],
    'javascript-entity': [link('java&#115;cript:alert(1)'), '5:5 link/scheme'],
    'javascript-hex': [link('&#x6A;avascript&colon;alert(1)'), '5:5 link/scheme'],
    'javascript-tab': [link('<java\tscript:alert(1)>'), '5:5 link/scheme'],
    'javascript-tab-entity': [link('java&Tab;script&#58;alert(1)'), '5:5 link/scheme'],
    'javascript-newline': [link('java&NewLine;script:alert(1)'), '5:5 link/scheme'],
    'javascript-space': [link('<  javascript:alert(1)>'), '5:5 link/scheme'],
    // The parser puts U+FFFD in the place of a control, so that this is no scheme to anyone.
    'javascript-control': [link('&#1;javascript:alert(1)'), '5:5 link/relative'],
    'javascript-escape': [link('javascript\\:alert(1)'), '5:5 link/scheme'],
    'javascript-definition': ['See [this][x] [@one].\n\n[x]: javascript:alert(1)', '5:5 link/scheme'],
    'javascript-mdx': [link('javascript:alert(1)//x.mdx'), '5:5 link/scheme'],
    vbscript: [link('vbscript:x'), '5:5 link/scheme'],
    data: [link('data:text/html,<script>alert(1)</script>'), '5:5 link/scheme'],
    'data-case': [link('DATA&colon;text/html;base64,PHNjcmlwdD4='), '5:5 link/scheme'],
    file: [link('file:///etc/passwd'), '5:5 link/scheme'],
    blob: [link('blob:https://example.org/x'), '5:5 link/scheme'],
    'protocol-relative': [link('//evil.example/x'), '5:5 link/relative'],
    backslashes: [link('\\\\\\\\evil.example'), '5:5 link/relative'],
    'percent-path': [link('..%2f..%2fetc/passwd'), '5:5 link/relative'],
    'parent-path': [link('../../../../etc/passwd.mdx'), '5:5 link/unknown'],
    'parent-name': ['See [[../../etc/passwd]] [@one].', '5:5 link/unknown'],
    'image-javascript': ['An ![image](javascript:alert(1)) [@one].', '5:4 markup/image'],
    'figure-parent': ['<Figure src="assets/../../secret.png" alt="A secret"/>', '5:14 figure/source'],
    'figure-remote': ['<Figure src="https://evil.example/x.png" alt="A beacon"/>', '5:14 figure/source'],
    'figure-script': ['<Figure src="assets/x.svg" alt="A script"/>', '5:14 figure/source'],
    'figure-javascript': ['<Figure src="javascript:alert(1)" alt="A script"/>', '5:14 figure/source'],
    'override-direction': ['Text \u202Egnidaelsim [@one].', '5:6 text/control'],
    'tag-character': ['Text \u{E0041} [@one].', '5:6 text/control'],
    'null-character': ['Text \u0000 [@one].', '5:6 text/control'],
    'no-character': ['Text \uFFFE [@one].', '5:6 text/control'],
    'wide-table': [`${row(5000)}\n${'|-'.repeat(5000)}\n${'a\n'.repeat(5000)}`, '8:1 limit/table-cells'],
    quotations: ['>'.repeat(5000), '5:1 limit/nesting'],
    tags: ['<Note>'.repeat(5000) + '</Note>'.repeat(5000), '5:1801 limit/nesting'],
    'tags-on-lines': ['<Note>\n'.repeat(5000) + '</Note>\n'.repeat(5000), '305:1 limit/nesting'],
    lists: [`${'- '.repeat(5000)}b`, '5:1 limit/nesting'],
    footnotes: [
      Array.from({ length: 5000 }, (_, i) => `[^${i}]: Text [@one].\n`).join('\n'),
      '2005:1 limit/footnotes',
    ],
    'very-many-findings': ['See [[|x]] [@one].\n\n'.repeat(600), '1005:5 limit/diagnostics'],
  };

  test('each gets its finding, and all in one go', async () => {
    const files = Object.entries(bodies).map(([id, [body]]) => [
      `actors/${id}.mdx`,
      page(body).replace('Eve', `Eve of ${id}`),
    ]);
    // In workers, as a build does it.
    const { dossier, diagnostics } = await compile(await folder(Object.fromEntries(files)));
    expect(dossier).toBeUndefined();
    const found = Map.groupBy(diagnostics, ({ file }) => file);
    const last = Object.fromEntries([...found].map(([file, list]) => [file, codes(list).at(-1)]));
    expect(last).toEqual(
      Object.fromEntries(
        Object.entries(bodies).map(([id, [, finding]]) => [
          `actors/${id}.mdx`,
          `actors/${id}.mdx:${finding}`,
        ]),
      ),
    );
    const several = [...found].filter(([, list]) => list.length > 1).map(([file]) => file);
    expect(several).toEqual(['actors/very-many-findings.mdx']);
  });
});

const parse = parseHere();

test.each<[what: string, files: Record<string, string | Uint8Array>, findings: string[]]>([
  ['a file of 5 MB', { 'actors/big.mdx': 'x'.repeat(5_000_000) }, ['actors/big.mdx:1:1 limit/file-size']],
  [
    'a table of 5,000 × 5,000 cells',
    { 'actors/big.mdx': page(`${'|a'.repeat(5000)}\n`.repeat(5000)) },
    ['actors/big.mdx:1:1 limit/file-size'],
  ],
  [
    'invalid UTF-8',
    { 'actors/bad.mdx': new Uint8Array([0x2d, 0x2d, 0x2d, 0x0a, 0xff, 0xfe]) },
    ['actors/bad.mdx:1:1 text/encoding'],
  ],
  ['UTF-16', { 'style.yaml': new Uint8Array([0xff, 0xfe, 0x61, 0]) }, ['style.yaml:1:1 text/encoding']],
  [
    'ids that differ in case',
    { 'actors/eve.mdx': page(''), 'actors/Eve.mdx': page('').replace('Eve', 'Other') },
    ['actors/Eve.mdx:1:1 id/form', 'actors/eve.mdx:1:1 id/duplicate'],
  ],
  [
    'ids that differ in their Unicode form',
    { 'actors/caf\u00e9.mdx': page(''), 'actors/cafe\u0301.mdx': page('') },
    ['actors/café.mdx:1:1 id/duplicate'],
  ],
  ['a device name', { 'actors/con.mdx': page('') }, ['actors/con.mdx:1:1 id/form']],
  ['a name of every object', { 'actors/constructor.mdx': page('') }, ['actors/constructor.mdx:1:1 id/form']],
  [
    'an alias bomb',
    { 'style.yaml': `a: &a [x, x]\n${'b: &b [*a, *a]\n'}c: [*b, *b]\n` },
    ['style.yaml:1:7 yaml/alias'],
  ],
  [
    'an alias bomb in front matter',
    { 'actors/eve.mdx': page('', 'names: &a [{ text: x }]\nbasis: *a\n') },
    ['actors/eve.mdx:4:11 yaml/alias'],
  ],
  ['a tag', { 'style.yaml': 'a: !!js/function "x"\n' }, ['style.yaml:1:18 yaml/tag']],
  ['deep YAML', { 'style.yaml': '['.repeat(100_000) }, ['style.yaml:1:1 limit/nesting']],
  [
    'nested YAML',
    { 'style.yaml': `a: ${'['.repeat(60)}${']'.repeat(60)}\n` },
    ['style.yaml:1:53 limit/nesting'],
  ],
  [
    'a prototype in YAML',
    { 'publishers.yaml': 'press: { name: P, reliability: F, reason: R }\n__proto__: { name: P }\n' },
    ['publishers.yaml:2:1 yaml/syntax'],
  ],
  [
    'a script as an address',
    {
      'sources/more.yaml':
        '- { id: evil, title: T, publisher: press, url: "javascript:alert(1)", published: unknown, accessed: 2020-07-20, lang: en, seen: full, descriptor: D }\n',
    },
    ['sources/more.yaml:1:48 schema/invalid'],
  ],
  [
    'an address of slashes where a source is cited',
    { 'actors/eve.mdx': page(`Text [@https://a${'/'.repeat(240_000)}b].`) },
    ['actors/eve.mdx:5:7 cite/unknown'],
  ],
  [
    'a source with a very long address',
    {
      'sources/more.yaml': `- { id: evil, title: T, publisher: press, url: "https://a/${'b'.repeat(3000)}", published: unknown, accessed: 2020-07-20, lang: en, seen: full, descriptor: D }\n`,
    },
    ['sources/more.yaml:1:48 schema/invalid'],
  ],
  ['no dossier.yaml', { 'dossier.yaml': new Uint8Array() }, ['dossier.yaml:1:1 schema/missing']],
])('%s', async (_what, files, findings) => {
  const { dossier, diagnostics } = await compile(await folder(files), undefined, { parse });
  expect(dossier).toBeUndefined();
  expect([...new Set(codes(diagnostics.filter((d) => d.severity === 'error')))]).toEqual(findings);
});

test.each([
  ['publishers of whom nothing is known', 'publishers.yaml', (i: number) => `p${i}: {b: 1}\n`],
  ['fields that there are not', 'vocabulary.yaml', (i: number) => `p${i}: {b: 1}\n`],
])('a file full of %s', async (_what, file, line) => {
  const text = Array.from({ length: 15_000 }, (_, i) => line(i)).join('');
  const { diagnostics } = await compile(await folder({ [file]: text }), undefined, { parse });
  expect(diagnostics.filter((d) => d.file === file).at(-1)?.code).toBe('limit/diagnostics');
});

test('symbolic links are not followed, wherever they lead', async () => {
  const dir = await folder({ 'assets/x.png': '' });
  const outside = await folder({});
  await symlink('/etc/passwd', path.join(dir, 'actors/passwd.mdx'));
  await symlink(path.join(outside, 'dossier.yaml'), path.join(dir, 'style.yaml'));
  await symlink(path.join(outside, 'actors'), path.join(dir, 'events'));
  await symlink('/etc', path.join(dir, 'assets/etc'));
  await symlink(dir, path.join(dir, 'evidence'));
  await symlink(path.join(outside, 'sources'), path.join(dir, 'editions'));
  const { dossier, diagnostics } = await compile(dir, undefined, { parse });
  expect(dossier).toBeUndefined();
  expect(codes(diagnostics)).toEqual(
    ['actors/passwd.mdx', 'assets/etc', 'editions', 'events', 'evidence', 'style.yaml'].map(
      (f) => `${f}:1:1 file/symlink`,
    ),
  );
});

test('what is neither a file nor a folder is not opened', async () => {
  const dir = await folder({});
  execFileSync('mkfifo', [path.join(dir, 'actors/pipe.mdx'), path.join(dir, 'style.yaml')]);
  await mkdir(path.join(dir, 'vocabulary.yaml'));
  const { diagnostics } = await compile(dir, undefined, { parse });
  expect(codes(diagnostics)).toEqual(
    ['actors/pipe.mdx', 'style.yaml', 'vocabulary.yaml'].map((file) => `${file}:1:1 file/unexpected`),
  );
});

test('a folder that is not there, or is a file', async () => {
  const dir = await folder({});
  const missing = await compile(path.join(dir, 'nowhere'), undefined, { parse });
  expect(codes(missing.diagnostics)).toEqual(['.:1:1 file/unreadable']);
  const file = await compile(path.join(dir, 'dossier.yaml'), undefined, { parse });
  expect(codes(file.diagnostics)).toEqual(['.:1:1 file/unreadable']);
});

test('a folder without dossier.yaml', async () => {
  const { dir, remove } = await contentFolder({ 'actors/eve.mdx': page('See [[nobody]].') });
  folders.push(remove);
  await writeFile(path.join(dir, '.hidden'), '');
  const { diagnostics } = await compile(dir, undefined, { parse });
  expect(codes(diagnostics)).toContain('dossier.yaml:1:1 file/missing');
  expect(codes(diagnostics)).toContain('actors/eve.mdx:5:5 link/unknown');
});
