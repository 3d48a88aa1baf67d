import { diffWords } from 'diff';

/** A run of words that two texts share, or that only one of them has. */
export interface DiffPart {
  type: 'same' | 'added' | 'removed';
  text: string;
}

/** Below this share of common words two texts are told one after the other, not word by word. */
const ALIKE = 0.3;

/** What differs between two texts, word by word, by the language's own idea of a word. */
export function wordDiff(before: string, after: string, lang: string): DiffPart[] {
  const intlSegmenter = new Intl.Segmenter(lang, { granularity: 'word' });
  const parts = diffWords(before, after, { intlSegmenter }).map(({ added, removed, value }): DiffPart => {
    return { type: added ? 'added' : removed ? 'removed' : 'same', text: value };
  });
  const shared = parts.reduce((sum, { type, text }) => sum + (type === 'same' ? text.trim().length : 0), 0);
  if (shared >= ALIKE * Math.max(before.length, after.length)) return parts;
  return [
    { type: 'removed', text: before },
    { type: 'added', text: after },
  ];
}
