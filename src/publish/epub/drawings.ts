import type { Element, ElementContent } from 'hast';
import { s } from 'hastscript';
import { visit } from 'unist-util-visit';

/** Makes drawings as EPUB takes them: their names, and those of the links within, are elements of their own. */
export function nameDrawings(body: ElementContent[]): void {
  visit({ type: 'root', children: body }, 'element', (svg) => {
    if (svg.tagName !== 'svg') return;
    // The only roles that EPUB has for a drawing are those of one without links.
    delete svg.properties.role;
    titled(svg);
    visit(svg, 'element', (link) => {
      if (link.tagName === 'a' || link.tagName === 'g') titled(link);
    });
  });
}

function titled(element: Element): void {
  const { ariaLabel } = element.properties;
  if (typeof ariaLabel !== 'string') return;
  delete element.properties.ariaLabel;
  element.children.unshift(s('title', ariaLabel));
}
