import type { Element, ElementContent } from 'hast';
import { visit } from 'unist-util-visit';
import { type Chrome, chrome } from '../../views/chrome.ts';
import type { ViewContext } from '../../views/context.ts';
import { publicationDay } from '../../views/publication.ts';
import { siteRoot } from '../../views/urls.ts';
import type { SiteFiles } from '../site.ts';
import { type Endnote, numberNotes } from './endnotes.ts';
import { ownId, resolvePage, type Targets, unlink } from './links.ts';
import { pagesOf, type Redirects } from './pages.ts';
import { arrange, type PlacedPart, partId } from './parts.ts';

/** One page of the site within the paper. */
export interface Section {
  id: string;
  title: string;
  /** Language and direction of the title, where they are not the paper's. */
  lang?: string | undefined;
  dir?: string | undefined;
  content: ElementContent[];
}

export interface Part {
  id: string;
  title: string;
  /** One page that is the whole part: its own title is the part's. */
  single: boolean;
  sections: Section[];
}

/**
 * The whole dossier as one document, the source of every format that is read from end to end. Links lead
 * to ids within it or to other sites; images are named by their path within the site.
 */
export interface Paper {
  chrome: Chrome;
  /** Day of the dossier, `YYYY-MM-DD`. */
  asOf: string;
  /** Day of publication: that of the newest edition, or, without one, the day of the dossier. */
  published: string;
  authors: readonly string[];
  parts: Part[];
  /** Sources and footnotes, numbered in order of first mention. */
  notes: Endnote[];
}

/** The id of the notes at the end. */
export const ENDNOTES = 'endnotes';

/** Stands before the id of what the paper leaves out, until the notes have their numbers. */
const LEFT_OUT = 'left-out:';
const SOURCES = partId('sources');

/**
 * The paper of a built site.
 * @param omit parts to leave out with what lies below them, by name; without `sources` a link to a source
 *   record leads to its note
 */
export function paperOf(site: SiteFiles, context: ViewContext, omit: readonly string[] = []): Paper {
  const { file } = context.dossier;
  const { pages, redirects } = pagesOf(site, file.title);
  const all = arrange(pages, context);
  const parts = all.filter(({ id }) => !omit.some((name) => `${id}-`.startsWith(`${partId(name)}-`)));
  const sections = parts.flatMap((part) => part.sections);
  const targets: Targets = {
    base: context.urls.base,
    root: siteRoot(file.site, context.urls.base),
    at: finder(all, new Set(parts), redirects, context.urls.base),
  };
  for (const section of sections) {
    resolvePage({ type: 'root', children: section.content }, section, targets);
    for (const item of section.notes.values()) resolvePage(item, section, targets);
  }
  const notes = numberNotes(sections, context.words);
  leadToNotes([...sections, ...notes], notes);
  return {
    chrome: chrome(context, { title: file.title, href: context.urls.home, section: 'home' }),
    asOf: file.asOf,
    published: publicationDay(context) ?? file.asOf,
    authors: file.authors,
    parts: parts.map((part) => ({
      ...part,
      sections: part.sections.map(({ id, title, lang, dir, content }) => ({ id, title, lang, dir, content })),
    })),
    notes,
  };
}

function finder(
  parts: readonly PlacedPart[],
  kept: ReadonlySet<PlacedPart>,
  redirects: Redirects,
  base: string,
): Targets['at'] {
  const places = new Map(
    parts.flatMap((part) => part.sections.map((section) => [section.path, { part, section }] as const)),
  );
  const ids = new Map(parts.flatMap((part) => part.sections.map((s) => [s, idsOf(s.content)] as const)));
  const lists = new Map(parts.map((part) => [part.id, listId(part, kept.has(part))]));
  return (path, fragment) => {
    const folder = path === '' || path.endsWith('/') ? path : `${path}/`;
    const redirected = redirects.get(folder);
    const place = places.get(redirected?.startsWith(base) ? redirected.slice(base.length) : folder);
    // A list of the screen is the part itself; what is no page, a download, is nowhere in the paper.
    if (!place) return path.includes('.') ? undefined : lists.get(partId(folder.split('/')[0] ?? ''));
    const { part, section } = place;
    if (!kept.has(part)) return `${LEFT_OUT}${section.id}`;
    const known = section.notes.has(fragment) || ids.get(section)?.has(fragment);
    return known ? ownId(section.id, fragment) : section.id;
  };
}

function listId({ id, single, sections }: PlacedPart, isKept: boolean): string {
  if (!isKept) return `${LEFT_OUT}${id}`;
  return single ? (sections[0]?.id ?? id) : id;
}

function idsOf(content: ElementContent[]): Set<string> {
  const ids = new Set<string>();
  visit({ type: 'root', children: content }, 'element', ({ properties }) => {
    if (typeof properties.id === 'string') ids.add(properties.id);
  });
  return ids;
}

/**
 * Links to source records that are left out lead to their notes, one to their list to all notes; a link to
 * something else that is left out becomes plain text.
 */
function leadToNotes(trees: readonly { content: ElementContent[] }[], notes: readonly Endnote[]): void {
  const ids = new Map(notes.map((note) => [note.record, note.id]));
  if (notes.length > 0) ids.set(`#${LEFT_OUT}${SOURCES}`, ENDNOTES);
  const lead = (element: Element) => {
    const href = element.properties.href;
    if (typeof href !== 'string' || !href.startsWith(`#${LEFT_OUT}`)) return;
    const id = ids.get(href);
    if (id !== undefined) element.properties.href = `#${id}`;
    else unlink(element);
  };
  for (const { content } of trees) visit({ type: 'root', children: content }, 'element', lead);
}
