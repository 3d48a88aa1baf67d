import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import { describe, expect, test } from 'vitest';
import { joined, sample } from '../../testing/sample.ts';
import { bibtexOf } from '../../views/bibtex.ts';
import type { CslItem } from '../../views/csl.ts';
import { bibtex, cslJson } from './references.ts';

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
      expect(items[i]?.URL).toBe(new URL(source.url).href);
      expect(items[i]?.accessed?.['date-parts']?.[0]).toEqual(source.accessed.split('-').map(Number));
    }
  });

  test('CSL-JSON is read as such, and nothing in it has to be put right', () => {
    const written: CslItem[] = JSON.parse(joined(cslJson(context)));
    const read: CslItem[] = JSON.parse(
      JSON.stringify(new Cite(written).data, (key, value) => (key === '_graph' ? undefined : value)),
    );
    expect(read).toEqual(written);
    expect(read.map(({ id }) => id)).toEqual(sources.map(({ id }) => id));
  });

  test('a citation processor makes an entry with title and address of each', () => {
    const text = new Cite(JSON.parse(joined(cslJson(context)))).format('bibliography', {
      format: 'text',
      template: 'apa',
      lang: name === 'sarvane' ? 'fr-FR' : 'en-US',
    });
    // It sets quotation marks and spaces as its style has them.
    const letters = (part: string) => part.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
    const set = letters(text);
    const missing = sources.filter(
      ({ title, url }) => ![title, url].every((part) => set.includes(letters(part))),
    );
    expect(missing.map(({ id }) => id)).toEqual([]);
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
