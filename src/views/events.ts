import type { Encounter } from '../dossier/dossier.ts';
import type { PageKey } from '../dossier/page.ts';
import type { Event } from '../dossier/schema.ts';
import { dateText, kindLabel, pageOf, roleLabel, type ViewContext } from './context.ts';
import type { Href } from './urls.ts';

/** An event in a list or timeline. */
export interface EventRow {
  href: Href;
  title: string;
  /** EDTF as written. */
  edtf: string;
  date: string;
  kind: string;
  kindLabel: string;
  status: 'occurred' | 'announced' | 'cancelled' | 'unknown';
  /** Said only when the event did not simply take place. */
  statusLabel?: string;
  /** Said where sources disagree on the date. */
  dateNote?: string;
  bluf?: string;
  /** The role of the actor whose list it is. */
  role?: string;
  actors: string[];
  places: string[];
}

/** Events at a place or in a state, in time; those that it took part in are listed as such. */
export function happenedAt({ dossier }: ViewContext, key: PageKey): PageKey[] {
  const took = new Set((dossier.encounters[key] ?? []).map(({ event }) => event));
  return (dossier.happenings[key] ?? []).filter((event) => !took.has(event));
}

/** Events that an actor took part in as rows, each with its role. */
export function encounterRows(context: ViewContext, encounters: readonly Encounter[]): EventRow[] {
  return encounters.flatMap(({ event, role }) => eventRow(context, event, role) ?? []);
}

/** Events as rows, in the order given. */
export function eventRows(context: ViewContext, keys: readonly PageKey[]): EventRow[] {
  return keys.flatMap((key) => eventRow(context, key) ?? []);
}

/** One event as a row; `role` is an id of the vocabulary. */
export function eventRow(context: ViewContext, key: PageKey, role?: string): EventRow | undefined {
  const page = pageOf(context, key);
  if (page.collection !== 'events') return undefined;
  const { front } = page;
  const status = front.status ?? 'occurred';
  return {
    href: context.urls.page(key),
    title: page.title,
    edtf: front.date,
    date: dateText(context, front.date),
    kind: front.kind,
    kindLabel: kindLabel(context, front.kind),
    status,
    ...notesOf(context, front),
    ...(front.bluf === undefined ? {} : { bluf: front.bluf }),
    ...(role === undefined ? {} : { role: roleLabel(context, role) }),
    actors: (front.participants ?? []).flatMap((p) => p.actor ?? []),
    places: front.places ?? [],
  };
}

/** What stands beside a date: that the event did not simply take place, that sources disagree on the day. */
function notesOf({ words }: ViewContext, front: Event): Pick<EventRow, 'statusLabel' | 'dateNote'> {
  const { status = 'occurred', dateClaim } = front;
  return {
    ...(status === 'occurred' ? {} : { statusLabel: words.timeline[status] }),
    ...(dateClaim === undefined ? {} : { dateNote: words.timeline.disputed }),
  };
}

/** What is said of an event beside its date and title. */
export function detailsOf({ kindLabel, role, statusLabel, dateNote }: EventRow): string[] {
  return [kindLabel, role, statusLabel, dateNote].filter((detail) => detail !== undefined);
}

/** The date of an event, with what has to be said of it: "27 June 2020 · announced". */
export function eventWhen(context: ViewContext, front: Event): string {
  const { statusLabel, dateNote } = notesOf(context, front);
  return [dateText(context, front.date), statusLabel, dateNote]
    .filter((text) => text !== undefined)
    .join(' · ');
}
