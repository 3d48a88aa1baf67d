import type { LeaningView } from './leaning.ts';
import type { Href } from './urls.ts';

/** A page or source in a list. */
export interface ListingRow {
  href: Href;
  title: string;
  /** A language of its own where the title is not in the dossier's. */
  lang?: string;
  bluf?: string;
  date?: string;
  detail?: string;
  /** How much rests on a source. */
  leaning?: LeaningView;
}
