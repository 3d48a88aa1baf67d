import type { Texts } from './contentFile.ts';
import type { ParsedPage } from './parse.ts';
import type { SourceRecord } from './records.ts';
import type { DossierFile, Publisher, Source, Style, Tlp, Vocabulary } from './schema.ts';
import type { Spans } from './spans.ts';

export interface LinkInput {
  file: DossierFile;
  vocabulary: Vocabulary;
  publishers: Record<string, Publisher>;
  style: Style;
  sources: Source[];
  pages: ParsedPage[];
  /** The text of a file by its path, as the parser saw it. */
  texts: Texts;
  ceiling: Tlp;
  /** Where the sources are written; may hold more than `sources`. */
  records: readonly SourceRecord[];
  /** Spans of dossier.yaml. */
  spans: Spans;
  /** Every file in assets/, by its path from the content folder, in NFC. */
  assets: ReadonlySet<string>;
  /** What could not be read, so that nobody is blamed for naming it. */
  unread: {
    /** Ids of claims, judgements, gaps and sources in files that hold mistakes. */
    ids: ReadonlySet<string>;
    /** Ids of pages in files that hold mistakes: they may have other names than are known. */
    pages: ReadonlySet<string>;
    /** What {@link bareId} makes of the ids of pages whose files are named otherwise: links may be written to either. */
    misnamed: ReadonlySet<string>;
    /** Some file could not be read at all. */
    isBlind: boolean;
    /** The id of some source could not be read. */
    sources: boolean;
    /** Everything could be read, and well. */
    isWhole: boolean;
    dossier: boolean;
    vocabulary: boolean;
  };
}
