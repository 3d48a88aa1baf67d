import type { Words } from './words/dictionary.ts';

/** A heading of a page as the list beside its text has it. */
export interface ContentsEntry {
  id: string;
  text: string;
  depth: number;
}

/** Element ids of the headings that templates set below the text. */
export const sectionIds = {
  turningPoints: 'section-turning-points',
  principals: 'section-principals',
  /** Followed by the number of the list. */
  events: 'section-events-',
  relations: 'section-relations',
  documents: 'section-documents',
  claims: 'section-claims',
  gaps: 'section-gaps',
  corrections: 'corrections',
  notes: 'notes',
  backlinks: 'backlinks',
  history: 'page-history',
} as const;

/** What stands below a page's text, as far as its headings tell. */
interface Sections {
  events: readonly { label: string }[];
  connections: readonly unknown[];
  documents: readonly unknown[];
  claims: readonly unknown[];
  gaps: readonly unknown[];
  corrections: readonly unknown[];
  notes: readonly unknown[];
  backlinks: readonly unknown[];
  history?: object | undefined;
}

/** The headings below a page's text, in the order in which its template sets them. */
export function sectionsOf(view: Sections, words: Words): ContentsEntry[] {
  const { sections } = words;
  return [
    ...view.events.map(({ label }, i) => ({ id: `${sectionIds.events}${i + 1}`, text: label, depth: 2 })),
    ...entry(sectionIds.relations, words.atlas.relations, view.connections),
    ...entry(sectionIds.documents, sections.documents, view.documents),
    ...entry(sectionIds.claims, sections.claimsAbout, view.claims),
    ...entry(sectionIds.gaps, sections.gaps, view.gaps),
    ...entry(sectionIds.corrections, words.corrections.title, view.corrections),
    ...entry(sectionIds.notes, sections.notes, view.notes),
    ...entry(sectionIds.backlinks, sections.backlinks, view.backlinks),
    ...entry(sectionIds.history, words.changes.history, view.history ? [view.history] : []),
  ];
}

/** The heading of a section that stands only where there is something in it. */
export function entry(id: string, text: string, content: readonly unknown[]): ContentsEntry[] {
  return content.length > 0 ? [{ id, text, depth: 2 }] : [];
}
