import type { Link, Nodes, Root } from 'mdast';
import { isJsx, walk } from './blocks.ts';
import { isMarked, singleSpaced, textOf } from './text.ts';
import type { Wikilink } from './wikilink.ts';

export interface Sentence {
  before: string;
  after: string;
}

/** Context is cut to this many characters a side: ten thousand links in one sentence would repeat it ten thousand times. */
const maxContext = 400;
const abbreviation =
  /(?:^|[\s("“])(?:\p{Lu}|(?:\p{Lu}\.)+\p{Lu}|Gen|Dr|Mr|Mrs|Ms|Lt|Col|Maj|Capt|Sen|Rep|Gov|Prof|St|No|vs|Amb|Brig)\.\s*$/u;

/** The sentence around every link of a tree, as plain text. */
export function sentencesOf(root: Root, lang: string): Map<Nodes, Sentence> {
  const sentences = new Map<Nodes, Sentence>();
  const segmenter = segmenterOf(lang);
  for (const node of walk(root)) {
    // A part with a TLP level is a container of its own: its text stays out of sentences outside it.
    if (
      node.type === 'paragraph' ||
      node.type === 'heading' ||
      node.type === 'tableCell' ||
      (isJsx(node) && isMarked(node))
    ) {
      if (node.type !== 'mdxJsxFlowElement') readRun(node.children, segmenter, sentences);
    }
  }
  return sentences;
}

const segmenters = new Map<string, Intl.Segmenter>();

/** Made once for each language: making one costs more than a page's sentences do. */
function segmenterOf(lang: string): Intl.Segmenter {
  const made = segmenters.get(lang) ?? makeSegmenter(lang);
  segmenters.set(lang, made);
  return made;
}

function makeSegmenter(lang: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(lang, { granularity: 'sentence' });
  } catch {
    return new Intl.Segmenter('en', { granularity: 'sentence' });
  }
}

function readRun(nodes: readonly Nodes[], segmenter: Intl.Segmenter, sentences: Map<Nodes, Sentence>): void {
  const { text, links, names } = runOf(nodes);
  if (!links.length) return;
  const ends = endsOf(text, names, segmenter);
  let at = 0;
  let from = 0;
  for (const link of links) {
    while (at < ends.length - 1 && (ends[at] ?? 0) <= link.start) from = ends[at++] ?? from;
    let to = at;
    // A link is never cut: `[[U.S. Congress]]` is one name.
    while (to < ends.length - 1 && (ends[to] ?? 0) < link.end) to++;
    sentences.set(link.node, {
      before: cutStart(text.slice(from, link.start).slice(-maxContext - 1)),
      after: cutEnd(text.slice(link.end, ends[to]).slice(0, maxContext + 1)),
    });
  }
}

/** Nodes side by side as one text. */
interface Run {
  text: string;
  links: { node: Link | Wikilink; start: number; end: number }[];
  /** Where ids begin that stand for names. */
  names: number[];
}

function runOf(nodes: readonly Nodes[]): Run {
  const links: Run['links'] = [];
  const parts: string[] = [];
  const names: number[] = [];
  let length = 0;
  const add = (value: string): void => {
    const flat = value.replace(/[\r\n\t]/g, ' ');
    parts.push(flat);
    length += flat.length;
  };
  const visit = (node: Nodes): void => {
    if (node.type === 'wikilink' || node.type === 'link') {
      const start = length;
      if (node.type === 'wikilink' && !node.label) names.push(start + 1);
      add(textOf([node]));
      links.push({ node, start, end: length });
    } else if (node.type === 'text' || node.type === 'inlineCode') add(node.value);
    else if (node.type === 'break') add(' ');
    else if (node.type === 'cite' || node.type === 'footnoteReference') {
      const last = parts.at(-1);
      if (last?.endsWith(' ') && links.at(-1)?.end !== length) {
        parts[parts.length - 1] = last.trimEnd();
        length -= last.length - last.trimEnd().length;
      }
    } else if ('children' in node && !isMarked(node)) for (const child of node.children) visit(child);
  };
  for (const node of nodes) visit(node);
  return { text: parts.join(''), links, names };
}

/** Where the sentences of a text end. @param names where its ids begin */
function endsOf(text: string, names: readonly number[], segmenter: Intl.Segmenter): number[] {
  const ends: number[] = [];
  let start = 0;
  for (const { segment, index } of segmenter.segment(capitalised(text, names))) {
    const end = index + segment.length;
    const last = end === text.length;
    if (!last && abbreviation.test(text.slice(Math.max(start, end - 20), end))) continue;
    ends.push(end);
    start = end;
  }
  return ends;
}

/** An id stands for a name, and a sentence may begin with it. `at` holds where the ids are. */
function capitalised(text: string, at: readonly number[]): string {
  let result = '';
  let from = 0;
  for (const index of at) {
    const upper = text.charAt(index).toUpperCase();
    if (upper.length !== 1) continue;
    result += text.slice(from, index) + upper;
    from = index + 1;
  }
  return result + text.slice(from);
}

function cutStart(text: string): string {
  return singleSpaced(text.length > maxContext ? `…${text.replace(/^\S*\s/, '')}` : text).trimStart();
}

function cutEnd(text: string): string {
  return singleSpaced(text.length > maxContext ? `${text.replace(/\s\S*$/, '')}…` : text).trimEnd();
}
