import type { Claim } from '../dossier/claims.ts';

/**
 * A claim in a line of text, as lists and links tell it. A contested one is told by its question alone: its
 * positions, run together, would read as if all of them were asserted.
 */
export function claimWords({ text, positions, status }: Claim): string {
  if (status !== 'contested' && positions.length < 2) return text;
  let question = text;
  let end = text.length;
  // The last ones first: a question may have the words of a position.
  for (const position of positions.toReversed()) {
    const at = question.lastIndexOf(position.text, end - position.text.length);
    if (at < 0) continue;
    question = question.slice(0, at) + question.slice(at + position.text.length);
    end = at;
  }
  return question.replace(/\s+/g, ' ').trim() || text;
}
