import { expect, test } from 'vitest';
import { testContext } from '../../testing/context.ts';
import { aboutView } from '../../views/about.ts';
import { aboutMarkdown } from './guidance.ts';

const dossier = (yardstick: string, lang = 'en') => ({
  'dossier.yaml': `title: T\nid: t\nlang: ${lang}\nasOf: 2021-07-25\nauthors: [A]\nstatus: draft\ntlp: CLEAR\nyardstick: ${yardstick}\nhome: home\n`,
});

test.each([
  ['icd203', 'en', ['Likelihood (ICD 203)', 'Range'], 'Almost no chance, remote', '1–5 %'],
  ['phia', 'en', ['Likelihood (PHIA)', 'Range'], 'Remote chance', '0–5 %'],
  [
    'icd203',
    'fr',
    ['Vraisemblance (ICD 203)', 'Intervalle'],
    'Chance quasi nulle, chance très faible',
    '1–5 %',
  ],
  ['phia', 'fr', ['Vraisemblance (PHIA)', 'Intervalle'], 'Chance infime', '0–5 %'],
])(
  'how to read tells the terms of the dossier’s own yardstick: %s, %s',
  async (yardstick, lang, heads, terms, range) => {
    const view = aboutView(await testContext(dossier(yardstick, lang)));
    expect(view.scale?.heads).toEqual(heads);
    expect(view.scale?.rows[0]).toEqual({ terms, range: expect.stringMatching(range.replace(' ', '\\s')) });
    expect(view.scale?.rows).toHaveLength(7);
    const copy = aboutMarkdown(view);
    expect(copy).toContain(`| ${heads.join(' | ')} |\n| --- | --- |\n| ${terms} |`);
    expect(copy).not.toMatch(/import|LikelihoodScale/);
  },
);

test.each(['en', 'fr'])('how to read has no scale where the dossier has none: %s', async (lang) => {
  const view = aboutView(await testContext(dossier('none', lang)));
  expect(view.scale).toBeUndefined();
  expect(aboutMarkdown(view)).not.toMatch(/likelihood|vraisemblance|PHIA|ICD/i);
});

test.each([
  [
    'en',
    ['High', 'Moderate', 'Low', '●', '○', 'own statement', '[square brackets]', '“disputed”', 'Not known'],
  ],
  [
    'fr',
    ['Élevée', 'Modérée', 'Faible', '●', '○', 'propre déclaration', '[crochets]', 'contesté', 'Inconnu'],
  ],
])('how to read explains the signs and words that pages use: %s', async (lang, signs) => {
  const copy = aboutMarkdown(aboutView(await testContext(dossier('none', lang))));
  for (const sign of signs) expect(copy).toContain(sign);
});
