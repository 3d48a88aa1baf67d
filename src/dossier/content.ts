import type { ContentFile } from './contentFile.ts';
import type { Diagnostic } from './diagnostics.ts';

/** What a content folder holds, as far as it is read. */
export interface Content {
  files: ContentFile[];
  /** Files that are there but could not be read, as paths of their own. */
  unread: string[];
  /** Every file in assets/, by its path from the content folder. */
  assets: string[];
  diagnostics: Diagnostic[];
}
