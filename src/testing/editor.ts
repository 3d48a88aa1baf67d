import fs from 'node:fs';
import path from 'node:path';
import type { Draws } from '../cli/synthetic/random.ts';
import { compile } from '../dossier/compile.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Editing } from '../dossier/editing.ts';
import { pageCollections } from '../dossier/schema.ts';
import { parseHere } from './parseHere.ts';
import { type Choices, type TextEdit, textEdits } from './textEdits.ts';

/** Above this number of edits in a row that leave an error, something else is wrong. */
const TRIES = 50;

/** A dossier that an edit led to. */
export interface Edited {
  /** What was done, for the report of a failure. */
  what: string;
  dossier: Dossier;
  digest: string;
  sourceFiles: Record<string, string>;
}

/** For tests: edits the files of a content folder as an editor might. The folder has a `style.yaml`. */
export class Editor {
  /** What version control tells of the files. */
  history: Record<string, Editing['history'][string]> = {};
  readonly #dir: string;
  readonly #next: Draws;
  #undo: (() => void)[] = [];
  #count = 0;
  readonly #parse = parseHere();

  /** @param next decides what is edited and how */
  constructor(dir: string, next: Draws) {
    this.#dir = dir;
    this.#next = next;
  }

  /** Makes an edit that leaves the dossier without an error; many a try does not, and is undone. */
  async edit(): Promise<Edited> {
    for (let tries = 0; tries < TRIES; tries++) {
      const what = this.#try();
      const edited = await this.compile(what);
      if (edited) return edited;
      for (const step of this.#undo) step();
    }
    throw new Error(`${TRIES} edits in a row left an error.`);
  }

  /** The dossier as it is; undefined where it has an error. */
  async compile(what = 'nothing yet'): Promise<Edited | undefined> {
    const compiled = await compile(this.#dir, undefined, { parse: this.#parse });
    const { dossier, digest, sourceFiles, diagnostics } = compiled;
    if (!dossier || diagnostics.some(({ severity }) => severity === 'error')) return undefined;
    return { what, dossier, digest, sourceFiles };
  }

  #try(): string {
    this.#count++;
    this.#undo = [];
    const ofFiles: readonly (() => string)[] = [
      () => this.#add(),
      () => this.#add(),
      () => this.#remove(),
      () => this.#rename(),
      () => this.#commit(),
    ];
    const at = this.#next.below(textEdits.length + ofFiles.length);
    const ofText = textEdits[at];
    return ofText ? this.#change(ofText) : (ofFiles[at - textEdits.length]?.() ?? '');
  }

  /** Changes one of the lines that fit, in a file of that place. */
  #change({ what, place = this.#any(pageCollections), find, edit }: TextEdit): string {
    const full = path.join(this.#dir, place);
    const name = place.endsWith('.yaml') ? place : `${place}/${this.#any(fs.readdirSync(full).sort())}`;
    const told = what === undefined ? name : `${what} of ${name}`;
    const lines = this.#read(name).split('\n');
    const fitting = lines.flatMap((line, i) => (find.test(line) ? [i] : []));
    const at = fitting[this.#next.below(Math.max(1, fitting.length))];
    if (at === undefined) return told;
    lines[at] = edit(lines[at] ?? '', this.#choices());
    this.#write(name, lines.join('\n'));
    return `${told}:${at + 1}`;
  }

  #choices(): Choices {
    return {
      count: this.#count,
      below: (limit) => this.#next.below(limit),
      chance: (share) => this.#next.chance(share),
      source: () => this.#source(),
      id: (collection) => this.#id(collection),
    };
  }

  #add(): string {
    const name = `events/extra-${this.#count}.mdx`;
    const front = `kind: meeting\ntitle: Extra ${this.#count}\ndate: 2021-0${1 + this.#next.below(9)}\nparticipants:\n  - { actor: ${this.#id('actors')}, role: host }\nplaces: [${this.#id('places')}]\nbluf: So.\nbasis: [${this.#source()}]`;
    const claim = `<Claim id="extra-claim-${this.#count}" about="${this.#id('actors')}">It was ${this.#count} [@${this.#source()}].</Claim>`;
    const text = `It met [[actors/${this.#id('actors')}]] [@${this.#source()}].\n\n${claim}`;
    this.#write(name, `---\n${front}\n---\n${text}\n`);
    return `new ${name}`;
  }

  #remove(): string {
    return `deleted ${this.#removed(`events/${this.#id('events')}.mdx`)}`;
  }

  #rename(): string {
    const id = this.#id('events');
    const text = this.#read(`events/${id}.mdx`);
    const removed = this.#removed(`events/${id}.mdx`);
    this.#write(`events/renamed-${this.#count}.mdx`, text.replace(/^kind: /m, `formerly: [${id}]\nkind: `));
    return `renamed ${removed}`;
  }

  #removed(name: string): string {
    const full = path.join(this.#dir, name);
    const text = fs.readFileSync(full, 'utf8');
    fs.rmSync(full);
    this.#undo.push(() => fs.writeFileSync(full, text));
    return name;
  }

  #commit(): string {
    const name = `actors/${this.#id('actors')}.mdx`;
    const was = this.history;
    this.history = { ...was, [name]: { changed: '2024-05-06', people: [`Editor ${this.#count}`] } };
    this.#undo.push(() => {
      this.history = was;
    });
    return `history of ${name}`;
  }

  #source(): string {
    const files = fs.readdirSync(path.join(this.#dir, 'sources')).sort();
    const ids = files.flatMap((file) => [...this.#read(`sources/${file}`).matchAll(/^\W*id: "?([\w-]+)/gm)]);
    return this.#any(ids)[1] ?? '';
  }

  #id(collection: string): string {
    return this.#any(fs.readdirSync(path.join(this.#dir, collection)).sort()).replace('.mdx', '');
  }

  #any<T>(list: readonly T[]): T {
    const one = list[this.#next.below(list.length)];
    if (one === undefined) throw new Error('There is nothing to choose from.');
    return one;
  }

  #read(name: string): string {
    return fs.readFileSync(path.join(this.#dir, name), 'utf8');
  }

  #write(name: string, text: string): void {
    const full = path.join(this.#dir, name);
    const was = fs.existsSync(full) ? fs.readFileSync(full, 'utf8') : undefined;
    this.#undo.push(() => (was === undefined ? fs.rmSync(full) : fs.writeFileSync(full, was)));
    fs.writeFileSync(full, text);
  }
}
