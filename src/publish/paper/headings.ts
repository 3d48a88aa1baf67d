import type { ElementContent } from 'hast';
import { visit } from 'unist-util-visit';

const LOWEST = 6;

/** A page's content with its headings lowered by so many levels, to where it stands in the paper. */
export function lowerHeadings(content: readonly ElementContent[], levels: number): ElementContent[] {
  const copy = structuredClone([...content]);
  visit({ type: 'root', children: copy }, 'element', (element) => {
    const level = /^h([1-6])$/.exec(element.tagName)?.[1];
    if (level !== undefined) element.tagName = `h${Math.min(LOWEST, Number(level) + levels)}`;
    // What a screen folds away is read through on paper.
    if (element.tagName === 'details') element.properties.open = true;
  });
  return copy;
}
