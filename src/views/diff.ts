import { diffWords } from 'diff';

/** A run of words that two texts share, or that only one of them has. */
export interface DiffPart {
  type: 'same' | 'added' | 'removed';
  text: string;
}

/** Below this share of common words two texts are told one after the other, not word by word. */
const ALIKE = 0.4;
/** So are texts that differ in more places than this: readers lose the sentence. */
const MOST = 8;
/** Common words of fewer letters, between others that differ, are read more easily as part of these. */
const SHORT = 4;

/** Characters of both texts up to which they are compared at all: the time grows with their product. */
const LONGEST = 20_000;

/** What differs between two texts, word by word, by the language's own idea of a word. */
export function wordDiff(before: string, after: string, lang: string): DiffPart[] {
  const whole: DiffPart[] = [
    { type: 'removed', text: before },
    { type: 'same', text: ' ' },
    { type: 'added', text: after },
  ];
  if (before.length + after.length > LONGEST) return whole;
  const intlSegmenter = new Intl.Segmenter(lang, { granularity: 'word' });
  const parts = withoutScraps(
    diffWords(before, after, { intlSegmenter }).map(({ added, removed, value }): DiffPart => {
      return { type: added ? 'added' : removed ? 'removed' : 'same', text: value };
    }),
  );
  const shared = parts.reduce((sum, { type, text }) => sum + (type === 'same' ? text.trim().length : 0), 0);
  const isAlike = shared >= ALIKE * Math.max(before.length, after.length) && placesIn(parts) <= MOST;
  return isAlike ? parts.flatMap((part, i) => spaced(part, parts[i + 1])) : whole;
}

/** Whether a difference is told as two whole texts. */
export function isReplaced(parts: readonly DiffPart[]): boolean {
  const [was, between, is] = parts;
  return parts.length === 3 && was?.type === 'removed' && between?.text === ' ' && is?.type === 'added';
}

function placesIn(parts: readonly DiffPart[]): number {
  return parts.filter(({ type }, i) => type !== 'same' && (parts[i - 1]?.type ?? 'same') === 'same').length;
}

/** Short common runs between two replaced ones join them: "a b c" → "x b y" is one replacement. */
function withoutScraps(parts: readonly DiffPart[]): DiffPart[] {
  const joined: DiffPart[] = [];
  let open: { removed: string; added: string } = { removed: '', added: '' };
  const close = () => {
    if (open.removed) joined.push({ type: 'removed', text: open.removed });
    if (open.added) joined.push({ type: 'added', text: open.added });
    open = { removed: '', added: '' };
  };
  for (const [i, { type, text }] of parts.entries()) {
    if (type !== 'same') open[type] += text;
    else if (open.removed && open.added && text.trim().length < SHORT && isReplacement(parts, i + 1)) {
      open.removed += text;
      open.added += text;
    } else {
      close();
      joined.push({ type, text });
    }
  }
  close();
  return joined;
}

function isReplacement(parts: readonly DiffPart[], i: number): boolean {
  return parts[i]?.type === 'removed' && parts[i + 1]?.type === 'added';
}

/** A space between words that went and words that came: both are read. */
function spaced(part: DiffPart, next: DiffPart | undefined): DiffPart[] {
  const touches = part.type === 'removed' && next?.type === 'added' && !/\s$/.test(part.text);
  return touches && !/^\s/.test(next.text) ? [part, { type: 'same', text: ' ' }] : [part];
}
