import type { PageCollection } from '../../dossier/schema.ts';
import type { Draws } from './random.ts';
import {
  BLOCKS_A_PAGE,
  type Block,
  blocksOf,
  capitalised,
  claimId,
  idOf,
  nameOf,
  sourceId,
  type World,
} from './world.ts';

const WORDS_A_PAGE = 600;
const WORDS_A_SENTENCE = 15;
const WORDS_A_CLAIM = 45;

/** Prose of a number of words in sentences, the words as frequent as in the language. */
export function sentences(list: readonly string[], words: number, draws: Draws): string[] {
  const written: string[] = [];
  for (let left = words; left > 0; left -= WORDS_A_SENTENCE) {
    const length = Math.min(left, WORDS_A_SENTENCE);
    written.push(capitalised(Array.from({ length }, () => list[draws.zipf(list.length)] ?? '').join(' ')));
  }
  return written;
}

/** The body of a page: about 600 words in blocks, with links, citations and claims in the world's ratios. */
export function bodyOf(world: World, collection: PageCollection, index: number, draws: Draws): string {
  const blocks = blocksOf(world, collection, index);
  const id = idOf(world, collection, index);
  const paragraphs = blocks.filter((block) => block === 'paragraph').length;
  const short = blocks.filter((block) => block !== 'paragraph' && block !== 'ref').length;
  // Where every block is a claim or the like, the claims are longer.
  const left = WORDS_A_PAGE - (paragraphs > 0 ? short * WORDS_A_CLAIM : 0);
  const words = {
    paragraph: Math.round(left / Math.max(1, paragraphs)),
    other: paragraphs > 0 ? WORDS_A_CLAIM : Math.round(WORDS_A_PAGE / Math.max(1, short)),
  };
  const write = (block: Block, at: number): string => {
    if (block === 'ref') return refTo(world, draws, claimId(id, collection, at));
    const text = linked(
      world,
      sentences(world.words.english, words[block === 'paragraph' ? block : 'other'], draws),
      draws,
    );
    if (block === 'paragraph') return `${text} ${citation(world, draws)}.`;
    const own = claimId(id, collection, at);
    const about = idOf(world, 'actors', draws.zipf(world.counts.actors));
    if (block === 'gap') return `<Gap id="${own}" about="${about}">${text}.</Gap>`;
    if (block === 'judgement') {
      const basis = sourceId(draws.zipf(world.counts.sources));
      return `<Judgement id="${own}" confidence="moderate" basis="${basis}" asOf="2024-12-31">${text}.</Judgement>`;
    }
    return `<Claim id="${own}" type="reported" about="${about}">${text} ${citation(world, draws)}.</Claim>`;
  };
  const written = blocks.map(write);
  const heading = `## ${sentences(world.words.english, 4, draws)[0]}`;
  return [...written.slice(0, BLOCKS_A_PAGE / 2), heading, ...written.slice(BLOCKS_A_PAGE / 2)].join('\n\n');
}

/** Joins sentences and sets links into them: by id, by name and by id with a label. */
function linked(world: World, prose: readonly string[], draws: Draws): string {
  const text = prose.join('. ');
  const links = Array.from({ length: draws.count(linksABlock(world)) }, () => {
    const collection = draws.chance(0.75) ? 'actors' : 'events';
    const index = draws.zipf(world.counts[collection]);
    const [id, name] = [idOf(world, collection, index), nameOf(world, collection, index).english];
    const form = draws.below(3);
    return form === 0 ? `[[${collection}/${id}]]` : form === 1 ? `[[${name}]]` : `[[${id}|${name}]]`;
  });
  return [text, ...links].join(' ');
}

/** Links and citations stand in the blocks that have prose of their own. */
function linksABlock({ ratios: { blocks } }: World): number {
  return blocks.links / (1 - blocks.refs);
}

function citation(world: World, draws: Draws): string {
  const { refs, gaps, judgements, citations } = world.ratios.blocks;
  const count = Math.max(1, draws.count(citations / (1 - refs - gaps - judgements)));
  const items = Array.from({ length: count }, () => {
    const locator = draws.chance(0.3) ? `, ¶${1 + draws.below(20)}` : '';
    const sigil = draws.chance(0.1) ? '?' : draws.chance(0.03) ? '!' : '';
    return `${sigil}@${sourceId(draws.zipf(world.counts.sources))}${locator}`;
  });
  return `[${items.join('; ')}]`;
}

/** Shows a claim of a page that readers often meet; where none is found near, a gap takes its place. */
function refTo(world: World, draws: Draws, own: string): string {
  const from = draws.zipf(world.counts.actors);
  for (let step = 0; step < 20; step++) {
    const index = (from + step) % world.counts.actors;
    const at = blocksOf(world, 'actors', index).indexOf('claim');
    if (at >= 0) return `<Claim ref="${claimId(idOf(world, 'actors', index), 'actors', at)}"/>`;
  }
  return `<Gap id="${own}">${sentences(world.words.english, WORDS_A_CLAIM, draws).join('. ')}.</Gap>`;
}
