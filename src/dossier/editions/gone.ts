import { type Diagnostic, diagnostic, type Span } from '../diagnostics.ts';
import type { Dossier } from '../dossier.ts';
import { Source } from '../markup/source.ts';
import { foldName } from '../names.ts';
import type { Page } from '../page.ts';
import type { Editions } from './read.ts';
import { renamesOf } from './renames.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * Pages and claims that readers of the last edition may have linked to or cited, and that the dossier has no more,
 * neither under their ids nor under others that say so.
 * @param dossier all of it: what a ceiling leaves out is not gone
 */
export function goneFindings({ snapshots, texts }: Editions, dossier: Dossier): Diagnostic[] {
  const last = snapshots.at(-1);
  if (!last) return [];
  const file = `editions/${last.id}.json`;
  const entries = new Entries(texts.find((text) => text.file === file)?.text ?? '');
  const { pages, claims } = renamesOf(dossier);
  const isThere = (key: string): boolean => Object.hasOwn(dossier.pages, key) || pages.has(key);
  const gonePages = Object.entries(last.pages).filter(([key]) => !isThere(key));
  // The claims of a page that is gone went with it.
  const goneClaims = Object.entries(last.claims).filter(
    ([id, { page }]) => isThere(page) && !Object.hasOwn(dossier.claims, id) && !claims.has(id),
  );
  const added = gonePages.length > 0 ? newPages(last, dossier) : new Map<string, Page>();
  return [
    ...gonePages.map(([key, { title }]) => {
      const message = `This edition has the page "${key}", which is gone: links to it lead nowhere.`;
      const hint = pageHint(key, added.get(nameOf(key, title)));
      return diagnostic(file, entries.span('pages', key), 'edition/gone', message, hint);
    }),
    ...goneClaims.map(([id]) => {
      const message = `This edition has the claim "${id}", which is gone: links to it lead nowhere.`;
      const hint = `Where it has another id now, write \`formerly="${id}"\` in its tag; where it no longer holds, keep it with \`status="withdrawn"\`.`;
      return diagnostic(file, entries.span('claims', id), 'edition/gone', message, hint);
    }),
  ];
}

/** @param now a page that may be the one that is gone */
function pageHint(key: string, now: Page | undefined): string {
  const formerly = `\`formerly: [${key.slice(key.indexOf('/') + 1)}]\``;
  return now === undefined
    ? `Where it has another id now, write ${formerly} there. What is withdrawn needs nothing: the next edition tells it.`
    : `Write ${formerly} in ${now.file}.`;
}

/** The pages that an edition did not have, by their collection and name. */
function newPages(last: Snapshot, { pages }: Dossier): Map<string, Page> {
  const added = Object.entries(pages).filter(([key]) => !Object.hasOwn(last.pages, key));
  return new Map(added.map(([key, page]) => [nameOf(key, page.title), page]));
}

function nameOf(key: string, title: string): string {
  return `${key.slice(0, key.indexOf('/'))} ${foldName(title)}`;
}

/** Where the entries of an edition stand in its file, which has each on a line of its own. */
class Entries {
  readonly #text: string;
  #source: Source | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  span(section: string, key: string): Span {
    const from = this.#text.indexOf(`\n"${section}": {`);
    const written = JSON.stringify(key);
    const at = this.#text.indexOf(`\n${written}: `, from + 1) + 1;
    this.#source ??= new Source(this.#text);
    return this.#source.span(at, at === 0 ? 0 : at + written.length);
  }
}
