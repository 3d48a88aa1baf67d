import type { Body, Segment } from './segments.ts';

/** Letters, signs and marks that a page may be the only one to show: beyond ASCII, Latin-1 and common punctuation. */
const SPECIAL = /[^\t\n\r\u0020-\u00ff–—‘’“”…•]+/g;

/** The special characters of a text, run by run. */
export function specialsIn(text: string): string {
  return (text.match(SPECIAL) ?? []).join('');
}

/** The special characters of what the texts of a body come from, each once; the rest of it says the same once more. */
export function specialCharacters({ segments, links, cites, footnotes }: Body): string {
  const found = new Set<string>();
  const add = (text: string): void => {
    for (const character of specialsIn(text)) found.add(character);
  };
  addSegments(segments, add);
  for (const { target, label = '' } of links) add(`${target} ${label}`);
  for (const { locator = '' } of cites.flat()) add(locator);
  for (const note of footnotes) {
    add(note.label);
    addSegments(note.segments, add);
  }
  return [...found].join('');
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
