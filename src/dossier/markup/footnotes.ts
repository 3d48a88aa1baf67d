import type { FootnoteDefinition, Nodes, Root } from 'mdast';
import { type Diagnostic, diagnostic } from '../diagnostics.ts';
import type { Body } from '../segments.ts';
import { walk } from './blocks.ts';
import { type Place, render } from './html.ts';
import { spanOf } from './source.ts';

/** The footnotes of a page, numbered from 0 in the order in which they are referred to. */
export class Footnotes {
  readonly #file: string;
  readonly #definitions = new Map<string, FootnoteDefinition>();
  readonly #numbers = new Map<string, number>();
  readonly #used: FootnoteDefinition[] = [];
  readonly #doubles: Diagnostic[] = [];

  constructor(file: string, root: Root) {
    this.#file = file;
    for (const node of walk(root)) {
      if (node.type !== 'footnoteDefinition') continue;
      if (!this.#definitions.has(node.identifier)) this.#definitions.set(node.identifier, node);
      else this.#doubles.push(this.#finding('duplicate', node));
    }
  }

  /** The number of a footnote that is referred to; undefined where nothing defines it. */
  numberOf(identifier: string): number | undefined {
    const known = this.#numbers.get(identifier);
    const definition = this.#definitions.get(identifier);
    if (known !== undefined || !definition) return known;
    const number = this.#used.push(definition) - 1;
    this.#numbers.set(identifier, number);
    return number;
  }

  /** Renders what is referred to, footnotes in footnotes included. */
  rendered(place: Place): Body['footnotes'] {
    const rendered: Body['footnotes'] = [];
    // Footnotes may refer to further footnotes, which join the end of the queue.
    for (const definition of this.#used)
      rendered.push({ label: labelOf(definition), segments: render(definition.children, place) });
    return rendered;
  }

  /** What is wrong with them, once all that refers to them is rendered. */
  get diagnostics(): Diagnostic[] {
    const unused = [...this.#definitions].filter(([identifier]) => !this.#numbers.has(identifier));
    const empty = this.#used.filter((definition) => ![...walk(definition)].some(isSaid));
    return [
      ...this.#doubles,
      ...unused.map(([, definition]) => this.#finding('unused', definition)),
      ...empty.map((definition) => this.#finding('empty', definition)),
    ];
  }

  #finding(fault: keyof typeof words, definition: FootnoteDefinition): Diagnostic {
    const [message, hint] = words[fault](`[^${labelOf(definition)}]`);
    return diagnostic(this.#file, spanOf(definition), `footnote/${fault}`, message, hint);
  }
}

/** Message and hint, by what is wrong. */
const words: Record<'duplicate' | 'empty' | 'unused', (mark: string) => [string, string]> = {
  duplicate: (mark) => [`The footnote \`${mark}\` is written twice.`, 'Keep one.'],
  empty: (mark) => [
    `The footnote \`${mark}\` has no text.`,
    `Write it behind \`${mark}:\`, or remove both marks.`,
  ],
  unused: (mark) => [
    `Nothing refers to the footnote \`${mark}\`.`,
    `Write \`${mark}\` where it belongs, or remove it.`,
  ],
};

/** Whether a node shows something of its own; in a footnote a citation is enough. */
function isSaid(node: Nodes): boolean {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code')
    return node.value.trim() !== '';
  return ['wikilink', 'cite', 'image', 'footnoteReference'].includes(node.type);
}

function labelOf({ label, identifier }: FootnoteDefinition): string {
  return label ?? identifier;
}
