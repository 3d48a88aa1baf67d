import { fill } from '../dossier/phrases.ts';
import { spoken } from './spoken.ts';

/**
 * Narrows lists by the selects of their forms. A form marked `data-filter` stands with its items in an
 * element marked `data-filtered`, "none" where nothing fits; an item, `data-filter-item`, has space-separated ids in `data-<field>`. The
 * choice lives in the address, so that it can be shared.
 */
export function startFilters(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-filter]')) {
    const list = form.closest('[data-filtered]');
    if (list) start(form, list);
  }
}

function start(form: HTMLFormElement, list: Element): void {
  const items = [...list.querySelectorAll<HTMLElement>('[data-filter-item]')];
  const selects = [...form.querySelectorAll('select')];
  const clear = form.querySelector<HTMLElement>('[type=reset]');
  // What the form says on a screen, for paper.
  const told = list.querySelector<HTMLElement>('[data-filter-chosen]');
  const said = list.querySelector<HTMLElement>('[data-filter-count]');
  const asked = new URLSearchParams(location.search);
  for (const select of selects) {
    const value = asked.get(select.name);
    if ([...select.options].some((option) => option.value === value)) select.value = value ?? '';
  }
  const apply = (): void => {
    const chosen = selects.filter(({ value }) => value !== '');
    const fitting = items.filter((item) => {
      item.hidden = !chosen.every(({ value, dataset: { field = '' } }) =>
        (item.dataset[field] ?? '').split(' ').includes(value),
      );
      return !item.hidden;
    });
    list.setAttribute('data-filtered', fitting.length === 0 ? 'none' : '');
    if (clear) clear.hidden = chosen.length === 0;
    if (told) told.textContent = chosen.map(chosenText).join('\n');
    if (said) said.textContent = count(said, fitting.length, items.length);
  };
  const change = (): void => {
    apply();
    // Another form of the page may have its own choice there.
    const kept = new URLSearchParams(location.search);
    for (const { name, value } of selects) {
      if (value) kept.set(name, value);
      else kept.delete(name);
    }
    const search = kept.size > 0 ? `?${kept}` : '';
    history.replaceState(history.state, '', `${location.pathname}${search}${location.hash}`);
  };
  form.addEventListener('change', change);
  form.addEventListener('reset', () => {
    // The button goes with the last choice and would take the focus with it.
    selects[0]?.focus();
    // The values change only after the event.
    setTimeout(change);
  });
  if (selects.some(({ value }) => value !== '')) apply();
}

function chosenText({ dataset: { label = '' }, selectedOptions }: HTMLSelectElement): string {
  return `${label}${selectedOptions[0]?.textContent ?? ''}`;
}

function count({ dataset: { some = '', none = '' } }: HTMLElement, shown: number, all: number): string {
  const number = (n: number) => n.toLocaleString(spoken());
  return shown === 0 ? none : fill(some, { n: number(shown), total: number(all) });
}
