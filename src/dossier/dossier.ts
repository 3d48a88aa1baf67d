import type { Claim, Gap, Judgement } from './claims.ts';
import type { History } from './editions/edition.ts';
import type { Evidence } from './evidenceFile.ts';
import type { Page, PageKey } from './page.ts';
import type { DossierFile, PageCollection, Publisher, Source, Style, Tlp } from './schema.ts';

/** One mention of a page in another page's prose, with the sentence it stands in. */
export interface Backlink {
  from: PageKey;
  before: string;
  label: string;
  after: string;
}

/** A relation as one end sees it; `inverse` says the label is to be read from the other end. */
export interface Tie {
  verb: string;
  label: string;
  to: PageKey;
  inverse: boolean;
  date?: string;
  regarding?: PageKey;
  supportedBy: string[];
  disputedBy: string[];
}

/** An event that an actor took part in, and its role there. */
export interface Encounter {
  event: PageKey;
  role: string;
}

/** The whole dossier after linking: plain data, everything else is a function of it. */
export interface Dossier {
  file: DossierFile;
  /** Nothing marked above this is in the dossier. */
  ceiling: Tlp;
  publishers: Record<string, Publisher>;
  style: Style;
  labels: { kinds: Record<string, string>; roles: Record<string, string> };
  sources: Record<string, Source>;
  pages: Record<PageKey, Page>;
  /** Keys of each collection in reading order. */
  order: Record<PageCollection, PageKey[]>;
  claims: Record<string, Claim>;
  /** Pages that show a claim of another by `ref`, by its id. */
  shownOn: Record<string, PageKey[]>;
  judgements: Record<string, Judgement>;
  gaps: Record<string, Gap>;
  /** Resolved target of each link of a page, by the link's index; null where it names nothing. */
  targets: Record<PageKey, (PageKey | null)[]>;
  backlinks: Record<PageKey, Backlink[]>;
  ties: Record<PageKey, Tie[]>;
  encounters: Record<PageKey, Encounter[]>;
  /** Events by place, in time. */
  happenings: Record<PageKey, PageKey[]>;
  /** Who cites a source: pages and claims, without repetition. */
  citedBy: Record<string, { pages: PageKey[]; claims: string[] }>;
  /** Files in assets/ that are shown, by their path from the content folder. */
  assets: string[];
  /** Archived copies that are offered, by source. */
  evidence: Record<string, Evidence>;
  /** Editions and what changed between them, as this ceiling may tell it. */
  history: History;
}
