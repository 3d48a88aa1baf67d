import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parseTree } from './parser.ts';
import { Source } from './source.ts';

/** Holds everything that the parser looks for only where a text can hold it. */
const everything = '\n\nmail@example.org\n\n| a |\n| - |\n';
const added = 2;

const content = path.join(import.meta.dirname, '../../../content');
const pages = ['actors', 'events', 'documents', 'places', 'briefs'].flatMap((folder) =>
  readdirSync(path.join(content, folder)).map((name) =>
    readFileSync(path.join(content, folder, name), 'utf8'),
  ),
);

const written = [
  'See https://example.org/a, www.example.org, a.b@example.org and x@y.',
  'HTTP://EXAMPLE.ORG and WWW.EXAMPLE.ORG.',
  'a\n:-',
  'a\n-:\nb',
  'a | b\n- | -\nc | [[d\\|e]]',
  '> a | b\n> -|-\n> c | d',
  '- x\n\n  | a |\n  | - |\n  | b |',
  '[[a|b]] | [[c|d]]\n\n---',
];

test.each([...written, ...pages])('%# is read as by the parser for everything', (text) => {
  const children = (whole: string) => {
    const tree = parseTree('a.mdx', new Source(whole));
    if (!('children' in tree)) throw new Error(tree.message);
    return tree.children;
  };
  expect(children(text)).toEqual(children(text + everything).slice(0, -added));
});
