import type { Definition, Root } from 'mdast';
import { type Diagnostic, diagnostic } from '../diagnostics.ts';
import { walk } from './blocks.ts';
import { spanOf } from './source.ts';
import { linkKind } from './targets.ts';

/** Longest label that a message repeats. */
const SHOWN = 40;

/** Finds lines that define links, `[label]: address`, and so are not shown, where no link comes of them. */
export function vetDefinitions(file: string, root: Root): Diagnostic[] {
  const definitions: Definition[] = [];
  const used = new Set<string>();
  for (const node of walk(root)) {
    if (node.type === 'definition') definitions.push(node);
    else if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier);
  }
  const known = new Set<string>();
  return definitions.flatMap((node) => {
    const { identifier } = node;
    const isKnown = known.has(identifier);
    known.add(identifier);
    if (/^[!?]?@/.test(identifier)) return [citationAt(file, node)];
    if (isComment(node) || isFootnote(node)) return [];
    if (isKnown) return [twice(file, node)];
    return used.has(identifier) ? [] : [unused(file, node)];
  });
}

/** Whether a line is meant to be left out: `[//]: # (text)` is how Markdown writes a comment. */
function isComment({ identifier, url }: Definition): boolean {
  return identifier === '//' || url === '' || url === '#';
}

/** Whether the label is that of a footnote, with a space in it, which is told as such. */
function isFootnote({ identifier }: Definition): boolean {
  return /^\^\S/.test(identifier);
}

function citationAt(file: string, node: Definition): Diagnostic {
  const hint = 'Remove the `:` after the bracket, or put the citation at the end of the sentence.';
  return diagnostic(file, spanOf(node), 'cite/syntax', 'A citation followed by `:` defines a link.', hint);
}

function twice(file: string, node: Definition): Diagnostic {
  const message = `The link \`[${labelOf(node)}]\` is defined twice; the first one counts.`;
  return diagnostic(file, spanOf(node), 'link/duplicate', message, hintFor(node, 'Keep one'));
}

function unused(file: string, node: Definition): Diagnostic {
  const label = labelOf(node);
  const message = `This line defines the link \`[${label}]\`, which nothing uses, and is not shown.`;
  const hint = hintFor(node, `Write \`[text][${label}]\` where the link belongs, or remove the line`);
  return diagnostic(file, spanOf(node), 'link/unused', message, hint);
}

/** What to do about a line; one whose address no link may have was meant as text. */
function hintFor(node: Definition, otherwise: string): string {
  const label = `\`\\[${labelOf(node)}]:\``;
  const isRefused = ['relative', 'scheme'].includes(linkKind(node.url));
  return isRefused ? `Write ${label} for text.` : `${otherwise}; write ${label} for text.`;
}

function labelOf({ label, identifier }: Definition): string {
  return (label ?? identifier).replace(/\s+/g, ' ').slice(0, SHOWN);
}
