import type { ViewContext } from '../views/context.ts';
import type { SiteFiles } from './site.ts';

/** A built site, ready to be written in the formats that readers carry away. */
export interface Edition {
  /** The built site. */
  dir: string;
  site: SiteFiles;
  context: ViewContext;
  /** File name without its ending. */
  name: string;
  /** Whether the single page holds the pictures. */
  images: boolean;
  /** The program of a Chromium. @throws where there is none */
  browser(): Promise<string>;
}
