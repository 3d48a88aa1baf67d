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
}

/*
 * Astro bundles the templates into modules of their own, so a module variable would not be the one that
 * the command set; a registered symbol is.
 */
const buildKey: unique symbol = Symbol.for('dossier.build');
const viewsKey: unique symbol = Symbol.for('dossier.views');
const holder: typeof globalThis & { [buildKey]?: Build; [viewsKey]?: Map<string, unknown> } = globalThis;

/** Hands the build to the templates. */
export function setBuild(build: Build): void {
  holder[buildKey] = build;
}

/** The build under way. @throws when called outside a build. */
export function getBuild(): Build {
  const build = holder[buildKey];
  if (!build) throw new Error('No dossier has been loaded: run the site through npm run build.');
  return build;
}

/**
 * View models that were made before their templates run, by the page's path within the site, base left out:
 * `/actors/gna/`. Who puts one in takes it out again.
 */
export function givenViews(): Map<string, unknown> {
  holder[viewsKey] ??= new Map();
  return holder[viewsKey];
}
