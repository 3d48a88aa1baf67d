import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from './options.ts';
import { ratiosOf, writeSynthetic } from './synth.ts';
import { type Draws, draws } from './synthetic/random.ts';
import { filesOf, runBuild } from './testSite.ts';

/** Edits before each comparison, from one page to many: both what stays and how edits mix is held. */
const ROUNDS = [1, 1, 2, 4, 6, 8, 12, 18];

let folder: string;
let content: string;
beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(tmpdir(), 'dossier-incremental-'));
  content = path.join(folder, 'content');
  await writeSynthetic(content, 30, 3, await ratiosOf(path.join(root, 'content')));
}, 60_000);
afterAll(() => fs.rmSync(folder, { recursive: true }));

test('after any edits a build equals a clean one, byte for byte', async () => {
  const next = draws(11, 0);
  const editor = new Editor(content, next);
  const out = path.join(folder, 'site');
  await runBuild(content, out);
  for (const [round, count] of ROUNDS.entries()) {
    const edits = Array.from({ length: count }, () => editor.edit());
    // Another folder has caches of its own, and none yet.
    const [copy, clean] = [path.join(folder, `content-${round}`), path.join(folder, `clean-${round}`)];
    fs.cpSync(content, copy, { recursive: true });
    await Promise.all([runBuild(content, out), runBuild(copy, clean)]);
    expect(filesOf(out), edits.join(', ')).toEqual(filesOf(clean));
    for (const made of [copy, clean]) fs.rmSync(made, { recursive: true });
  }
}, 600_000);

/** Makes random edits that leave the dossier without an error. */
class Editor {
  readonly #dir: string;
  readonly #draws: Draws;
  /** Pages that this editor added; no other page leads to them, so they may go. */
  readonly #added: string[] = [];
  #count = 0;

  constructor(dir: string, next: Draws) {
    this.#dir = dir;
    this.#draws = next;
  }

  /** @returns what was done, for the report of a failure */
  edit(): string {
    this.#count++;
    const edits: (() => string)[] = [
      () =>
        this.#change('actors', 'text', (text) =>
          text.replace(/\n---\n/, `\n---\nChanged ${this.#count} [@source-0].\n\n`),
        ),
      () =>
        this.#change('places', 'bottom line', (text) =>
          text.replace(/^bluf: "/m, `bluf: "Changed ${this.#count}. `),
        ),
      // The old name goes on as an alias, or links that use it would lead nowhere.
      () =>
        this.#change('documents', 'title', (text) =>
          text.replace(/^title: "(.*)"$/m, (_, old: string) => {
            const names = /^names:$/m.test(text) ? '' : `\nnames:\n  - { text: "${old}" }`;
            return names === '' ? `title: "${old}"` : `title: "Renamed ${this.#count} ${old}"${names}`;
          }),
        ),
      () =>
        this.#change('actors', 'alias', (text) =>
          text.replace(/^bluf:/m, (at) =>
            /^names:$/m.test(text) ? at : `names:\n  - { text: "Alias ${this.#count}" }\n${at}`,
          ),
        ),
      () =>
        this.#change('events', 'date', (text) =>
          text.replace(
            /^date: .*$/m,
            `date: 20${10 + this.#draws.below(14)}-06-0${1 + this.#draws.below(9)}`,
          ),
        ),
      () =>
        this.#change('actors', 'relation', (text) =>
          /^relations:$/m.test(text)
            ? text.replace(/supportedBy: \[source-\d+\]/, `supportedBy: [source-${this.#draws.below(5)}]`)
            : text.replace(
                /^bluf:/m,
                `relations:\n  - { verb: arms, to: ${this.#other()}, supportedBy: [source-1] }\nbluf:`,
              ),
        ),
      () => this.#add(),
      () => this.#add(),
      () => this.#remove(),
      () => this.#rename(),
      () => this.#publisher(),
    ];
    return edits[this.#draws.below(edits.length)]?.() ?? '';
  }

  #change(collection: string, what: string, edit: (text: string) => string): string {
    const files = fs.readdirSync(path.join(this.#dir, collection)).sort();
    const name = `${collection}/${files[this.#draws.below(files.length)]}`;
    const file = path.join(this.#dir, name);
    fs.writeFileSync(file, edit(fs.readFileSync(file, 'utf8')));
    return `${what} of ${name}`;
  }

  #other(): string {
    const files = fs.readdirSync(path.join(this.#dir, 'actors')).sort();
    return (files[this.#draws.below(files.length)] ?? '').replace('.mdx', '');
  }

  #add(): string {
    const name = `events/extra-${this.#count}.mdx`;
    const front = `kind: meeting\ntitle: Extra ${this.#count}\ndate: 2021-0${1 + this.#draws.below(9)}\nparticipants:\n  - { actor: ${this.#other()}, role: host }\nbasis: [source-0]`;
    fs.writeFileSync(
      path.join(this.#dir, name),
      `---\n${front}\n---\nIt met [[actors/${this.#other()}]] [@source-1].\n\n<Claim id="extra-claim-${this.#count}" about="${this.#other()}">It was ${this.#count} [@source-2].</Claim>\n`,
    );
    this.#added.push(name);
    return `new ${name}`;
  }

  #remove(): string {
    const name = this.#added.shift();
    if (name === undefined) return this.#add();
    fs.rmSync(path.join(this.#dir, name));
    return `deleted ${name}`;
  }

  #rename(): string {
    const name = this.#added.shift();
    if (name === undefined) return this.#add();
    const to = `events/renamed-${this.#count}.mdx`;
    fs.renameSync(path.join(this.#dir, name), path.join(this.#dir, to));
    this.#added.push(to);
    return `renamed ${name}`;
  }

  #publisher(): string {
    const reason = `Not assessed: change ${this.#count}.`;
    fs.writeFileSync(
      path.join(this.#dir, 'publishers.yaml'),
      `press: { name: "The press", reliability: F, reason: "${reason}" }\n`,
    );
    return 'publisher';
  }
}
