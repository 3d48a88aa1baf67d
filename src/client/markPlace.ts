import { elementOf } from './markRanges.ts';

/** Where a mark comes to stand in the window, of its height. */
const HEIGHT = 1 / 3;
const FOCUSABLE = 'a[href], button, input, select, summary, [tabindex="0"]';

/**
 * The mark after this one, or the first again after the last; to begin with, the first that is not above the window.
 * @param inSight down the page
 */
export function nextMark(inSight: readonly Range[], current: Range | undefined): Range | undefined {
  const index = current ? inSight.indexOf(current) + 1 : inSight.findIndex(isBelowTop);
  return inSight[index] ?? inSight[0];
}

function isBelowTop(range: Range): boolean {
  return range.getBoundingClientRect().top >= 0;
}

/** Brings a mark before the reader's eyes, in what scrolls by itself too, and the place from which they select. */
export function showMark(range: Range): void {
  elementOf(range)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  scrollBy({ top: range.getBoundingClientRect().top - innerHeight * HEIGHT });
  getSelection()?.collapse(range.startContainer, range.startOffset);
}

/** Gives the focus to the link in which a mark stands, else to what comes next after it. @returns whether there is one */
export function focusAfter(range: Range, root: Element): boolean {
  const around = elementOf(range)?.closest<HTMLElement>(FOCUSABLE);
  const target =
    around ??
    [...root.querySelectorAll<HTMLElement>(FOCUSABLE)].find(
      (element) => range.comparePoint(element, 0) > 0 && element.tabIndex >= 0 && element.checkVisibility(),
    );
  target?.focus();
  return target !== undefined;
}
