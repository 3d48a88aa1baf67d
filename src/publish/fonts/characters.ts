import { specialCharacters, specialsIn } from '../../dossier/characters.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import { laterOf } from '../../dossier/laterBody.ts';

/** Written in every page, so that a new sentence of plain English or French changes no font file. */
const always = [...range(0x20, 0x7e), ...range(0xa0, 0xff), ...codes('–—‘’“”…•≠†‡§¶↑→←×ŒœŸı€')];

/** Code points that the dossier and the interface are written in. */
export function charactersOf(dossier: Dossier, words: object): Set<number> {
  const found = new Set(always);
  const add = (text: string): void => {
    const specials = specialsIn(text);
    if (specials !== '') for (const code of codes(specials)) found.add(code);
  };
  const { file, style, labels, publishers, sources, evidence, assets, history } = dossier;
  walk([file, style, labels, publishers, sources, evidence, assets, history, words], add);
  for (const { front, body } of Object.values(dossier.pages)) {
    walk(front, add);
    add(laterOf(body)?.characters ?? specialCharacters(body));
  }
  return found;
}

/** Adds every text in plain data. */
function walk(value: unknown, add: (text: string) => void): void {
  if (typeof value === 'string') add(value);
  else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) walk(inner, add);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

function codes(text: string): number[] {
  return Array.from(text, (c) => c.codePointAt(0) ?? 0);
}
