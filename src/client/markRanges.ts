import { foldName } from '../dossier/names.ts';

/** Words of fewer letters are marked only where they stand alone: "in" is not the beginning of "interim". */
const BEGINNING = 4;
/** What is no text for reading, or says again what stands elsewhere. */
const PASSED_OVER = 'script, style, form, svg, [hidden], [aria-hidden="true"]';

/** The words below an element that are or begin with one of these, whatever their case and diacritics. */
export function rangesOf(root: Element, words: readonly string[]): Range[] {
  const asked = words.map(foldName).filter((word) => word !== '');
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest(PASSED_OVER) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (const [from, to] of matchesIn(node.textContent ?? '', asked)) {
      const range = new Range();
      range.setStart(node, from);
      range.setEnd(node, to);
      ranges.push(range);
    }
  }
  return ranges;
}

/** Those that a reader can see now, down the page: neither in what is folded nor left out at this width. */
export function rangesInSight(ranges: readonly Range[]): Range[] {
  return ranges
    .filter((range) => elementOf(range)?.checkVisibility({ visibilityProperty: true }))
    .map((range) => ({ range, box: range.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0)
    .sort((a, b) => a.box.top - b.box.top)
    .map(({ range }) => range);
}

/** The element in whose text a range begins. */
export function elementOf({ startContainer }: Range): Element | null {
  return startContainer instanceof Element ? startContainer : startContainer.parentElement;
}

/** @param asked folded words @returns start and end of each word of the text that matches */
export function matchesIn(text: string, asked: readonly string[]): [from: number, to: number][] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].flatMap(({ 0: word, index }): [number, number][] => {
    const folded = foldName(word);
    const isMatch = asked.some((one) => (one.length < BEGINNING ? folded === one : folded.startsWith(one)));
    return isMatch ? [[index, index + word.length]] : [];
  });
}
