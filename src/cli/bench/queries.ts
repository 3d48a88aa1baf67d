import { nameOf, type World } from '../synthetic/world.ts';

/** What readers ask of a synthetic dossier: names in both scripts, a common word, and it with a rarer one. */
export function queriesIn(world: World): string[] {
  const { english, arabic } = nameOf(world, 'actors', 0);
  const [common = '', rarer = ''] = [world.words.english[30], world.words.english[3000]];
  return [english, arabic, common, rarer, `${common} ${rarer}`];
}
