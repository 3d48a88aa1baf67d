import type { Code } from '../codes.ts';
import type { ComponentName } from '../components.ts';
import type { Jsx } from './blocks.ts';
import { textOf } from './text.ts';

/** Components that answer for what they hold; one inside another would make its citations count twice. */
const addressable: readonly ComponentName[] = ['Claim', 'Judgement', 'Gap'];
const containers: readonly ComponentName[] = [...addressable, 'Position', 'Quote'];
/** Components that show something of their own. */
const empty: readonly ComponentName[] = ['Timeline', 'Map'];
/** Components that show something of their own and may hold a caption. */
const captioned: readonly ComponentName[] = ['Figure'];

/** What is wrong with where a component stands or what it holds, if anything. */
export function placementOf(
  node: Jsx,
  name: ComponentName,
  attributes: Readonly<Record<string, string>>,
  around: readonly ComponentName[],
): [Code, string, string] | undefined {
  const holder = around.findLast((outer) => containers.includes(outer));
  if (name === 'Position' && holder !== 'Claim')
    return [
      'markup/placement',
      '`<Position>` stands outside of a claim.',
      'Put it between `<Claim>` and `</Claim>`.',
    ];
  if (addressable.includes(name) && holder)
    return [
      'markup/placement',
      `\`<${name}>\` stands inside \`<${holder}>\`.`,
      `Close \`</${holder}>\` before it.`,
    ];
  const isReference = name === 'Claim' && attributes.ref !== undefined;
  const isEmpty = node.children.length === 0;
  if ((empty.includes(name) || isReference) && !isEmpty)
    return [
      'markup/content',
      isReference ? 'A claim with a `ref` has no text of its own.' : `\`<${name}>\` holds no text.`,
      `Close the tag with \`/>\` and put the text outside.`,
    ];
  const needsText = ![...empty, ...captioned].includes(name) && !isReference;
  if (needsText && !textOf(node.children) && !node.children.some(isComponent))
    return ['markup/content', `\`<${name}>\` says nothing.`, `Write \`<${name} …>text</${name}>\`.`];
  return undefined;
}

function isComponent({ type }: { type: string }): boolean {
  return type === 'mdxJsxFlowElement' || type === 'mdxJsxTextElement';
}
