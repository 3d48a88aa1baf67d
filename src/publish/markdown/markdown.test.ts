import path from 'node:path/posix';
import { toHtml } from 'hast-util-to-html';
import type { Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { parseMarkup } from '../../dossier/markup.ts';
import { sample } from '../../testing/sample.ts';
import type { ViewContext } from '../../views/context.ts';
import { dataView } from '../../views/data.ts';
import { sitePages } from '../../views/sitePages.ts';
import { bodyMarkdown } from './blocks.ts';
import { llms } from './llms.ts';
import { markdownCopy } from './write.ts';

/** A reader of Markdown that is not ours. */
const read = (text: string): Root => unified().use(remarkParse).use(remarkGfm).parse(text);

const html = (tree: Root): string => toHtml(toHast(tree)).replace(/\s+/g, ' ');

/** HTML of a page's text without components, as the site shows it. */
function htmlOf(markdown: string): string {
  const { body, diagnostics } = parseMarkup('actors/x.mdx', `---\nkind: person\n---\n${markdown}\n`, 'en');
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return body.segments.map((segment) => (segment.type === 'html' ? segment.html : '')).join('');
}

describe('what is written reads as the same text', () => {
  test.each([
    ['emphasis', 'An *inner* word, **strong**, ***both***, ~~gone~~ and `code`.'],
    ['emphasis against punctuation', 'He said **"no"**, *twice*; snake_case_name, 2 * 3 * 4 and _this_.'],
    [
      'signs',
      'A \\* star, \\_under\\_, \\`tick\\`, \\[brackets\\], \\~\\~waves\\~\\~, a < b & c > d, &copy; \\\\ and \\|.',
    ],
    ['code with ticks', 'Write `` a`b `` and `[x](y)`.'],
    [
      'starts of lines',
      '\\# no heading\n\n\\- no list\n\n1\\. no list\n\n\\> no quotation\n\n\\--- \n\n\\+ no',
    ],
    ['headings', '## First\n\ntext\n\n### Second *one*\n\ntext'],
    ['tight list', '- one\n- two\n  - inner\n  - inner two\n- three'],
    ['loose list', '- one\n\n- two\n\n  more of two\n\n- three'],
    ['ordered list', '3. three\n4. four\n   1. inner\n5. five'],
    ['task list', '- [x] done\n- [ ] open'],
    ['quotation', '> first\n> line\n>\n> - a list\n> - in it'],
    ['code block', '```\nplain ``` ticks\n\n  two\n```\n\ntext'],
    ['table', '| a | b | c |\n|:--|--:|---|\n| 1 \\| 2 | *x* | `y` |\n| | z | |'],
    ['breaks and rules', 'one\\\ntwo\n\n---\n\nthree'],
    ['links', '[A (name)](https://example.org/a_(b)?q=1&r=2) and [mail](mailto:a@example.org).'],
    ['soft line breaks', 'one\ntwo\n# three is a heading\n'],
    ['other scripts', 'قيس سعيد and «\u00a0guillemets\u00a0», 梅拉尼亚.'],
  ])('%s', (_, markdown) => {
    const before = htmlOf(markdown.replace('\n# three is a heading', ''));
    const writing = { linkTo: (href: string) => href, component: () => '' };
    const after = bodyMarkdown([{ type: 'html', html: before }], writing);
    const plain = (text: string) =>
      text
        .replace(/ (?:id|rel|class|dir)="[^"]*"/g, '')
        .replace(/\s+/g, ' ')
        .replace(/> </g, '><')
        .replace(/<p>|<\/p>/g, (tag) => tag)
        .trim();
    expect(plain(html(read(after)))).toBe(plain(before));
  });
});

describe.each(['libya', 'sarvane'] as const)('Markdown copies of %s', async (name) => {
  const context = await sample(name);
  const { dossier } = context;
  const copies = copiesOf(context);
  const trees = new Map([...copies].map(([file, text]) => [file, read(text)]));

  test('there is one beside each page', () => {
    const pages = Object.keys(dossier.pages).map((key) =>
      key === `briefs/${dossier.file.home}` ? '' : `${key}/`,
    );
    const sources = Object.keys(dossier.sources).map((id) => `sources/${id}/`);
    const lists = [
      'actors',
      'timeline',
      'claims',
      'changes',
      'corrections',
      'summary',
      'glossary',
      'about',
      'data',
      'a-z',
      'matrix',
      'map',
    ];
    for (const folder of [...pages, ...sources, ...lists.map((list) => `${list}/`)])
      expect(copies.has(`${folder}index.md`), folder).toBe(true);
  });

  test('every link within the dossier leads to a copy', () => {
    const { files, feeds, copies: texts } = dataView(context);
    const data = new Set([...files, ...feeds, ...texts].map(({ href }) => href.slice(1)));
    let links = 0;
    for (const [file, tree] of trees)
      visit(tree, 'link', ({ url }) => {
        if (/^[a-z]+:/i.test(url)) return;
        links++;
        const target = path.join(path.dirname(file), url);
        expect(copies.has(target) || data.has(target), `${file} → ${url}`).toBe(true);
      });
    expect(links).toBeGreaterThan(400);
  });

  test('every footnote that is named is written, and no other', () => {
    for (const [file, tree] of trees) {
      const named = new Set<string>();
      const written: string[] = [];
      visit(tree, 'footnoteReference', ({ identifier }) => void named.add(identifier));
      visit(tree, 'footnoteDefinition', ({ identifier }) => void written.push(identifier));
      expect([...named].sort(), file).toEqual(written.sort());
    }
  });

  test('sentences that a judgement rests on stand one by one', () => {
    const told = [...copies.values()].join('\n');
    expect(told).not.toMatch(/[.…]\]\([^)]*\), \[/);
    expect(told).toMatch(/^> (?:Rests on|Repose sur)\n>\n> - \[/m);
  });

  test('the marking stands at top and bottom', () => {
    for (const text of copies.values()) {
      expect(text.startsWith(`TLP:${dossier.ceiling}\n`)).toBe(true);
      expect(text.trimEnd().endsWith(`TLP:${dossier.ceiling}`)).toBe(true);
    }
  });

  test('a page holds its title, bottom line and all of its prose', () => {
    const flat = (text: string) => text.replace(/\s+/g, ' ').trim();
    // Abbreviations are spelt out in the middle of the prose.
    const unspelt = { ...context, abbreviations: { meanings: {}, pattern: undefined } };
    const written = copiesOf(unspelt);
    for (const page of Object.values(dossier.pages)) {
      const key = `${page.collection}/${page.id}`;
      const tree = read(
        written.get(key === `briefs/${dossier.file.home}` ? 'index.md' : `${key}/index.md`) ?? '',
      );
      const text = flat(tree.children.map((node) => textOf(node)).join(' '));
      const prose = page.body.segments
        .map((segment) => (segment.type === 'html' ? segment.html : '\n'))
        .join('');
      const runs = prose
        .split(/<[^>]*>|\n/)
        .map((run) => run.replace(/&#x26;/g, '&').replace(/&#x3C;/g, '<'));
      const missing = [page.title, page.front.bluf ?? '', ...runs]
        .map(flat)
        .filter((said) => !text.includes(said));
      expect(missing, key).toEqual([]);
    }
  });

  test('llms.txt names every page', () => {
    const tree = read(llms(context));
    const urls = new Set<string>();
    visit(tree, 'link', ({ url }) => void urls.add(url.replace('https://sarvane.example.org/', '')));
    // What a page folds away is reached from it.
    const pages = [...copies.keys()].filter((file) => file.split('/').length === 3);
    expect(pages.filter((file) => !urls.has(file))).toEqual([]);
    expect(tree.children[0]).toMatchObject({ type: 'heading', depth: 1 });
  });
});

function copiesOf(made: ViewContext): Map<string, string> {
  const copies = new Map<string, string>();
  for (const { href, make } of sitePages(made).values()) {
    const folder = href.slice(made.urls.base.length);
    copies.set(`${folder}index.md`, markdownCopy(`/${folder}`, made.urls.base, make()));
  }
  return copies;
}
