import { wordsFor } from '../../views/words.ts';

/** The reason that a publisher which nobody assessed begins with; readers see it, so it is in the dossier's language. */
export function unassessedReason(lang: string): string {
  return `${wordsFor(lang).unassessed[0]}.`;
}
