import { numberFormat } from '../dossier/intl.ts';
import { fill } from '../dossier/phrases.ts';
import { count } from '../views/words.ts';
import { element } from './element.ts';
import { focusAfter, nextMark, showMark } from './markPlace.ts';
import { rangesInSight, rangesOf } from './markRanges.ts';
import { spoken } from './spoken.ts';

const ALL = 'search';
const CURRENT = 'search-current';
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
  const { length } = rangesInSight(ranges);
  if (length === 0) return;
  CSS.highlights.set(ALL, new Highlight(...ranges));
  const told = count({ one: texts.one ?? '', other: texts.other ?? '' }, length, spoken());
  const status = element('span', { role: 'status' }, told);
  const next = element('button', { type: 'button' }, texts.next ?? '');
  const remove = element('button', { type: 'button' }, texts.remove ?? '');
  const lang = document.documentElement.dataset.spoken;
  const bar = element(
    'div',
    { class: 'mark-bar', role: 'group', 'aria-label': told, lang },
    status,
    next,
    remove,
  );
  let current: Range | undefined;
  next.addEventListener('click', () => {
    const inSight = rangesInSight(ranges);
    current = nextMark(inSight, current);
    if (!current) return;
    CSS.highlights.set(CURRENT, new Highlight(current));
    showMark(current);
    status.textContent = placeTold(texts.place ?? '', inSight.indexOf(current) + 1, inSight.length);
  });
  // The bar stands before the text: keys go on from the mark that it has led to.
  remove.addEventListener('keydown', (event) => {
    const isOnward = event.key === 'Tab' && !event.shiftKey;
    if (isOnward && current && focusAfter(current, main)) event.preventDefault();
  });
  remove.addEventListener('click', () => {
    for (const name of [ALL, CURRENT]) CSS.highlights.delete(name);
    bar.remove();
    const url = new URL(location.href);
    url.searchParams.delete(PARAMETER);
    history.replaceState(history.state, '', url);
  });
  main.prepend(bar);
}

function placeTold(phrase: string, n: number, total: number): string {
  const { format } = numberFormat(spoken(), {});
  return fill(phrase, { n: format(n), total: format(total) });
}
