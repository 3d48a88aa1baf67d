import type { Nodes, Root } from 'mdast';
import { type ComponentName, isComponentName } from '../components.ts';
import { isJsx } from './blocks.ts';
import type { Source } from './source.ts';

/** A stretch of plain prose as it stands in the file: no link, citation, code or tag is in it. */
export interface Run {
  /** Offsets into the file's text without its byte order mark; the end is exclusive. */
  start: number;
  end: number;
  /** Counts the paragraphs, headings and table cells of a page, so that runs of one block can be read together. */
  block: number;
  heading?: true;
  /** Between quotation marks, in a quotation or in a `<Quote>`: not the editors' own words. */
  quoted?: true;
  /** The nearest component around it. */
  within?: ComponentName;
}

interface Place {
  quoted: boolean;
  within: ComponentName | undefined;
}

/** The prose of a page in reading order. */
export function runsOf(root: Root, source: Source): Run[] {
  const runs: Run[] = [];
  let block = 0;
  const visit = (node: Nodes, place: Place): void => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      const texts = textsOf(node).map(([start, end]) => ({ start, end }));
      const mark: Partial<Run> = node.type === 'heading' ? { heading: true } : {};
      if (place.within !== undefined) mark.within = place.within;
      for (const { start, end, quoted } of cutAtQuotes(texts, source.text)) {
        runs.push({ start, end, block, ...mark, ...(place.quoted || quoted ? { quoted: true } : {}) });
      }
      block++;
      for (const inner of inlineComponents(node)) visit(inner, place);
    } else if (isJsx(node) && node.name !== null && isComponentName(node.name)) {
      const inner = { quoted: place.quoted || node.name === 'Quote', within: node.name };
      if (node.type === 'mdxJsxTextElement') visit(asParagraph(node), inner);
      else for (const child of node.children) visit(child, inner);
    } else if ('children' in node) {
      const inner = node.type === 'blockquote' ? { ...place, quoted: true } : place;
      for (const child of node.children) visit(child, inner);
    }
  };
  visit(root, { quoted: false, within: undefined });
  return runs;
}

function asParagraph(node: Extract<Nodes, { type: 'mdxJsxTextElement' }>): Nodes {
  return {
    type: 'paragraph',
    children: node.children,
    ...(node.position ? { position: node.position } : {}),
  };
}

const skipped = new Set(['link', 'wikilink', 'cite', 'inlineCode', 'footnoteReference', 'mdxJsxTextElement']);

/** Offsets of the text of a block, outside of links, code and components. */
function textsOf(node: Nodes): [number, number][] {
  if (node.type === 'text') {
    const [start, end] = [node.position?.start.offset, node.position?.end.offset];
    return start === undefined || end === undefined ? [] : [[start, end]];
  }
  if (skipped.has(node.type) || !('children' in node)) return [];
  return node.children.flatMap((child) => textsOf(child));
}

function inlineComponents(node: Nodes): Nodes[] {
  if (!('children' in node)) return [];
  return node.children.flatMap((child) =>
    child.type === 'mdxJsxTextElement' ? [child] : inlineComponents(child),
  );
}

const closes: Record<string, string> = { '"': '"', '“': '”', '„': '“”', '«': '»', '‹': '›', '「': '」' };

/** Cuts texts at quotation marks; a mark without its partner in the same block is read as plain text. */
export function cutAtQuotes(
  texts: readonly { start: number; end: number }[],
  source: string,
): { start: number; end: number; quoted: boolean }[] {
  const marks = texts.flatMap(({ start, end }) =>
    [...source.slice(start, end).matchAll(/["“”„«»‹›「」]/g)].map((m) => ({
      at: start + m.index,
      mark: m[0],
    })),
  );
  const quotes: { from: number; to: number }[] = [];
  // A kind of mark that finds no partner once finds none later: each is looked for in vain once, not at every mark.
  const alone = new Set<string>();
  for (let i = 0; i < marks.length; i++) {
    const open = marks[i];
    const partners = open && !alone.has(open.mark) ? closes[open.mark] : undefined;
    if (!open || partners === undefined) continue;
    let close = i + 1;
    while (close < marks.length && !partners.includes(marks[close]?.mark ?? ' ')) close++;
    const end = marks[close];
    if (!end) alone.add(open.mark);
    else {
      quotes.push({ from: open.at, to: end.at });
      i = close;
    }
  }
  let next = 0;
  return texts.flatMap(({ start, end }) => {
    const pieces: { start: number; end: number; quoted: boolean }[] = [];
    let at = start;
    const add = (to: number, quoted: boolean): void => {
      const stop = Math.min(to, end);
      if (stop > at) pieces.push({ start: at, end: stop, quoted });
      at = Math.max(at, stop);
    };
    for (let quote = quotes[next]; quote && quote.from < end; quote = quotes[next]) {
      add(quote.from, false);
      add(quote.to + 1, true);
      if (quote.to >= end) break;
      next++;
    }
    add(end, false);
    return pieces;
  });
}
