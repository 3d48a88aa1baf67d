/** The numbers of the lines of fenced code, its fences included, counted from 1. */
export function codeLines(text: string): Set<number> {
  const lines = new Set<number>();
  let fence: string | undefined;
  for (const [i, line] of text.split('\n').entries()) {
    const mark = /^[ >]*(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence !== undefined || mark !== undefined) lines.add(i + 1);
    if (mark === undefined) continue;
    if (fence === undefined) fence = mark;
    else if (mark.startsWith(fence)) fence = undefined;
  }
  return lines;
}
