import type { SearchData } from '../views/searchData.ts';
import { count } from '../views/words.ts';
import { address } from './address.ts';
import { combobox } from './combobox.ts';
import { element } from './element.ts';
import type { Hit, SearchEngine } from './engine.ts';
import { find } from './find.ts';
import { excerptOf, factsOf, resultAddress, spellingOf } from './hit.ts';
import { instead } from './instead.ts';
import { latest } from './latest.ts';
import { told } from './told.ts';

const SHOWN = 6;
const PARTS = 2;
/** The class of an option that leads to a search. */
const ALL = 'search-option search-option-all';
/** Below this a beginning matches too much to be worth its answer. */
const SHORTEST = 2;

/** The search box of a page's head: results below it as the reader types, Enter leads to the search page. */
export function startBox(form: HTMLFormElement, engine: SearchEngine, data: SearchData): void {
  const input = form.querySelector<HTMLInputElement>('[data-search-input]');
  const status = form.querySelector<HTMLElement>('[data-search-status]');
  if (!input || !status) return;
  const list = element('div', {
    id: 'search-list',
    role: 'listbox',
    class: 'search-list',
    'aria-label': data.words.label,
    'data-search-results': true,
  });
  status.after(list);
  const box = combobox(input, list);
  const update = latest<string>(async (term, isLatest) => {
    if (term.length < SHORTEST) {
      status.textContent = '';
      return box.close();
    }
    try {
      const { matches } = await find(engine, { term, filters: {} }, data.lang);
      const hits = await Promise.all(matches.slice(0, SHOWN).map((match) => match.read()));
      if (!isLatest()) return;
      status.textContent = told(data, term, matches.length);
      box.show([...hits.flatMap((hit) => options(hit, term)), ...allResults(data, term, matches.length)]);
      if (matches.length > 0) return;
      const meant = (await instead(term, data)).filter((node) => node instanceof HTMLAnchorElement);
      if (isLatest()) box.show(meant.map(({ href, textContent }) => option(href, ALL, textContent)));
    } catch {
      status.textContent = data.words.failed;
      box.close();
    }
  });
  input.addEventListener('input', () => update(input.value.trim()));
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && form.contains(relatedTarget))) box.close();
  });
  engine.preload().catch(() => {
    status.textContent = data.words.failed;
  });
  if (document.activeElement === input) update(input.value.trim());
}

function options(hit: Hit, term: string): HTMLElement[] {
  const also = spellingOf(hit, term);
  const parts = hit.parts
    .slice(0, PARTS)
    .map((part) =>
      option(
        resultAddress(hit, term, part.path),
        'search-option search-option-part',
        element('span', { class: 'search-title' }, part.title),
        element('span', { class: 'search-excerpt' }, ...excerptOf(part.excerpt)),
      ),
    );
  const page = option(
    resultAddress(hit, term),
    'search-option',
    element('span', { class: 'search-title' }, hit.title),
    ...(also === undefined ? [] : [element('span', { class: 'search-also' }, element('bdi', {}, also))]),
    element('span', { class: 'search-facts' }, factsOf(hit)),
  );
  return [page, ...parts];
}

function allResults(data: SearchData, term: string, total: number): HTMLElement[] {
  if (total === 0) return [];
  const href = address('search/', new URLSearchParams({ q: term }));
  return [option(href, ALL, count(data.words.all, total, data.lang))];
}

function option(href: string, className: string, ...children: (Node | string)[]): HTMLElement {
  return element('a', { role: 'option', href, class: className, tabindex: '-1' }, ...children);
}
