import type { ComponentView } from '../../views/componentViews.ts';
import { type LinkView, labelOf } from '../../views/links.ts';
import { type Element, type Node, treeOf } from './tree.ts';

/** Turns an address of the site into what stands in a Markdown link of the page that is being written. */
export type LinkTo = (href: string) => string;

const around: Readonly<Record<string, string>> = { em: '*', i: '*', strong: '**', b: '**', del: '~~' };

/** Nodes as one line of Markdown. */
export function inline(nodes: readonly Node[], linkTo: LinkTo): string {
  return nodes.map((node) => inlineNode(node, linkTo)).join('');
}

/** What a text holds that needs to be changed, if anything. */
const SIGN = /[\t\n\r\\`*<[\]|~_&]| {2}|^ ?(?:[#>+=-]|\d+[.)])/;

/**
 * Text as Markdown that reads as that text, at the start of a line as well. White space, line breaks
 * included, is one space.
 */
export function escapeMarkdown(text: string): string {
  if (!SIGN.test(text)) return text;
  const escaped = text
    .replace(/[\t\n\r ]+/g, ' ')
    .replace(/[\\`*<[\]|~]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/&(?=#?\w+;)/g, '\\&');
  return startOfLine(withoutBareAddresses(escaped));
}

const ADDRESS = /https?(?=:\/\/)|www(?=\.)/gi;

/** A bare address is taken as it is written, backslashes and all, so one that needs them may not look like one. */
function withoutBareAddresses(text: string): string {
  if (text.search(ADDRESS) < 0) return text;
  return text.replace(/\S+/g, (word) => (word.includes('\\') ? word.replace(ADDRESS, '$&\\') : word));
}

/** At the start of a line a sign could make a heading, a list, a rule or a quotation. */
export function startOfLine(text: string): string {
  return text
    .replace(/^( ?)(#{1,6}(?=\s|$)|[-+](?=\s|$)|-(?=[-\s]*$)|=(?=[=\s]*$)|>|~{3,})/, '$1\\$2')
    .replace(/^( ?\d+)([.)])(?=\s|$)/, '$1\\$2');
}

/** A link; its label is Markdown. */
export function link(label: string, address: string): string {
  return `[${label}](${/[\s()<>]/.test(address) ? `<${address.replace(/[<>]/g, encodeURIComponent)}>` : address})`;
}

/** What a view links to, by its label. */
export function linkMarkdown(view: LinkView, linkTo: LinkTo): string {
  const label = escapeMarkdown(labelOf(view));
  return view.href === undefined ? label : link(label, linkTo(view.href));
}

/** Links in one line, commas between them. */
export function linksMarkdown(links: readonly LinkView[], linkTo: LinkTo): string {
  return links.map((one) => linkMarkdown(one, linkTo)).join(', ');
}

function inlineNode(node: Node, linkTo: LinkTo): string {
  if (typeof node === 'string') return escapeMarkdown(node);
  if ('component' in node) return inlineComponent(node.component, linkTo);
  const { tag, children } = node;
  const mark = around[tag];
  if (mark !== undefined) return wrap(inline(children, linkTo), mark);
  if (tag === 'a') return anchor(node, linkTo);
  if (tag === 'code') return code(textOf(children));
  if (tag === 'br') return '\\\n';
  if (tag === 'input') return node.attributes.checked === undefined ? '[ ]' : '[x]';
  // Brackets keep footnotes apart as it is.
  if (tag === 'sup')
    return inline(
      children.filter((child) => typeof child !== 'string'),
      linkTo,
    );
  // An inline quotation has its marks from the style sheet.
  if (tag === 'q') return `“${inline(children, linkTo)}”`;
  return inline(children, linkTo);
}

/** Spaces inside emphasis would undo it. */
function wrap(text: string, mark: string): string {
  const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  return inner === '' ? text : `${before}${mark}${inner}${mark}${after}`;
}

function anchor({ attributes, children }: Element, linkTo: LinkTo): string {
  const { href = '', class: classes = '' } = attributes;
  const names = classes.split(' ');
  const note = /^#note-(\d+)$/.exec(href);
  if (names.includes('mark') && note) return `[^${note[1]}]`;
  return link(inline(children, linkTo), linkTo(href));
}

/** Text as code in one line, whatever ticks it holds: a line that ends inside would end the code as well. */
export function code(written: string): string {
  const text = written.replace(/\r\n|[\n\v\f\r\x85\u2028\u2029]/g, ' ').replace(/(?!\t)\p{Cc}/gu, '�');
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const room = /^`|`$|^ .* $/.test(text) ? ' ' : '';
  return `${fence}${room}${text}${room}${fence}`;
}

/** Plain text of nodes, code and all. */
export function textOf(nodes: readonly Node[]): string {
  return nodes
    .map((node) => (typeof node === 'string' ? node : 'component' in node ? '' : textOf(node.children)))
    .join('');
}

function inlineComponent(component: ComponentView, linkTo: LinkTo): string {
  if (component.type === 'restricted')
    return `${escapeMarkdown(`[${component.label}] `)}${inline(treeOf(component.body), linkTo)}`;
  if (component.type === 'quote') return quote(component, linkTo);
  return 'body' in component ? inline(treeOf(component.body), linkTo) : '';
}

function quote(
  { body, translation, by, translator }: Extract<ComponentView, { type: 'quote' }>,
  linkTo: LinkTo,
): string {
  const aside = [
    translation && `“${escapeMarkdown(translation)}”`,
    ...by.map((one) => linkMarkdown(one, linkTo)),
    translator && escapeMarkdown(translator),
  ].filter(Boolean);
  const words = `“${inline(treeOf(body), linkTo)}”`;
  return aside.length > 0 ? `${words} (${aside.join(', ')})` : words;
}
