import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { idOf, nameOf, type World } from '../synthetic/world.ts';
import { pageFile } from '../synthetic.ts';

/** The actor that is edited: not the most quoted one, and still shown on one or two pages of a hundred. */
const SHOWN = 20;

/** An edit of a synthetic dossier, after which a build is measured. */
export interface Edit {
  name: string;
  make(): void;
}

/** The edits that are measured, in turn. @param content the folder of the dossier */
export function editsOf(world: World, content: string): Edit[] {
  const { counts } = world;
  const fileOf = (collection: 'actors' | 'events' | 'places', index: number): string =>
    path.join(content, collection, `${idOf(world, collection, index)}.mdx`);
  const shown = Math.min(SHOWN, counts.actors - 1);
  return [
    {
      name: 'a bottom line changed',
      make: () => change(fileOf('events', counts.events - 1), continueBottomLine),
    },
    {
      name: 'a place moved, which the search index does not take',
      make: () => change(fileOf('places', counts.places - 1), movePlace),
    },
    {
      name: 'the name of a page changed that many show',
      make: () => change(fileOf('actors', shown), rename(nameOf(world, 'actors', shown).english)),
    },
    {
      name: 'one new event',
      make: () => {
        const { file, text } = pageFile(world, 'events', counts.events);
        writeFileSync(path.join(content, file), text);
      },
    },
  ];
}

/** Changes a file. @throws where that leaves it as it was: the build after it would measure nothing */
function change(file: string, edit: (text: string) => string): void {
  const text = readFileSync(file, 'utf8');
  const changed = edit(text);
  if (changed === text) throw new Error(`Nothing was changed in ${file}.`);
  writeFileSync(file, changed);
}

function continueBottomLine(text: string): string {
  return text.replace(/^bluf: .*(?=["'])/m, '$& Again');
}

function movePlace(text: string): string {
  return text.replace(/^coordinates: \[[^,]*/m, 'coordinates: [12.5');
}

/** Gives a page another name; the old one stays as a name, since others link by it. */
function rename(name: string): (text: string) => string {
  const alias = `  - { text: ${JSON.stringify(name)} }`;
  return (text) => {
    const named = text.replace(/^name: .*$/m, `name: ${JSON.stringify(`${name} Renamed`)}`);
    return /^names:$/m.test(named)
      ? named.replace(/^names:$/m, `names:\n${alias}`)
      : named.replace(/^bluf:/m, `names:\n${alias}\nbluf:`);
  };
}
