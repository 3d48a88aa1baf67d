import type { Snapshot } from './snapshot.ts';

type Entry<K extends 'pages' | 'claims' | 'judgements' | 'gaps'> = Omit<
  Snapshot[K][keyof Snapshot[K]],
  'tlp'
>;
export type ClaimState = Entry<'claims'>;
export type JudgementState = Entry<'judgements'>;
export type GapState = Entry<'gaps'>;
export type RelationState = Omit<Snapshot['relations'][number], 'tlp'>;
export type ParticipantState = Omit<Snapshot['participants'][number], 'tlp'>;

/** What a page says, as far as editions compare it. */
export interface PageState extends Omit<Entry<'pages'>, 'bluf' | 'digests'> {
  bluf?: string;
  /** Of all that the page says. */
  digest: string;
}

/** What a dossier says at one time, without markings: what two editions are compared by. */
export interface State {
  asOf: string;
  /** By page key. */
  pages: Record<string, PageState>;
  claims: Record<string, ClaimState>;
  judgements: Record<string, JudgementState>;
  gaps: Record<string, GapState>;
  /** By who, verb and whom; a date may change. */
  relations: Record<string, RelationState>;
  /** By event, participant and role. */
  participants: Record<string, ParticipantState>;
}
