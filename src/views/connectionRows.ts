import { anchorId } from '../dossier/anchors.ts';
import type { PageKey } from '../dossier/page.ts';
import type { BodyWriter } from './body.ts';
import { claimWords } from './claimWords.ts';
import { type Connection, connectionsOf } from './connections.ts';
import { kindLabel, pageOf, type ViewContext } from './context.ts';
import { eventWhen } from './events.ts';
import { type FactItem, tieHead, tieItem } from './facts.ts';
import { linkOf, shorten } from './links.ts';
import { cut, pagePath } from './lists/cut.ts';
import { partPath, shownOf } from './lists/fold.ts';
import { type ClaimRow, claimRow } from './rows.ts';
import type { Href } from './urls.ts';
import { count } from './words.ts';

/** Another actor and the evidence of what links the two. */
export interface ConnectionRow {
  /** Element id. */
  id: string;
  actor: { href: Href; label: string; page: PageKey };
  kindLabel: string;
  relations: (FactItem & { label: string })[];
  events: { href: Href; title: string; date: string }[];
  /** "and 12 more", where not all are listed. */
  moreEvents?: string;
  claims: ClaimRow[];
  moreClaims?: string;
}

/** Events and claims of one connection on an actor's page, and in the list of all its connections. */
export const ON_PAGE = { events: 4, claims: 2 };
export const IN_LIST = { events: 20, claims: 20 };
/** How that list is cut. */
export const CONNECTIONS = { keyOf: ({ actor }: Connection): string => actor, size: 50 };

/** The connections of the page that the writer writes, with the marks of their sources. */
export function connectionRows(
  writer: BodyWriter,
  connections: readonly Connection[],
  most: { events: number; claims: number },
): ConnectionRow[] {
  const { context } = writer;
  const { words, spoken, urls } = context;
  const more = (all: number, shown: number): string | undefined =>
    all > shown ? count(words.atlas.more, all - shown, spoken) : undefined;
  return connections.map(({ actor, ties, events, claims }) => {
    const page = pageOf(context, actor);
    const [moreEvents, moreClaims] = [more(events.length, most.events), more(claims.length, most.claims)];
    return {
      id: idOf(actor),
      actor: linkOf(context, actor),
      kindLabel: kindLabel(context, page.front.kind),
      relations: ties.map((tie) => ({ ...tieItem(writer, tie), label: tieHead(context, tie) })),
      events: events.slice(0, most.events).map((key) => {
        const event = pageOf(context, key);
        const date = event.collection === 'events' ? eventWhen(context, event.front) : '';
        return { href: urls.page(key), title: event.title, date };
      }),
      ...(moreEvents === undefined ? {} : { moreEvents }),
      claims: claims
        .slice(0, most.claims)
        .map((claim) => ({ ...claimRow(context, claim), text: shorten(claimWords(claim)) })),
      ...(moreClaims === undefined ? {} : { moreClaims }),
    };
  });
}

function idOf(actor: PageKey): string {
  return anchorId('connection', actor.slice('actors/'.length));
}

/** Where the evidence of each of an actor's connections stands: on its page, or in the list of all of them. */
export function connectionHrefs(context: ViewContext, actor: PageKey): Map<PageKey, Href> {
  const { urls } = context;
  const connections = connectionsOf(context, actor);
  const shown = new Set(connections.slice(0, shownOf('connections', connections.length)));
  const hrefs = cut(connections, CONNECTIONS.keyOf, CONNECTIONS.size).flatMap((page, i) => {
    const list = urls.list(pagePath(partPath(actor, 'connections'), i + 1));
    return page.map((connection): [PageKey, Href] => {
      const at = shown.has(connection) ? urls.page(actor) : list;
      return [connection.actor, `${at}#${idOf(connection.actor)}` as Href];
    });
  });
  return new Map(hrefs);
}
