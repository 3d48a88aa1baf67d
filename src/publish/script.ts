import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type BuildOptions, build } from 'esbuild';

/** The classic scripts of a site: path within it → source in `src/client/`. */
const SCRIPTS = {
  /** Loaded by every page. */
  'assets/dossier.js': 'main.ts',
  /** Loaded by the first when a reader reaches for search. */
  'assets/search.js': 'searchHttp.ts',
  /** Loaded with the second on the search page. */
  'assets/search-page.js': 'searchPageScript.ts',
  /** Loaded by search when it finds nothing. */
  'assets/suggestions.js': 'suggestions.ts',
  /** Loaded by the pages at old addresses. */
  'assets/moved.js': 'moved.ts',
  /** Loaded where a reader can keep the site in the browser. */
  'assets/save.js': 'save.ts',
  /** The service worker of readers who did. At the site's root, since that is as far as it may reach. */
  'sw.js': 'worker.ts',
} as const;

/**
 * Bundles the client scripts: each one classic script (IIFE), so that it also runs from a folder.
 * The same sources give the same bytes, wherever the project lies.
 * @returns path within the site → text of the script
 */
export async function bundleScripts(): Promise<Record<string, string>> {
  const entries = Object.entries(SCRIPTS).map(
    async ([file, source]) => [file, await bundleScript(source)] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
}

/** Writes the client scripts. @param site folder of the site, or of what it begins with */
export async function writeScripts(site: string): Promise<void> {
  for (const [file, script] of Object.entries(await bundleScripts())) {
    mkdirSync(path.dirname(path.join(site, file)), { recursive: true });
    writeFileSync(path.join(site, file), script);
  }
}

/** What a folder needs of a script that a server does not. */
type Options = Pick<BuildOptions, 'alias' | 'define' | 'inject'>;

/** Bundles one source of `src/client/` as a classic script. @throws esbuild's errors, each with its place. */
export async function bundleScript(source: string, options: Options = {}): Promise<string> {
  const folder = path.resolve(import.meta.dirname, '../client');
  const { outputFiles } = await build({
    absWorkingDir: folder,
    entryPoints: [source],
    bundle: true,
    write: false,
    format: 'iife',
    target: ['chrome111', 'firefox115', 'safari16.4'],
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
    ...options,
  });
  const [file] = outputFiles;
  if (!file) throw new Error(`esbuild wrote nothing for ${source}`);
  return file.text;
}
