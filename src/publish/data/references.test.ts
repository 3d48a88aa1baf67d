import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { describe, expect, test } from 'vitest';
import { bibtex, bibtexOf } from '../../views/bibtex.ts';
import { cslJson } from '../../views/csl.ts';
import { joined, sample } from '../sample.ts';

function read(text: string, forceType: string) {
  return plugins.input.chain(text, {
    forceType,
    maxChainLength: 10,
    generateGraph: false,
    strict: true,
    target: '@csl/list+object',
  });
}

/** The parser marks what braces hold and takes every space for the plain one. */
const plain = (text = ''): string => text.replace(/<[^>]*>/g, '').replace(/\s/g, ' ');

describe.each(['libya', 'sarvane'] as const)('references of %s', async (name) => {
  const context = await sample(name);
  const sources = Object.values(context.dossier.sources);

  test('BibTeX gives back key, title, address and day', () => {
    const items = read(joined(bibtex(context)), '@biblatex/text');
    expect(items.map((item) => item.id)).toEqual(sources.map(({ id }) => id));
    for (const [i, source] of sources.entries()) {
      expect(plain(items[i]?.title)).toBe(plain(source.title));
      expect(items[i]?.URL).toBe(source.url);
      expect(items[i]?.accessed?.['date-parts']?.[0]).toEqual(source.accessed.split('-').map(Number));
    }
  });

  test('CSL-JSON is read as such', () => {
    const items = new Cite(JSON.parse(cslJson(context))).data;
    expect(items.map(({ id, title }) => [id, title])).toEqual(sources.map(({ id, title }) => [id, title]));
  });
});

const sarvane = await sample('sarvane');

test('what TeX would take for a command is escaped', () => {
  const context = sarvane;
  const [source] = Object.values(context.dossier.sources);
  if (!source) throw new Error('The sample holds no source.');
  const title = 'A {brace}, 50 % & $5 #1 under_score ~ ^ \\input{x}';
  const [item] = read(bibtexOf(context, { ...source, title }), '@biblatex/text');
  expect(plain(item?.title)).toBe(title);
});
