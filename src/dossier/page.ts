import type { Actor, Brief, Document, Event, PageCollection, Place } from './schema.ts';
import type { Body } from './segments.ts';

/** A page of one collection, parsed and checked, its links not yet resolved. */
interface PageOf<C extends PageCollection, F> {
  collection: C;
  id: string;
  /** Path relative to the content folder. */
  file: string;
  /** Name or title. */
  title: string;
  front: F;
  body: Body;
}

export type ActorPage = PageOf<'actors', Actor>;
export type EventPage = PageOf<'events', Event>;
export type DocumentPage = PageOf<'documents', Document>;
export type PlacePage = PageOf<'places', Place>;
export type BriefPage = PageOf<'briefs', Brief>;
export type Page = ActorPage | EventPage | DocumentPage | PlacePage | BriefPage;

/** `actors/gna`: a page's key in the dossier's records. */
export type PageKey = `${PageCollection}/${string}`;
