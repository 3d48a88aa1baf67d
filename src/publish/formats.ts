import type { ViewContext } from '../views/context.ts';
import { archiveOf } from './bundle/archiveSite.ts';
import type { Edition } from './edition.ts';
import { epubOf } from './epub/epub.ts';
import { pdfOf } from './pdf/pdf.ts';
import { singleOf } from './single.ts';

/**
 * Makes a format, whole or in pieces. @param step is told what is under way.
 * @throws ExportError when it cannot be made, pieces included
 */
type Maker = (edition: Edition, step: (text: string) => void) => Promise<Uint8Array | Iterable<Uint8Array>>;

export const formatNames = ['zip', 'html', 'pdf', 'epub'] as const;
export type FormatName = (typeof formatNames)[number];

/** Every format by its file ending. */
export const formats: Readonly<Record<FormatName, Maker>> = {
  zip: archiveOf,
  html: singleOf,
  pdf: pdfOf,
  epub: epubOf,
};

/**
 * What the files of a bundle are called: `dossier-<id>-<version>`. The version is the newest edition while
 * nothing has changed since, else the day up to which the dossier knows the world. A marking above CLEAR
 * follows, as TLP 2.0 asks of what is passed on, and so that no bundle takes the place of a lower one.
 */
export function editionName({ dossier: { file, ceiling, history } }: Pick<ViewContext, 'dossier'>): string {
  const [newest] = history.editions;
  const version = newest && history.since.length === 0 ? newest.id : file.asOf;
  const marking = ceiling === 'CLEAR' ? '' : `-${ceiling.toLowerCase().replace('+', '-')}`;
  return `dossier-${file.id}-${version}${marking}`;
}
