/** The front matter of a page, found without reading its markup, since either may hold a mistake. */
export interface Front {
  /** The YAML between the fences; line 1 of it is line 2 of the file. */
  yaml: string;
  /** Whether a closing `---` was found; where it was not, `yaml` reaches to the first empty line. */
  isClosed: boolean;
  /** Offsets in the text: of `yaml`, and behind the closing fence where there is one. */
  start: number;
  end: number;
}

/** Finds the front matter at the start of a page, or undefined where there is none. Line breaks are `\n`. */
export function splitFront(text: string): Front | undefined {
  const opening = /^---[ \t]*\n/.exec(text);
  if (!opening) return undefined;
  const start = opening[0].length;
  const rest = text.slice(start);
  const closing = /^---[ \t]*$/m.exec(rest);
  if (closing) {
    const end = start + closing.index + closing[0].length;
    return { yaml: rest.slice(0, closing.index), isClosed: true, start, end };
  }
  const yaml = /^[\s\S]*?(?=\n[ \t]*\n|$(?![\s\S]))/.exec(rest)?.[0] ?? '';
  return { yaml, isClosed: false, start, end: start + yaml.length };
}
