import stringWidth from 'fast-string-width';

/**
 * Breaks a text into lines between words; what does not fit into so many lines ends in an ellipsis.
 * @param width of a line, in columns as terminals count them: drawings have no fonts to measure with
 */
export function linesOf(text: string, width: number, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last === undefined || stringWidth(longer) > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  const kept = lines.slice(0, most).map((line) => shortened(line, width));
  const end = kept.at(-1);
  if (end !== undefined && lines.length > most && !end.endsWith('…'))
    kept[most - 1] = `${shortened(end, width - 1)}…`;
  return kept;
}

function shortened(line: string, width: number): string {
  if (stringWidth(line) <= width) return line;
  let [kept, columns] = ['', 1];
  for (const { segment } of new Intl.Segmenter().segment(line)) {
    columns += stringWidth(segment);
    if (columns > width) break;
    kept += segment;
  }
  return `${kept}…`;
}
