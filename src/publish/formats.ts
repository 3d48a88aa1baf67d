import type { ViewContext } from '../views/context.ts';
import { archiveOf } from './bundle/archiveSite.ts';
import type { SiteFiles } from './site.ts';

/** A built site, ready to be written in the formats that readers carry away. */
export interface Edition {
  /** The built site. */
  dir: string;
  site: SiteFiles;
  context: ViewContext;
  /** File name without its ending. */
  name: string;
  /** The program of a Chromium. @throws where there is none */
  browser(): Promise<string>;
}

/** Makes a format. @param step is told what is under way. @throws ExportError when it cannot be made */
type Maker = (edition: Edition, step: (text: string) => void) => Promise<Uint8Array>;

export const formatNames = ['zip'] as const;
export type FormatName = (typeof formatNames)[number];

/** Every format by its file ending. */
export const formats: Readonly<Record<FormatName, Maker>> = {
  zip: archiveOf,
};

/** `dossier-<id>-<day>`: what the files of an edition are called. */
export function editionName({ dossier }: ViewContext): string {
  return `dossier-${dossier.file.id}-${dossier.file.asOf}`;
}
