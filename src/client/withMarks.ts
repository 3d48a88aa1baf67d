import type { Hit, Piece } from './engine.ts';

/** A hit of whose marks some are left. */
export function withMarks(hit: Hit, isKept: (text: string) => boolean): Hit {
  const kept = (pieces: readonly Piece[]): Piece[] =>
    pieces.map((piece) => ({ ...piece, match: piece.match && isKept(piece.text) }));
  const parts = hit.parts.map((part) => ({ ...part, excerpt: kept(part.excerpt) }));
  return {
    ...hit,
    excerpt: kept(hit.excerpt),
    words: hit.words.filter(isKept),
    parts: parts.filter((part) => part.excerpt.some((piece) => piece.match)),
  };
}
