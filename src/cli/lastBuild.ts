import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { keepFile } from '../dossier/keptFile.ts';
import { digestOfData } from '../publish/fileDigest.ts';
import type { PublishedFile } from '../publish/publishedFile.ts';
import { type ContentState, contentState, programDigest, siteState } from './inputs.ts';
import { keptDiagnostics } from './keptDiagnostics.ts';

/** Folders remembered; the one built longest ago goes first. */
const KEPT = 8;

const built = z.object({
  out: z.string(),
  inputs: z.string(),
  /** Digest of the program and its options. */
  maker: z.string(),
  state: z.string(),
  diagnostics: keptDiagnostics,
  summary: z.string(),
});

/** What a build has to say, kept for the next one of the same inputs. */
export type Built = Pick<z.infer<typeof built>, 'diagnostics' | 'summary'>;

/** The files of a site that was published. */
export interface SiteLeft {
  /** Names of all of them, sorted. */
  names: readonly string[];
  /** Those that need not be looked at, by name. */
  files: ReadonlyMap<string, PublishedFile>;
}

/** What became of the last build into one folder. */
export interface LastBuild {
  /** Files of plain text as they stand now. */
  texts: ContentState['texts'];
  /** Whether the site that stands there was made by this program with these options. */
  isOwn: boolean;
  /** The last build's words, where its inputs were the same and the folder is as it left it. */
  unchanged(): Built | undefined;
  /** Remembers a build that was published, unless the content changed meanwhile. */
  remember(result: Built, site: SiteLeft): void;
}

/**
 * @param cache folder of the content's caches
 * @param options what besides content and program decides the site, in a fixed order
 */
export function lastBuild(
  cache: string,
  content: string,
  out: string,
  options: readonly (string | undefined)[],
): LastBuild {
  const file = path.join(cache, 'built.json');
  const maker = digestOfData([programDigest(), options]);
  const { digest, texts, isStill } = contentState(content, cache);
  const inputs = digestOfData([maker, digest]);
  const known = read(file).find((one) => one.out === out);
  return {
    texts,
    isOwn: known?.maker === maker && fs.existsSync(out),
    unchanged() {
      return known?.inputs === inputs && fs.existsSync(out) && known.state === siteState(out)
        ? known
        : undefined;
    },
    remember(result, { names, files }) {
      if (!isStill()) return;
      const state = siteState(out, names, files);
      const own: z.infer<typeof built> = { out, inputs, maker, state, ...result };
      const others = read(file).filter((one) => one.out !== out && fs.existsSync(one.out));
      keepFile(file, JSON.stringify([own, ...others].slice(0, KEPT)));
    },
  };
}

function read(file: string): z.infer<typeof built>[] {
  try {
    return z.array(built).parse(JSON.parse(fs.readFileSync(file, 'utf8')));
  } catch {
    return [];
  }
}
