import fs from 'node:fs';
import path from 'node:path';
import type { Draws } from '../cli/synthetic/random.ts';
import { compile } from '../dossier/compile.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Editing } from '../dossier/editing.ts';
import { parseHere } from './parseHere.ts';

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
    const edits: readonly (() => string)[] = [
      () =>
        this.#line('text', /^[A-ZÀ-Ü<][^\n]* \p{L}+ [^\n]*\[[@!?]/u, (line) =>
          line.replace(/ (\p{L}+) /u, ` $1 ${this.#count} `),
        ),
      () =>
        this.#line('claim', /^<Claim id/, (line) => line.replace(/(\p{L}+)( ?\[)/u, `$1 ${this.#count}$2`)),
      () =>
        this.#line('title', /^(title|name): /, (line) =>
          line.replace(/"?$/, (end) => ` ${this.#count}${end}`),
        ),
      () => this.#line('bottom line', /^bluf: /, (line) => line.replace(/\.("?)$/, ` ${this.#count}.$1`)),
      () => this.#line('alias', /^bluf: /, (line) => `names:\n  - { text: Alias ${this.#count} }\n${line}`),
      () =>
        this.#line('date', /^date: /, (line) => line.replace(/20\d\d/g, `20${10 + this.#next.below(14)}`)),
      () =>
        this.#line('citation', /\[[@!?]/, (line) => line.replace(/([@!?]+)([\w-]+)/, `$1${this.#source()}`)),
      () =>
        this.#line('stance', / \[@/, (line) => line.replace('[@', this.#next.chance(0.5) ? '[!@' : '[?@')),
      () => this.#line('basis', /^basis: /, () => `basis: [${this.#source()}]`),
      () =>
        this.#line('status', /^<Claim id/, (line) =>
          line.replace('>', ` status="withdrawn" reason="Why ${this.#count}.">`),
        ),
      () =>
        this.#line('about', /^<Claim id/, (line) =>
          line.replace(/about="[^"]*"/, `about="${this.#id('actors')}"`),
        ),
      () =>
        this.#line(
          'relation',
          /^bluf: /,
          (line) =>
            `relations:\n  - { verb: arms, to: ${this.#id('actors')}, supportedBy: [${this.#source()}] }\n${line}`,
        ),
      () =>
        this.#line('participant', /actor: /, (line) =>
          line.replace(/actor: [\w-]+/, `actor: ${this.#id('actors')}`),
        ),
      () => this.#line('less', /^ {2}- /, () => ''),
      () => this.#line('link', /\[\[/, (line) => line.replace(/\[\[[^\]]*\]\]/, 'what is meant')),
      () =>
        this.#line('coordinates', /^coordinates: /, (line) =>
          line.replace(/\d+/, String(this.#next.below(60))),
        ),
      () => this.#line('whole', /^date: /, (line) => `partOf: ${this.#id('events')}\n${line}`),
      () =>
        this.#line(
          'correction',
          /^bluf: /,
          (line) =>
            `corrections:\n  - { date: 2024-0${1 + this.#next.below(9)}-01, was: This., now: That ${this.#count}., why: So. }\n${line}`,
        ),
      () => this.#line('heading', /^## /, (line) => `${line} ${this.#count}`),
      () =>
        this.#record('sources', /^\W*(title|descriptor): /, (line) => line.replace(/"$/, ` ${this.#count}"`)),
      () => this.#record('sources', /published: /, (line) => line.replace(/: .*/, ': 2020-05-05')),
      () =>
        this.#record('publishers.yaml', /reliability|reason/, (line) =>
          line
            .replace(/reliability: "?[A-F]"?/, 'reliability: D')
            .replace(/(\w)([."]{1,2}\s*\}?)$/, `$1 ${this.#count}$2`),
        ),
      () =>
        this.#record('dossier.yaml', /^(title|asOf|number|licence|contact): /, (line) =>
          line
            .replace(/-\d\d(?="?$)/, `-1${this.#next.below(9)}`)
            .replace(/^(title: "?\p{L}+)/u, `$1 ${this.#count}`),
        ),
      () => this.#record('style.yaml', /^ {2}[A-Z]+: /, (line) => line.replace(/"$/, ` ${this.#count}"`)),
      () => this.#add(),
      () => this.#add(),
      () => this.#remove(),
      () => this.#rename(),
      () => this.#commit(),
    ];
    return edits[this.#next.below(edits.length)]?.() ?? '';
  }

  #line(what: string, find: RegExp, edit: (line: string) => string): string {
    const collections = ['actors', 'events', 'documents', 'places', 'briefs'];
    return `${what} of ${this.#record(this.#any(collections), find, edit)}`;
  }

  /** Changes one of the lines that fit in a file, or in one of a folder. */
  #record(place: string, find: RegExp, edit: (line: string) => string): string {
    const full = path.join(this.#dir, place);
    const name = place.endsWith('.yaml') ? place : `${place}/${this.#any(fs.readdirSync(full).sort())}`;
    const lines = this.#read(name).split('\n');
    const fitting = lines.flatMap((line, i) => (find.test(line) ? [i] : []));
    const at = fitting[this.#next.below(Math.max(1, fitting.length))];
    if (at === undefined) return name;
    lines[at] = edit(lines[at] ?? '');
    this.#write(name, lines.join('\n'));
    return `${name}:${at + 1}`;
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
