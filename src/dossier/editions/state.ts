import { hash } from 'node:crypto';
import { defined } from '../defined.ts';
import { compare } from '../diagnostics.ts';
import type { Dossier } from '../dossier.ts';
import { keyOf } from '../nameIndex.ts';
import { nameRank } from '../names.ts';
import type { Page } from '../page.ts';
import { textsOfBody } from '../tlp/texts.ts';
import type { PageState, ParticipantState, RelationState, State } from './stateShape.ts';

/** What a linked dossier says. */
export function stateOf(dossier: Dossier): State {
  const pages = Object.values(dossier.pages).sort((a, b) => compare(keyOf(a), keyOf(b)));
  const first = firstNames(dossier);
  return {
    asOf: dossier.file.asOf,
    pages: Object.fromEntries(pages.map((page) => [keyOf(page), pageState(page, dossier, first)])),
    claims: mapSorted(dossier.claims, ({ page, type, text, status, reason, asOf, formerly }) =>
      defined({ page, type, text, status, reason, asOf, formerly }),
    ),
    judgements: mapSorted(dossier.judgements, ({ page, text, confidence, likelihood, asOf }) =>
      defined({ page, text, confidence, likelihood, asOf }),
    ),
    gaps: mapSorted(dossier.gaps, ({ page, text }) => ({ page, text })),
    relations: keyed(
      pages.flatMap((page) => relationsOf(page, dossier)),
      relationKey,
    ),
    participants: keyed(pages.flatMap(participantsOf), participantKey),
  };
}

/** The key under which a relation is compared. */
export function relationKey({ from, verb, to, regarding }: RelationState): string {
  return [from, verb, to, regarding ?? ''].join(' ').trim();
}

/** The key under which a participant is compared. */
export function participantKey({ event, actor, name = '', role }: ParticipantState): string {
  return [event, role, actor ?? name].join(' ');
}

/** Entries by key; a second one of the same key gets a number. */
export function keyed<T>(items: readonly T[], keyFor: (item: T) => string): Record<string, T> {
  const record: Record<string, T> = {};
  for (const item of items) {
    const key = keyFor(item);
    let free = key;
    for (let n = 2; Object.hasOwn(record, free); n++) free = `${key} ${n}`;
    record[free] = item;
  }
  return record;
}

/**
 * Ids and keys of pages and claims as they were first written, by those that they bear now: to be called
 * something else is no news.
 */
function firstNames({ pages, claims }: Dossier): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  for (const page of Object.values(pages)) {
    const old = page.front.formerly?.find((id) => !Object.hasOwn(pages, `${page.collection}/${id}`));
    if (old === undefined) continue;
    first.set(page.id, old).set(keyOf(page), `${page.collection}/${old}`);
  }
  for (const { id, formerly = [] } of Object.values(claims)) {
    const old = formerly.find((name) => !Object.hasOwn(claims, name));
    if (old !== undefined) first.set(id, old);
  }
  return first;
}

/**
 * SHA-256 of what a page says, hexadecimal: its front matter, words and citations, whatever the layout. A
 * link is the title that it shows, by whatever name it finds its page; the order of names says nothing.
 * @param first see {@link firstNames}
 */
function pageDigest(page: Page, { pages, targets }: Dossier, first: ReadonlyMap<string, string>): string {
  const { title, front, body } = page;
  const { tlp: _, formerly: __, ...said } = front;
  const inOrder = (front.names ?? []).toSorted((a, b) => compare(nameRank(a), nameRank(b)));
  const names = front.names && { names: inOrder };
  const leadsTo = targets[keyOf(page)] ?? [];
  const links = body.links.map((link, i) => {
    const key = leadsTo[i];
    return { ...link, target: (key && pages[key]?.title) ?? link.target };
  });
  const cites = body.cites.map((items) =>
    items.map(({ source, locator, stance }) => [source, locator, stance]),
  );
  const named = (text: string): string => first.get(text) ?? text;
  const words = textsOfBody({ ...body, links }, (name, value) =>
    name === 'formerly' ? undefined : value.split(' ').map(named).join(' '),
  );
  return hash('sha256', JSON.stringify([title, sorted({ ...said, ...names }, named), [...words], cites]));
}

function pageState(page: Page, dossier: Dossier, first: ReadonlyMap<string, string>): PageState {
  const { front } = page;
  const time = page.collection === 'events' ? page.front : undefined;
  return defined({
    title: page.title,
    bluf: front.bluf,
    date: 'date' in front ? front.date : undefined,
    dateBasis: time?.dateBasis,
    status: time?.status,
    formerly: front.formerly,
    digest: pageDigest(page, dossier, first),
  });
}

function relationsOf(page: Page, dossier: Dossier): RelationState[] {
  const from = keyOf(page);
  return (dossier.ties[from] ?? [])
    .filter((tie) => !tie.inverse)
    .map(({ verb, to, regarding, date, disputedBy }) =>
      defined<RelationState>({
        from,
        verb,
        to,
        regarding,
        date,
        disputed: disputedBy.length > 0 ? true : undefined,
      }),
    );
}

function participantsOf(page: Page): ParticipantState[] {
  if (page.collection !== 'events') return [];
  return (page.front.participants ?? []).map(({ actor, name, role, certainty }) =>
    defined<ParticipantState>({
      event: keyOf(page),
      actor: actor === undefined ? undefined : `actors/${actor.replace(/^actors\//, '')}`,
      name,
      role,
      certainty,
    }),
  );
}

function mapSorted<T, U>(record: Readonly<Record<string, T>>, to: (value: T) => U): Record<string, U> {
  return Object.fromEntries(
    Object.entries(record)
      .sort(([a], [b]) => compare(a, b))
      .map(([key, value]) => [key, to(value)]),
  );
}

/** Plain data with its keys in order. @param named what stands for a text */
function sorted(value: unknown, named: (text: string) => string): unknown {
  if (typeof value === 'string') return named(value);
  if (Array.isArray(value)) return value.map((item) => sorted(item, named));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => compare(a, b))
      .map(([key, item]) => [key, sorted(item, named)]),
  );
}
