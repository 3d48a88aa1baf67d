import { element } from './element.ts';
import type { Hit, Part } from './engine.ts';
import { excerptOf, factsOf, resultAddress, spellingOf } from './hit.ts';

const PARTS = 3;

/** Results as the search page lists them. */
export function resultItem(hit: Hit, term: string): HTMLLIElement {
  const also = spellingOf(hit, term);
  const facts = also === undefined ? [factsOf(hit)] : [element('bdi', {}, also), ' · ', factsOf(hit)];
  const parts = hit.parts.slice(0, PARTS);
  const isMatched = hit.excerpt.some((piece) => piece.match);
  const inParts = new Set(parts.map((part) => textOf(part.excerpt)));
  const text =
    isMatched && !inParts.has(textOf(hit.excerpt)) ? excerptOf(hit.excerpt) : [hit.meta.bluf ?? ''];
  return element(
    'li',
    { class: 'search-result' },
    element('h2', {}, element('a', { href: resultAddress(hit, term) }, hit.title)),
    element('p', { class: 'search-facts' }, ...facts),
    element('p', { class: 'search-excerpt' }, ...text),
    ...(parts.length === 0 ? [] : [partList(hit, term, parts)]),
  );
}

function partList(hit: Hit, term: string, parts: readonly Part[]): HTMLElement {
  const items = parts.map((part) =>
    element(
      'li',
      {},
      element('a', { href: resultAddress(hit, term, part.path) }, part.title),
      element('p', { class: 'search-excerpt' }, ...excerptOf(part.excerpt)),
    ),
  );
  return element('ul', { class: 'search-parts' }, ...items);
}

function textOf(pieces: Hit['excerpt']): string {
  return pieces.map((piece) => piece.text).join('');
}

/** Arrow keys lead from the input into the results, through them and back. */
export function walkByArrows(input: HTMLInputElement, list: HTMLElement): void {
  const step = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined) return;
    const stops: (Element | null)[] = [input, ...list.querySelectorAll('a')];
    const at = stops.indexOf(document.activeElement);
    const next = stops[at + by];
    if (at < 0 || !(next instanceof HTMLElement)) return;
    event.preventDefault();
    next.focus();
  };
  input.addEventListener('keydown', step);
  list.addEventListener('keydown', step);
}
