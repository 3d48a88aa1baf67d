import { linkOrder } from '../dossier/nameIndex.ts';
import type { PageCollection } from '../dossier/schema.ts';
import { bodyOf, sentences } from './synthetic/prose.ts';
import type { Draws } from './synthetic/random.ts';
import type { Ratios } from './synthetic/ratios.ts';
import { loadWords } from './synthetic/words.ts';
import {
  capitalised,
  drawsOf,
  idOf,
  isPerson,
  nameOf,
  sourceDraws,
  sourceId,
  type World,
  worldOf,
} from './synthetic/world.ts';

export interface SyntheticFile {
  /** Path within the content folder. */
  file: string;
  text: string;
}

/** Records of one file of sources, held well below the largest file that is read. */
const SOURCES_A_FILE = 200;
const verbs = ['supports', 'opposes', 'member-of', 'funds', 'recognises'];
const roles = ['host', 'guest', 'participant', 'speaker', 'target', 'mediator'];
const kinds = {
  actors: ['organisation', 'government', 'media', 'company', 'coalition', 'armed-group'],
  events: ['meeting', 'call', 'visit', 'statement', 'incident', 'conference'],
  documents: ['statement', 'report', 'agreement', 'readout'],
  places: ['city', 'region', 'site'],
};

/**
 * Writes a synthetic dossier file by file; the same number, seed and ratios give the same bytes everywhere.
 * @param pages number of MDX pages, at least 10.
 */
export function* synthesise(pages: number, seed: number, ratios: Ratios): Generator<SyntheticFile> {
  const world = worldOf(pages, seed, ratios, loadWords());
  yield { file: 'dossier.yaml', text: dossierFile };
  yield {
    file: 'publishers.yaml',
    text: 'press: { name: "The press", reliability: F, reason: "Not assessed: a synthetic publisher." }\n',
  };
  for (let from = 0; from < world.counts.sources; from += SOURCES_A_FILE) yield sourcesFile(world, from);
  for (const collection of linkOrder)
    for (let index = 0; index < world.counts[collection]; index++) yield pageFile(world, collection, index);
}

/** One page of a synthetic dossier; an index beyond the dossier's own pages gives a new one. */
export function pageFile(world: World, collection: PageCollection, index: number): SyntheticFile {
  const draws = drawsOf(world, collection, index);
  const lines = [
    ...frontOf(world, collection, index, draws),
    `bluf: ${quoted(`${sentences(world.words.english, 14, draws)[0]}.`)}`,
    `basis: [${sourceId(pageNumber(world, collection, index) % world.counts.sources)}]`,
  ];
  return {
    file: `${collection}/${idOf(world, collection, index)}.mdx`,
    text: `---\n${lines.join('\n')}\n---\n${bodyOf(world, collection, index, draws)}\n`,
  };
}

/** Numbers the pages of all collections, so that their bottom lines rest on each source at least once. */
function pageNumber({ counts }: World, collection: PageCollection, index: number): number {
  const before = linkOrder.slice(0, linkOrder.indexOf(collection));
  return before.reduce((sum, c) => sum + counts[c], index);
}

const dossierFile = `title: Synthetic dossier
id: synthetic
lang: en
asOf: "2024-12-31"
authors: [A generator]
status: draft
tlp: CLEAR
yardstick: icd203
strict: true
home: home
`;

function sourcesFile(world: World, from: number): SyntheticFile {
  const records: string[] = [];
  for (let i = from; i < Math.min(from + SOURCES_A_FILE, world.counts.sources); i++) {
    const draws = sourceDraws(world, i);
    const lang = draws.chance(0.6) ? 'en' : draws.chance(0.5) ? 'fr' : 'ar';
    const list = { en: world.words.english, fr: world.words.french, ar: world.words.arabic }[lang];
    records.push(
      [
        `- id: ${sourceId(i)}`,
        `title: ${quoted(sentences(list, 8, draws)[0] ?? '')}`,
        'publisher: press',
        `url: https://example.org/${lang}/${i}`,
        `published: ${draws.chance(0.3) ? 'unknown' : quoted(day(draws))}`,
        'accessed: "2024-12-31"',
        `lang: ${lang}`,
        `seen: ${draws.chance(0.9) ? 'excerpt' : 'full'}`,
        `descriptor: ${quoted(`${sentences(world.words.english, 12, draws)[0]}.`)}`,
      ].join('\n  '),
    );
  }
  return { file: `sources/part-${from / SOURCES_A_FILE}.yaml`, text: `${records.join('\n')}\n` };
}

