import type { PageKey } from '../dossier/page.ts';
import { pageOf, type ViewContext } from './context.ts';
import { tieHead } from './facts.ts';
import { directionOf } from './html.ts';
import { type LinkView, linkOf } from './links.ts';
import type { Href } from './urls.ts';
import { count } from './words.ts';

/** An actor among all: who it is, what it stands for, whom it is linked to. */
export interface ActorRow {
  href: Href;
  title: string;
  /** Its name in another script. */
  ownName?: { text: string; lang: string; dir: 'ltr' | 'rtl' };
  bluf?: string;
  position?: string;
  /** Relations by the words for them. */
  relations: { label: string; ties: TieLink[] }[];
  /** "and 12 more", where not all are listed. */
  more?: string;
}

/** The other end of a relation. */
export interface TieLink extends LinkView {
  /** Said where a source disputes the relation. */
  disputed?: string;
}

/** Relations told of one actor: the rest are on its page. */
const RELATIONS = 10;

/** @throws on a key that is no actor of the dossier */
export function actorRow(context: ViewContext, key: PageKey): ActorRow {
  const page = pageOf(context, key);
  if (page.collection !== 'actors') throw new Error(`${key} is not an actor.`);
  const { bluf, position, names } = page.front;
  const all = context.dossier.ties[key] ?? [];
  const relations = new Map<string, TieLink[]>();
  for (const tie of all.slice(0, RELATIONS)) {
    const label = tieHead(context, tie);
    const ties = relations.get(label) ?? [];
    ties.push({
      ...linkOf(context, tie.to),
      ...(tie.disputedBy.length > 0 ? { disputed: context.words.facts.disputed } : {}),
    });
    relations.set(label, ties);
  }
  const own = names?.find(({ lang, text }) => lang !== undefined && directionOf(text) === 'rtl');
  return {
    href: context.urls.page(key),
    title: page.title,
    ...(own?.lang === undefined
      ? {}
      : { ownName: { text: own.text, lang: own.lang, dir: directionOf(own.text) } }),
    ...(bluf === undefined ? {} : { bluf }),
    ...(position === undefined ? {} : { position }),
    relations: [...relations].map(([label, ties]) => ({ label, ties })),
    ...(all.length > RELATIONS
      ? { more: count(context.words.atlas.more, all.length - RELATIONS, context.spoken) }
      : {}),
  };
}
