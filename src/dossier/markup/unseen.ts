import type { Nodes, Root } from 'mdast';
import { z } from 'zod';
import { components, isComponentName } from '../components.ts';
import type { Diagnostic } from '../diagnostics.ts';
import { mayHoldUnseen, unseenFinding, unseenIn, withoutUnseen } from '../unseen.ts';
import { isJsx, walk } from './blocks.ts';
import { readCitation } from './citation.ts';
import type { Source } from './source.ts';

/**
 * Characters that nobody sees in citations, addresses and attributes that are no text. The tree is left
 * without them, so that they are told of once.
 */
export function takeUnseen(file: string, source: Source, root: Root): Diagnostic[] {
  if (!mayHoldUnseen(source.text)) return [];
  const found: Diagnostic[] = [];
  for (const node of walk(root)) {
    for (const [start, end] of placesIn(node, source)) {
      const indexes = unseenIn(source.text.slice(start, end));
      for (const i of indexes)
        found.push(unseenFinding(file, source.span(start + i), source.text.charAt(start + i)));
      if (indexes.length > 0) clean(node, source);
    }
  }
  return found;
}

/** Where in the source of a node stands what is no text for readers. */
function placesIn(node: Nodes, source: Source): [start: number, end: number][] {
  const start = node.position?.start.offset;
  if (start === undefined) return [];
  const written = source.slice(node.position);
  const part = ({ 0: whole, index }: RegExpExecArray): [number, number] => [
    start + index,
    start + index + whole.length,
  ];
  switch (node.type) {
    case 'cite':
      return [...written.matchAll(/[[;][^,;]*/g)].map(part);
    // Before its sign such a character makes plain text of a citation.
    case 'text':
      return [...written.matchAll(/\[[^\p{L}\p{N}\s[\]@!?]{1,3}(?=[!?]?@)/gu)].map(part);
    case 'link':
    case 'definition': {
      const address = /\]\(\s*\S*$|\]:\s*\S*/.exec(written.replace(/\s+["'(][^)]*\)$/, ''));
      return [address ? part(address) : [start, start + written.length]];
    }
    default:
      return isJsx(node) ? attributesOf(node) : [];
  }
}

function attributesOf(node: Extract<Nodes, { attributes: unknown }>): [start: number, end: number][] {
  const { name, attributes } = node;
  const shape: Readonly<Record<string, z.ZodType>> =
    name && isComponentName(name) ? components[name].shape : {};
  return attributes.flatMap((attribute) => {
    const { start, end } = attribute.position ?? {};
    if (attribute.type !== 'mdxJsxAttribute' || start?.offset === undefined || end?.offset === undefined)
      return [];
    const field = shape[attribute.name];
    const form = field instanceof z.ZodOptional ? field.unwrap() : field;
    const isText = form instanceof z.ZodType && form.meta()?.id === 'text';
    return isText ? [] : [[start.offset, end.offset]];
  });
}

function clean(node: Nodes, source: Source): void {
  if (node.type === 'cite') Object.assign(node, readCitation(withoutUnseen(source.slice(node.position))));
  else if (node.type === 'link' || node.type === 'definition') node.url = withoutUnseen(node.url);
  else if (isJsx(node))
    for (const attribute of node.attributes)
      if (attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string') {
        attribute.value = withoutUnseen(attribute.value);
      }
}