function frontOf(world: World, collection: PageCollection, index: number, draws: Draws): string[] {
  const title = quoted(nameOf(world, collection, index).english);
  switch (collection) {
    case 'actors':
      return actorFront(world, index, draws);
    case 'events':
      return eventFront(world, title, draws);
    case 'documents':
      return [
        `kind: ${pick(kinds.documents, draws)}`,
        `title: ${title}`,
        `date: ${quoted(day(draws))}`,
        `about: [${actorId(world, draws)}]`,
      ];
    case 'places': {
      const degrees = (range: number): string => ((draws.next() - 0.5) * range).toFixed(3);
      return [
        `kind: ${pick(kinds.places, draws)}`,
        `name: ${title}`,
        `coordinates: [${degrees(160)}, ${degrees(360)}]`,
      ];
    }
    case 'briefs':
      return ['kind: brief', `title: ${index === 0 ? quoted('Synthetic dossier') : title}`];
  }
}

function actorFront(world: World, index: number, draws: Draws): string[] {
  const { english, french, arabic } = nameOf(world, 'actors', index);
  const { relations: mean, names, arabic: share } = world.ratios.actors;
  const alias = draws.chance(share) ? [`  - { text: ${quoted(arabic)}, lang: ar }`] : [];
  if (french !== undefined && french !== english) alias.push(`  - { text: ${quoted(french)}, lang: fr }`);
  for (let more = draws.count(names) - alias.length; more > 0; more--)
    alias.push(
      `  - { text: ${quoted(capitalised(sentences(world.words.english, 3, draws)[0] ?? ''))}, weak: true }`,
    );
  return [
    `kind: ${isPerson(index) ? 'person' : pick(kinds.actors, draws)}`,
    `name: ${quoted(english)}`,
    ...listOf('names', alias),
    ...listOf('relations', relations(world, index, draws, draws.count(mean))),
  ];
}

function eventFront(world: World, title: string, draws: Draws): string[] {
  const { participants, places } = world.ratios.events;
  const took = new Set(repeat(draws.count(participants), () => actorId(world, draws)));
  const where = new Set(
    repeat(draws.count(places), () => idOf(world, 'places', draws.zipf(world.counts.places))),
  );
  return [
    `kind: ${pick(kinds.events, draws)}`,
    `title: ${title}`,
    `date: ${draws.chance(0.15) ? `${day(draws).slice(0, 7)}?` : quoted(day(draws))}`,
    ...listOf(
      'participants',
      [...took].map((actor) => `  - { actor: ${actor}, role: ${pick(roles, draws)} }`),
    ),
    ...(where.size > 0 ? [`places: [${[...where].join(', ')}]`] : []),
  ];
}

/** Relations to other actors, none stated twice. */
function relations(world: World, from: number, draws: Draws, count: number): string[] {
  const stated = new Map<string, string>();
  for (let i = 0; i < count; i++) {
    const drawn = draws.zipf(world.counts.actors);
    const to = idOf(world, 'actors', drawn === from ? (drawn + 1) % world.counts.actors : drawn);
    const verb = verbs[draws.below(verbs.length)] ?? '';
    const source = sourceId(draws.zipf(world.counts.sources));
    stated.set(`${verb} ${to}`, `  - { verb: ${verb}, to: ${to}, supportedBy: [${source}] }`);
  }
  return [...stated.values()];
}

function pick(list: readonly string[], draws: Draws): string {
  return list[draws.below(list.length)] ?? '';
}

function actorId(world: World, draws: Draws): string {
  return idOf(world, 'actors', draws.zipf(world.counts.actors));
}

function listOf(field: string, items: readonly string[]): string[] {
  return items.length > 0 ? [`${field}:`, ...items] : [];
}

function repeat<T>(count: number, make: () => T): T[] {
  return Array.from({ length: count }, make);
}

/** A day of the years 2010 to 2024. */
function day(draws: Draws): string {
  return new Date(Date.UTC(2010, 0, 1 + draws.below(5475))).toISOString().slice(0, 10);
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
