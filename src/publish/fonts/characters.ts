import type { Dossier } from '../../dossier/dossier.ts';

/** Written in every page, so that a new sentence of plain English or French changes no font file. */
const always = [...range(0x20, 0x7e), ...range(0xa0, 0xff), ...codes('–—‘’“”…•≠†‡§¶↑→←×ŒœŸı€')];

/** Code points that the dossier and the interface are written in. */
export function charactersOf(dossier: Dossier, words: object): Set<number> {
  const found = new Set(always);
  walk([shownOf(dossier), words], (text) => {
    if (isPlain(text)) return;
    for (const code of codes(text)) found.add(code);
  });
  return found;
}

/** What the texts of a site come from. The rest of a dossier, and of a body, says the same once more. */
function shownOf(dossier: Dossier): unknown {
  const { file, style, labels, publishers, sources, evidence, assets, history } = dossier;
  const pages = Object.values(dossier.pages).map(({ front, body: { segments, links, cites, footnotes } }) => {
    const shown = links.map(({ target, label }) => [target, label]);
    return [front, segments, shown, cites, footnotes];
  });
  return [file, style, labels, publishers, sources, evidence, assets, history, pages];
}

function isPlain(text: string): boolean {
  return /^[\t\n\r\u0020-\u00ff–—‘’“”…•]*$/.test(text);
}

function walk(value: unknown, visit: (text: string) => void): void {
  if (typeof value === 'string') visit(value);
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) {
      // Positions hold numbers alone.
      if (key !== 'span' && key !== 'spans') walk(inner, visit);
    }
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

function codes(text: string): number[] {
  return Array.from(text, (c) => c.codePointAt(0) ?? 0);
}
