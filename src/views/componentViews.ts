import type { ClaimStatus } from '../dossier/claims.ts';
import type { ComponentName, Confidence } from '../dossier/components.ts';
import type { Tlp } from '../dossier/schema.ts';
import type { LikelihoodView } from './likelihood.ts';
import type { Links, LinkView } from './links.ts';
import type { MapView } from './maps/map.ts';
import type { FootNote, SourceNote } from './notes.ts';
import type { TimelineView } from './timeline/drawing.ts';
import type { Href } from './urls.ts';
import type { VoicesView } from './voices.ts';

/** A body ready to render: runs of safe HTML, links and marks included, with components between them. */
export type BodyView = BodyNode[];
export type BodyNode = { type: 'html'; html: string } | ComponentView;

/** A note as it stands at the end of a page. */
export type NoteView = SourceNote | FootNote<BodyView>;

export interface ClaimView {
  type: 'claim';
  id: string;
  /** Element id; absent where the claim already stands on the page. */
  anchor?: string;
  /** Element ids that it had before. */
  former: string[];
  /** Where the claim has its home. */
  href: Href;
  /** Title of the page that holds it, when that is another one. */
  owner?: { href: Href; label: string };
  status: ClaimStatus;
  statusLabel: string;
  meaning: string;
  /** Said of facts, allegations and opinions; what is merely reported goes without saying. */
  typeLabel?: string;
  origins: string;
  /** How credible the editors hold it, in words. */
  credibility?: string;
  by: Links;
  about: Links;
  asOf?: string;
  reason?: string;
  supersededBy?: { href: Href; label: string };
  /** What became of it since the newest edition, and that it was corrected, with where that is told. */
  marks: LinkView[];
  body: BodyView;
  positions: PositionView[];
  /** Sources for and against, where they dispute the text itself. */
  balance?: string;
  /** How to cite the claim; absent where it is shown away from its home. */
  cite?: string;
}

export interface PositionView {
  type: 'position';
  by: Links;
  voices?: VoicesView;
  body: BodyView;
}

export interface JudgementView {
  type: 'judgement';
  id: string;
  anchor?: string;
  confidence: Confidence;
  confidenceLabel: string;
  likelihood?: LikelihoodView;
  basis: Links;
  asOf: string;
  /** What became of it since the newest edition. */
  mark?: LinkView | undefined;
  body: BodyView;
}

export interface GapView {
  type: 'gap';
  id: string;
  anchor?: string;
  about: Links;
  mark?: LinkView | undefined;
  body: BodyView;
}

export interface NoteBoxView {
  type: 'note';
  title?: string;
  body: BodyView;
}

export interface QuoteView {
  type: 'quote';
  inline: boolean;
  by: Links;
  lang?: string;
  dir?: 'ltr' | 'rtl';
  translation?: string;
  translator?: string;
  body: BodyView;
}

export interface FigureView {
  type: 'figure';
  src: Href;
  alt: string;
  credit?: string;
  body: BodyView;
}

/** `<Timeline>` in a page. */
export interface TimelineCallView {
  type: 'timeline';
  timeline: TimelineView;
}

/** `<Map>` in a page: the map of its places, or the places alone where none has coordinates. */
export interface MapCallView {
  type: 'map';
  map?: MapView;
  places: Links;
}

export interface RestrictedView {
  type: 'restricted';
  inline: boolean;
  tlp: Tlp;
  label: string;
  body: BodyView;
}

/** What each component is shown as. */
export interface ComponentViews {
  Claim: ClaimView;
  Position: PositionView;
  Judgement: JudgementView;
  Gap: GapView;
  Note: NoteBoxView;
  Quote: QuoteView;
  Figure: FigureView;
  Timeline: TimelineCallView;
  Map: MapCallView;
  Restricted: RestrictedView;
}

export type ComponentView = ComponentViews[ComponentName];
