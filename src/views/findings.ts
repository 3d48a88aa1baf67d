import type { Diagnostic } from '../dossier/diagnostics.ts';

/* What the preview of a dossier that is being edited lays over a page. */

/** A finding as the overlay of a page shows it. */
export interface ShownFinding {
  /** `actors/gna.mdx:5:12`. */
  place: string;
  severity: Diagnostic['severity'];
  code: string;
  /** Where the guide explains the code. */
  help: string;
  message: string;
  hint?: string;
  /** The line of source and a caret under it, where there is one. */
  source: string;
}

/** What the overlay of one page says. */
export interface PageFindings {
  findings: ShownFinding[];
  /** The page is shown as it stood before its errors. */
  isAsBefore: boolean;
  /** Errors that belong to other pages, by page. */
  elsewhere: { href: string; name: string; errors: number }[];
}
