import type { BodyView, ComponentView } from '../../views/componentViews.ts';

export class Element {
  readonly tag: string;
  readonly children: Node[] = [];
  readonly #written: string;

  /** @param written its attributes, as they are written */
  constructor(tag: string, written: string) {
    this.tag = tag;
    this.#written = written;
  }

  /** Read when they are asked for: of most elements nobody does. */
  get attributes(): Record<string, string> {
    const found = this.#written.matchAll(/([a-z-]+)(?:="([^"]*)")?/gi);
    return Object.fromEntries([...found].map(([, name = '', value = '']) => [name, decode(value)]));
  }
}
export type Node = string | Element | { component: ComponentView };

const empty = new Set(['br', 'hr', 'img', 'input', 'wbr']);
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};
const token = /<(\/?)([a-z][a-z0-9-]*)((?:"[^"]*"|[^">])*)>|[^<]+|</gi;

/**
 * Reads a body as a tree: runs of our own well-formed HTML, which may begin or end inside an element, with
 * components between them. A page's HTML comes from one renderer with a closed list of elements; a general HTML
 * parser and converter took about 2 ms a page when measured.
 */
export function treeOf(body: BodyView): Node[] {
  const root = new Element('', '');
  const open: Element[] = [root];
  const last = (): Element => open.at(-1) ?? root;
  for (const node of body) {
    if (node.type !== 'html') {
      last().children.push({ component: node });
      continue;
    }
    for (const [written, closing, name, attributes = ''] of node.html.matchAll(token)) {
      if (name === undefined) last().children.push(decode(written));
      else if (closing)
        open.splice(
          Math.max(
            1,
            open.findLastIndex(({ tag }) => tag === name),
          ),
        );
      else {
        const element = new Element(name, attributes);
        last().children.push(element);
        if (!empty.has(name)) open.push(element);
      }
    }
  }
  return root.children;
}

function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi,
    (whole, hex, decimal, name: string | undefined) => {
      if (name !== undefined) return entities[name] ?? whole;
      return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
    },
  );
}
