import { linkOrder } from '../../dossier/nameIndex.ts';
import type { PageCollection } from '../../dossier/schema.ts';
import { personName, population } from './people.ts';
import { type Draws, draws } from './random.ts';
import type { Ratios } from './ratios.ts';
import type { Words } from './words.ts';

/** Share of actors that are persons; the rest are organisations. */
const PERSONS = 0.5;
/** Streams of draws: pages have the numbers below, what is shared has one of its own. */
const SOURCES = 1 << 28;
const MIDDLE = 7_919;

/** What a block of prose is. */
export type Block = 'paragraph' | 'claim' | 'ref' | 'gap' | 'judgement';

/** Everything a synthetic dossier holds, by number: any page can be written without the others. */
export interface World {
  seed: number;
  ratios: Ratios;
  words: Words;
  counts: Record<PageCollection | 'sources', number>;
}

/** Divides the pages among the collections in the ratios of a real dossier; there is one brief or more. */
export function worldOf(pages: number, seed: number, ratios: Ratios, words: Words): World {
  const share = (collection: PageCollection): number =>
    Math.max(1, Math.round(pages * ratios.shares[collection]));
  const counts = {
    events: share('events'),
    documents: share('documents'),
    places: share('places'),
    briefs: share('briefs'),
  };
  const rest = pages - counts.events - counts.documents - counts.places - counts.briefs;
  const sources = Math.max(1, Math.round(pages * ratios.sources));
  return { seed, ratios, words, counts: { ...counts, actors: Math.max(2, rest), sources } };
}

/** The draws of one page, always the same ones. */
export function drawsOf(world: World, collection: PageCollection, index: number): Draws {
  return draws(world.seed, index * 8 + linkOrder.indexOf(collection));
}

/** The draws of one source. */
export function sourceDraws(world: World, index: number): Draws {
  return draws(world.seed, SOURCES + index);
}

/** The name of a page: of a person in three languages, of anything else two words that no other page of its collection has. */
export function nameOf(
  world: World,
  collection: PageCollection,
  index: number,
): { english: string; french?: string; arabic: string } {
  if (collection === 'actors' && isPerson(index)) {
    const person = index % population;
    const name = personName(person);
    // Beyond the population the same names come again, told apart by a number.
    const again = index < population ? '' : ` ${Math.floor(index / population) + 1}`;
    return { english: name.english + again, french: name.french + again, arabic: name.arabic + again };
  }
  const title = [...pair(world.words.english, index)];
  // Happenings have longer names than what takes part in them.
  if (collection === 'events') title.push(...pair(world.words.english, index + MIDDLE));
  return { english: title.map(capitalised).join(' '), arabic: pair(world.words.arabic, index).join(' ') };
}

/** Whether an actor is a person, who has names in other scripts. */
export function isPerson(index: number): boolean {
  return (index * MIDDLE) % 100 < PERSONS * 100;
}

/** Two words of a list; another index gives another pair. */
function pair(list: readonly string[], index: number): [string, string] {
  // Words of the middle of the list: the commonest are articles and pronouns.
  const from = Math.floor(list.length / 10);
  const size = list.length - from;
  return [
    list[from + ((index * MIDDLE) % size)] ?? '',
    list[from + ((index + Math.floor(index / size) * 13) % size)] ?? '',
  ];
}

/** A page's id: its English name in lower case, hyphens between the words. */
export function idOf(world: World, collection: PageCollection, index: number): string {
  return collection === 'briefs' && index === 0
    ? 'home'
    : nameOf(world, collection, index).english.toLowerCase().replaceAll(' ', '-');
}

/** The blocks of prose of a page, in order; its first draws, so that another page can know them. */
export function blocksOf(world: World, collection: PageCollection, index: number): Block[] {
  const next = draws(world.seed, -1 - (index * 8 + linkOrder.indexOf(collection)));
  const { claims, refs, gaps, judgements } = world.ratios.blocks;
  return Array.from({ length: BLOCKS_A_PAGE }, () => {
    const drawn = next.next();
    if (drawn < claims) return 'claim';
    if (drawn < claims + refs) return 'ref';
    if (drawn < claims + refs + gaps) return 'gap';
    return drawn < claims + refs + gaps + judgements ? 'judgement' : 'paragraph';
  });
}

/** Blocks of prose of one page. */
export const BLOCKS_A_PAGE = 8;

/** The id of a source. */
export function sourceId(index: number): string {
  return `source-${index}`;
}

/** The id of the claim in a block of a page. */
export function claimId(page: string, collection: PageCollection, block: number): string {
  return `${collection.slice(0, 1)}-${page}-${block + 1}`;
}

/** A text with a capital letter first. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
