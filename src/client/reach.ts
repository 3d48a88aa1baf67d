import { address } from './address.ts';
import { loadScript } from './load.ts';

const field = () => document.querySelector<HTMLInputElement>('[data-search-input]');

/** Loads the search scripts when a reader reaches for search: the box has focus, `/`, Ctrl-K, the search page. */
export function watchSearch(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-search]'))
    form.action = address('search/');
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement && target.matches('[data-search-input]')) loadSearch();
  });
  document.addEventListener('keydown', (event) => {
    if (!reaches(event)) return;
    const input = field();
    if (!input) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
  if (document.querySelector('[data-search-page]') || document.activeElement === field()) loadSearch();
}

function loadSearch(): void {
  const page = document.querySelector('[data-search-page]') ? ['search-page'] : [];
  const scripts = ['search-data', ...page, 'search'].map((name) => loadScript(`assets/${name}`));
  Promise.all(scripts).catch(() => {
    for (const status of document.querySelectorAll<HTMLElement>('[data-search-status]'))
      status.textContent = status.dataset.failed ?? '';
  });
}

function reaches(event: KeyboardEvent): boolean {
  if (event.altKey || (event.shiftKey && event.key !== '/')) return false;
  if (event.ctrlKey || event.metaKey) return event.key.toLowerCase() === 'k';
  return event.key === '/' && !isWriting(event.target);
}

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  );
}
