import { foldName } from '../dossier/names.ts';

/** Words of fewer letters are marked only where they stand alone: "in" is not the beginning of "interim". */
const BEGINNING = 4;

/** The words below an element that are or begin with one of these, whatever their case and diacritics. */
export function rangesOf(root: Element, words: readonly string[]): Range[] {
  const asked = words.map(foldName).filter((word) => word !== '');
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest('script, style, form, [hidden]')
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
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

/** @param asked folded words @returns start and end of each word of the text that matches */
export function matchesIn(text: string, asked: readonly string[]): [from: number, to: number][] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].flatMap(({ 0: word, index }): [number, number][] => {
    const folded = foldName(word);
    const isMatch = asked.some((one) => (one.length < BEGINNING ? folded === one : folded.startsWith(one)));
    return isMatch ? [[index, index + word.length]] : [];
  });
}
