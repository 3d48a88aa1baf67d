import { type Tlp, tlpLevels } from '../schema.ts';

/** Whether something with this marking may appear in a build with this ceiling. */
export function within(marking: Tlp, ceiling: Tlp): boolean {
  return tlpLevels.indexOf(marking) <= tlpLevels.indexOf(ceiling);
}

/** The more restricted of two markings. */
export function higher(a: Tlp, b: Tlp): Tlp {
  return within(a, b) ? b : a;
}

/** The marking of a part: its own, but never below that of what holds it. */
export function markingIn(own: Tlp | undefined, holder: Tlp): Tlp {
  return own === undefined ? holder : higher(own, holder);
}

/** The text as a marking, or undefined; only the exact words of TLP 2.0 count. */
export function asTlp(text: string | undefined): Tlp | undefined {
  return tlpLevels.find((level) => level === text);
}

/** What to write instead of a marking that is none: the level that was plainly meant, or all of them. */
export function tlpHint(written: string): string {
  const bare = written
    .toUpperCase()
    .replace(/^TLP\s*[:\-_ ]?\s*/, '')
    .replace(/^WHITE$/, 'CLEAR')
    .replace(/^AMBER\s*[+\-_ ]?\s*STRICT$/, 'AMBER+STRICT')
    .trim();
  const level = asTlp(bare);
  return level === undefined ? `One of ${tlpLevels.join(', ')}.` : `Write ${level}.`;
}
