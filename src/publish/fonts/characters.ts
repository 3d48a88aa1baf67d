import type { Dossier } from '../../dossier/dossier.ts';
import type { Body, Segment } from '../../dossier/segments.ts';

/** Written in every page, so that a new sentence of plain English or French changes no font file. */
const always = [...range(0x20, 0x7e), ...range(0xa0, 0xff), ...codes('–—‘’“”…•≠†‡§¶↑→←×ŒœŸı€')];

/** All else: letters, signs and marks that a page may be the only one to show. */
const SPECIAL = /[^\t\n\r\u0020-\u00ff–—‘’“”…•]+/g;

/** Code points that the dossier and the interface are written in. */
export function charactersOf(dossier: Dossier, words: object): Set<number> {
  const found = new Set(always);
  const add = (text: string): void => {
    for (const run of text.match(SPECIAL) ?? []) for (const code of codes(run)) found.add(code);
  };
  const { file, style, labels, publishers, sources, evidence, assets, history } = dossier;
  walk([file, style, labels, publishers, sources, evidence, assets, history, words], add);
  for (const { front, body } of Object.values(dossier.pages)) {
    walk(front, add);
    addBody(body, add);
  }
  return found;
}

/** Adds what the texts of a body come from; the rest of it says the same once more. */
function addBody({ segments, links, cites, footnotes }: Body, add: (text: string) => void): void {
  addSegments(segments, add);
  for (const { target, label = '' } of links) add(`${target} ${label}`);
  for (const { locator = '' } of cites.flat()) add(locator);
  for (const note of footnotes) {
    add(note.label);
    addSegments(note.segments, add);
  }
}

function addSegments(segments: readonly Segment[], add: (text: string) => void): void {
  for (const segment of segments) {
    if (segment.type === 'html') add(segment.html);
    else if (segment.type === 'component') {
      for (const value of Object.values(segment.call.attributes)) add(value);
      addSegments(segment.call.children, add);
    }
  }
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
