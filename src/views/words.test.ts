import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { yardsticks } from '../dossier/yardstick.ts';
import { en } from './words/en.ts';
import { fr } from './words/fr.ts';
import { spokenFor, wordsFor } from './words.ts';

/** Every phrase by its path. */
function phrases(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value ?? {}).flatMap(([key, inner]) => phrases(inner, path ? `${path}.${key}` : key));
}

/** A number may be left out of a phrase that says it in words. */
const places = (phrase: string): string[] => (phrase.match(/\{(?!n\})\w+\}/g) ?? []).sort();

/** Everything that the program itself is written in, dictionaries left out. */
function program(): string {
  const src = path.join(import.meta.dirname, '..');
  return globSync('**/*.{ts,astro,mdx}', { cwd: src })
    .filter((file) => !file.endsWith('.test.ts') && !path.dirname(file).endsWith('words'))
    .map((file) => readFileSync(path.join(src, file), 'utf8'))
    .join('\n');
}

describe('the dictionaries', () => {
  const french = new Map(phrases(fr));

  test('have the same keys, each with a phrase', () => {
    expect([...french.keys()].sort()).toEqual(
      phrases(en)
        .map(([path]) => path)
        .sort(),
    );
    expect([...phrases(en), ...french].filter(([, phrase]) => phrase.trim() === '')).toEqual([]);
  });

  test('have no phrase whose name is nowhere in the program', () => {
    const text = program();
    const named = new Set(text.match(/[\w-]+/g));
    const unused = phrases(en).filter(([at]) => {
      const name = at.split('.').at(-1) ?? '';
      return !named.has(name) && !(name.includes(' ') && text.includes(name));
    });
    expect(unused.map(([at]) => at)).toEqual([]);
  });

  test('name the same places to fill in', () => {
    const differing = phrases(en).filter(
      ([path, phrase]) => `${places(phrase)}` !== `${places(french.get(path) ?? '')}`,
    );
    expect(differing).toEqual([]);
  });

  test('have a term for every word of the yardsticks', () => {
    const terms = Object.values(yardsticks)
      .flat()
      .map(({ term }) => term);
    expect(Object.keys(en.likelihoods).sort()).toEqual([...new Set(terms)].sort());
  });

  test('French is set as French: spaces that do not break, curly apostrophes, its own quotation marks', () => {
    const faults = [...french].filter(([, phrase]) =>
      / [;:?!»%]|« |[^\s\d][;?!»](?=\s|$)|[\p{L}}]:(?=\s|$)|\p{L}'\p{L}|["“”]/u.test(phrase),
    );
    expect(faults).toEqual([]);
  });
});

test('a language without a dictionary has the English words, a region the words of its language', () => {
  expect(wordsFor('fr-BE')).toBe(fr);
  expect(wordsFor('xx')).toBe(en);
});

test('numbers and dates are told in the language of the words around them', () => {
  expect(['fr-CA', 'en', 'FR', 'ar', 'pt-BR'].map(spokenFor)).toEqual(['fr-CA', 'en', 'FR', 'en', 'en']);
});
