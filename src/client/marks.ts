import { count } from '../views/words.ts';
import { element } from './element.ts';
import { rangesOf } from './markRanges.ts';
import { spoken } from './spoken.ts';

const NAME = 'search';
const PARAMETER = 'mark';

/**
 * Marks on a page the words for which a reader was led to it (`?mark=kais&mark=saied`), with a bar to
 * go from one to the next and to take them off. Nothing in the page is moved or changed.
 */
export function showMarks(): void {
  const words = new URLSearchParams(location.search).getAll(PARAMETER);
  const main = document.querySelector('main');
  const texts = document.querySelector<HTMLElement>('[data-marks]')?.dataset;
  if (words.length === 0 || !main || !texts || !('highlights' in CSS)) return;
  const ranges = rangesOf(main, words);
  if (ranges.length === 0) return;
  CSS.highlights.set(NAME, new Highlight(...ranges));
  const { one = '', other = '', next = '', remove = '' } = texts;
  const told = count({ one, other }, ranges.length, spoken());
  const nextButton = element('button', { type: 'button' }, next);
  const removeButton = element('button', { type: 'button' }, remove);
  const bar = element(
    'div',
    { class: 'mark-bar', role: 'group', 'aria-label': told },
    told,
    nextButton,
    removeButton,
  );
  let at = -1;
  nextButton.addEventListener('click', () => {
    at = (at + 1) % ranges.length;
    const { top } = ranges[at]?.getBoundingClientRect() ?? { top: 0 };
    scrollBy({ top: top - innerHeight / 3 });
  });
  removeButton.addEventListener('click', () => {
    CSS.highlights.delete(NAME);
    bar.remove();
    const url = new URL(location.href);
    url.searchParams.delete(PARAMETER);
    history.replaceState(history.state, '', url);
  });
  document.body.append(bar);
}
