import type { Dossier } from './dossier.ts';
import type { PageKey } from './page.ts';

/** What the pages' front matter relates them by, and rests on. */
export interface Relations {
  ties: Dossier['ties'];
  encounters: Dossier['encounters'];
  happenings: Dossier['happenings'];
  /** Sources that front matter rests on, with the pages that do. */
  cited: Map<string, Set<PageKey>>;
}
