import type { Dossier } from './dossier.ts';
import type { Editing } from './editing.ts';

/** What a build renders: the dossier and where the site will stand. */
export interface Build {
  dossier: Dossier;
  /** Begins and ends with a slash. */
  base: string;
  /** Digest of the content, shown as the edition's fingerprint. */
  digest: string;
  /** Where the content is edited; default nowhere. */
  editing?: Editing;
  /** The page that is being rendered, where its view model is already made. */
  given?: { href: string; view: unknown };
}

const key: unique symbol = Symbol.for('dossier.build');
const holder: typeof globalThis & { [key]?: Build } = globalThis;

/** Hands the build to the templates. */
export function setBuild(build: Build): void {
  holder[key] = build;
}

/**
 * The build under way. Astro bundles the templates into modules of their own, so a module variable
 * would not be the one that the command set; a registered symbol is.
 * @throws when called outside a build.
 */
export function getBuild(): Build {
  const build = holder[key];
  if (!build) throw new Error('No dossier has been loaded: run the site through npm run build.');
  return build;
}
