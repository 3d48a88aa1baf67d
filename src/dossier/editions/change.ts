import type { ClaimStatus } from '../claims.ts';
import type { ParticipantState, RelationState } from './stateShape.ts';

/** What became of something between two states of a dossier. */
export type Turn =
  | 'new'
  | 'changed'
  /** Sources disagree that did not before. */
  | 'contested'
  /** Independent sources agree that did not before. */
  | 'supported'
  | 'withdrawn';

export type ChangeKind = 'claim' | 'judgement' | 'gap' | 'page' | 'relation' | 'participant';

/** One difference between two states; `before` and `after` are texts to compare word by word. */
export interface Change {
  kind: ChangeKind;
  turn: Turn;
  /** Id of a claim, judgement or gap, key of a page, or what a relation or participant is compared by. */
  id: string;
  /** Key of the page it stands on now, or stood on. */
  page: string;
  /** Title of that page at the time. */
  title: string;
  before?: string;
  after?: string;
  /** Statuses of a claim, where they differ. */
  status?: { before: ClaimStatus; after: ClaimStatus };
  /** Fields of a page or judgement that differ, as written. */
  fields?: { name: string; before?: string; after?: string }[];
  relation?: RelationState;
  participant?: ParticipantState;
  /** Titles at the time of the pages that a relation or participant names, by key. */
  titles?: Record<string, string>;
}
