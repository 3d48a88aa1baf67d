import type { SearchData } from '../views/searchData.ts';
import { address } from './address.ts';
import { element } from './element.ts';
import type { Hit } from './engine.ts';
import { instead } from './instead.ts';
import type { Query } from './query.ts';
import { resultItem, walkByArrows } from './resultList.ts';
import { told } from './told.ts';

/** The parts of the search page that its template lays out. */
export interface SearchPlaces {
  form: HTMLFormElement;
  input: HTMLInputElement;
  status: HTMLElement;
  side: HTMLElement;
  main: HTMLElement;
}

/** What the search page shows beside its filters. */
export interface SearchView {
  blank(): void;
  /** @param isFilter whether there is nothing on account of the filters */
  results(query: Query, hits: readonly Hit[], total: number, isFilter: boolean): void;
  failed(): void;
}

/** @returns the places, or undefined on a page without them */
export function searchPlaces(root: HTMLElement): SearchPlaces | undefined {
  const form = root.querySelector('form');
  const input = root.querySelector<HTMLInputElement>('[data-search-input]');
  const status = root.querySelector<HTMLElement>('[data-search-status]');
  const side = root.querySelector<HTMLElement>('[data-search-side]');
  const main = root.querySelector<HTMLElement>('[data-search-main]');
  return form && input && status && side && main ? { form, input, status, side, main } : undefined;
}

/** What a reader can ask for where the results stand. */
export interface SearchSteps {
  /** Shows the next results; resolves when they stand. */
  more(): Promise<void>;
  /** Takes off the filters. */
  clear(): void;
}

/** Lists results in their place. */
export function searchView(
  { input, status, main }: SearchPlaces,
  data: SearchData,
  { more, clear }: SearchSteps,
): SearchView {
  const { list, empty, meant, moreButton, clearButton } = layOut(main, data);
  const suggest = async (term: string) => {
    meant.replaceChildren();
    const found = term && (await instead(term, data));
    if (found && input.value.trim() === term) meant.replaceChildren(...found);
  };
  walkByArrows(input, list);
  clearButton.addEventListener('click', () => {
    // The button goes with the filters and would take the focus with it.
    input.focus();
    clear();
  });
  moreButton.addEventListener('click', async () => {
    const before = list.childElementCount;
    await more();
    list.children[before]?.querySelector('a')?.focus();
  });
  const show = (text: string, items: readonly HTMLElement[], isEmpty: boolean, hasMore: boolean) => {
    status.textContent = text;
    list.replaceChildren(...items);
    empty.hidden = !isEmpty;
    moreButton.hidden = !hasMore;
  };
  return {
    blank: () => show(data.words.start, [], false, false),
    failed: () => show(data.words.failed, [], true, false),
    results(query, hits, total, isFilter) {
      const items = hits.map((hit) => resultItem(hit, query.term));
      show(told(data, query.term, total, isFilter), items, total === 0, total > hits.length);
      if (isFilter) meant.replaceChildren(clearButton);
      else suggest(total === 0 ? query.term : '');
    },
  };
}

/** Fills the place of the results with what they need, nothing found yet. */
function layOut(main: HTMLElement, { words, az }: SearchData) {
  const list = element('ol', { class: 'search-results', 'data-search-results': true });
  const moreButton = element(
    'button',
    { type: 'button', hidden: true, 'data-search-more': true },
    words.next,
  );
  const meant = element('p', {});
  const clearButton = element('button', { type: 'button', class: 'search-clear' }, words.clear);
  const empty = element(
    'div',
    { class: 'search-empty', hidden: true },
    meant,
    element('p', {}, words.help, ' ', element('a', { href: address('a-z/') }, az), '.'),
  );
  main.replaceChildren(list, empty, moreButton);
  return { list, empty, meant, moreButton, clearButton };
}
