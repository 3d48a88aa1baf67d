import type { Code } from '../codes.ts';
import { type ComponentName, components, inlineComponents, isComponentName } from '../components.ts';
import { type Attributes, readAttributes, tagSpan } from './attributes.ts';
import type { Jsx } from './blocks.ts';
import { element, isElement, isPartOf, raisedOrdinal, suggestName } from './element.ts';
import type { Findings } from './findings.ts';
import { placementOf } from './placement.ts';
import type { Source } from './source.ts';

/** Where a tag stands. */
export interface TagPlace {
  /** Within a list, a table or a footnote. */
  inList: boolean;
  /** Within a line of text. */
  inLine: boolean;
  /** The components around, outermost first. */
  around: readonly ComponentName[];
  /** The nearest HTML element around that has others as its parts. */
  whole: string | undefined;
}

/** A tag that names a component, and what is written in it where all of that is as the component wants it. */
export interface VettedTag {
  name: ComponentName;
  attributes: Attributes | undefined;
}

/** Checks a tag. @returns undefined where it names no component */
export function vetTag(
  node: Jsx,
  place: TagPlace,
  source: Source,
  findings: Findings,
): VettedTag | undefined {
  const name = componentIn(node, place, source, findings);
  if (name === undefined) return undefined;
  const mayBeInline = inlineComponents.includes(name);
  const isInline = node.type === 'mdxJsxTextElement' ? !mayBeInline : place.inList || place.inLine;
  const attributes = readAttributes(node, name, source, findings.at);
  // A tag that is closed too soon is what puts its text on the line of the tag.
  const placed = attributes && placementOf(node, name, attributes.values, place.around);
  const fault = placed ?? (isInline ? inlineFault(name) : undefined);
  if (fault) findings.at(tagSpan(node, source), ...fault);
  return { name, attributes };
}

function componentIn(
  node: Jsx,
  { whole }: TagPlace,
  source: Source,
  findings: Findings,
): ComponentName | undefined {
  const { name } = node;
  if (name !== null && isComponentName(name)) return name;
  if (name !== null && whole !== undefined && isPartOf(name, whole)) return undefined;
  const span = tagSpan(node, source);
  if (name === null)
    findings.at(span, 'markup/fragment', 'Fragments (`<>`) are not available.', 'Remove `<>` and `</>`.');
  else if (isElement(name)) {
    const isClosed = source.slice(node.position).endsWith(`</${name}>`);
    const line = source.lineAt(node.position?.start.offset ?? 0);
    findings.at(span, 'markup/element', ...(raised(node, source) ?? element(name, { line, isClosed })));
  } else {
    const hint = suggestName(name, Object.keys(components), '<', '>');
    findings.at(span, 'markup/component', `There is no component \`${name.slice(0, 40)}\`.`, hint);
  }
  return undefined;
}

/** Message and hint for the raised end of an ordinal; undefined for anything else. */
function raised(node: Jsx, source: Source): readonly [string, string] | undefined {
  const [text, more] = node.children;
  const start = node.position?.start.offset;
  if (node.name !== 'sup' || text?.type !== 'text' || more || start === undefined) return undefined;
  const [before = ''] = /[\p{L}\p{N}]*$/u.exec(source.text.slice(Math.max(0, start - 20), start)) ?? [];
  return raisedOrdinal(before, text.value);
}

function inlineFault(name: ComponentName): [Code, string, string] {
  return [
    'markup/inline-component',
    `\`<${name}>\` cannot stand within a line, list, table or footnote.`,
    'Put its tags on lines of their own, between empty lines, outside of lists and tables.',
  ];
}
