import type { Texts } from '../contentFile.ts';
import type { Diagnostic } from '../diagnostics.ts';
import type { Dossier } from '../dossier.ts';
import type { ImageFacts } from '../images.ts';
import type { ParsedPage } from '../parse.ts';

/** What the lints read: the linked dossier, its parsed pages and their texts. */
export interface LintInput {
  dossier: Dossier;
  pages: readonly ParsedPage[];
  /** The text of a file by its path, as the parser saw it. */
  texts: Texts;
  /** The images in assets/ by their path. */
  images: ReadonlyMap<string, ImageFacts>;
  /** Folder that keeps what was found from one run to the next; without one everything is looked for. */
  cache?: string | undefined;
}

export type Lint = (input: LintInput) => Diagnostic[];

/**
 * A lint of one page after another, set up once for all. Besides the page and its text it reads of the
 * dossier only what `lint/kept.ts` takes into its digest.
 */
export type PageLint = (
  input: LintInput,
  /** The pages it will be asked for. */
  asked: readonly ParsedPage[],
) => (parsed: ParsedPage) => Diagnostic[];
