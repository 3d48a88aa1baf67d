/** A text on one line: a break, with the spaces around it, is one space. Takes no longer for many spaces. */
export function oneLine(text: string): string {
  const lines = text.split('\n');
  const last = lines.length - 1;
  return lines
    .map((line, i) => (i === 0 ? line : line.trimStart()))
    .map((line, i) => (i === last ? line : line.trimEnd()))
    .filter((line, i) => line !== '' || i === 0 || i === last)
    .join(' ');
}
