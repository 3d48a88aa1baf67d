import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { context } from '../views/context.ts';
import type { Href } from '../views/urls.ts';
import { build } from './build.ts';
import type { Options } from './options.ts';
import { sampleRoutes } from './sampleRoutes.ts';
import { serve } from './serve.ts';

/** A site that stands for a while. */
export interface TemporarySite {
  /** Address of the home page. */
  url: string;
  /** Path under which it stands; begins and ends with a slash. */
  base: string;
  /** One address of every kind of page. */
  routes: readonly Href[];
}

/**
 * Builds a dossier into a folder of its own and serves it until `use` is done, then clears it away.
 * @returns what `use` gives; undefined where the dossier has errors, which the build has told
 */
export async function withTemporarySite<T>(
  options: Options,
  use: (site: TemporarySite) => Promise<T>,
): Promise<T | undefined> {
  const folder = await mkdtemp(path.join(tmpdir(), 'dossier-site-'));
  try {
    const { ok, outDir, base } = await build({ ...options, out: path.join(folder, 'site'), passing: true });
    if (!ok) return undefined;
    const { url, close } = await serve(outDir, { base, port: 0 });
    try {
      return await use({ url, base, routes: sampleRoutes(context()) });
    } finally {
      await close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
