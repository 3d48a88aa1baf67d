import { closest, distance } from 'fastest-levenshtein';
import type { Code } from '../codes.ts';
import { type ComponentName, componentNames } from '../components.ts';

/** Message and hint for `import` and `export`. */
export const esm = [
  'Pages hold no code: `import` and `export` are not available.',
  'Remove the line; every component is available without it.',
] as const;

/** Code, message and hint for a tag whose `<` a space parts from its name. */
export function partedName(name: string): [Code, string, string] {
  return ['markup/syntax', 'A space stands between the `<` and the name of the tag.', `Write \`<${name}\`.`];
}

/** Whether a tag names an HTML element rather than a component. */
export function isElement(name: string): boolean {
  return /^[a-z]/.test(name);
}

const equivalents: Record<string, string> = {
  a: 'Write `[text](https://…)`.',
  b: 'Write `**text**`.',
  strong: 'Write `**text**`.',
  i: 'Write `*text*`.',
  em: 'Write `*text*`.',
  del: 'Write `~~text~~`.',
  s: 'Write `~~text~~`.',
  br: 'End the line with `\\`.',
  hr: 'Write `---` between two empty lines.',
  img: 'Write `<Figure src="assets/…" alt="…"/>`.',
  p: 'Leave an empty line between paragraphs.',
  ul: 'Write `- item`.',
  ol: 'Write `1. item`.',
  li: 'Write `- item`.',
  blockquote: 'Write `> text`.',
  code: 'Write `` `text` ``.',
  pre: 'Write the lines between two lines of ` ``` `.',
  table: 'Write `| a | b |` with `| - | - |` under the first row.',
  h2: 'Write `## Heading`.',
  h3: 'Write `### Heading`.',
  h4: 'Write `#### Heading`.',
  sup: 'Write a footnote as `[^1]`.',
  q: 'Write `<Quote>text</Quote>`.',
  figure: 'Write `<Figure src="assets/…" alt="…"/>`.',
};

/** Elements that stand in another, and go where it does. */
const parts: Record<string, readonly string[]> = {
  dl: ['dd', 'dt'],
  figure: ['figcaption', 'img'],
  ol: ['li'],
  table: ['caption', 'col', 'colgroup', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr'],
  ul: ['li'],
};

/** Whether an HTML element has others as its parts. */
export function hasParts(name: string): boolean {
  return Object.hasOwn(parts, name);
}

/** Whether an HTML element is a part of one around it, which has been told of. @param whole has parts */
export function isPartOf(name: string, whole: string): boolean {
  return parts[whole]?.includes(name) === true;
}

/** The component of a name that differs in case alone. */
export function componentOf(name: string): ComponentName | undefined {
  const folded = name.toLowerCase();
  return componentNames.find((component) => component.toLowerCase() === folded);
}

/** Elements that would put a line end into a row of a table. */
const breaking = new Set(['br', 'li', 'ol', 'p', 'ul']);
const oneLine = 'A cell is one line: write a comma, or a row of its own for each line.';

/** Whether a line looks like a row of a table, by its beginning: there may be many tags on it. */
function isRow(line: string): boolean {
  return /^[ \t>]*\||(?<!\\)\|[ \t]*$| \| /.test(line.slice(0, 500));
}

/** Where a tag stands. */
interface TagLine {
  /** The line around it. */
  line: string;
  /** A tag of the same name closes it. */
  isClosed?: boolean;
}

/** Message and hint for an HTML element, or a component in lower case. */
export function element(name: string, { line, isClosed }: TagLine): readonly [string, string] {
  const component = componentOf(name);
  if (component && component !== 'Figure')
    return [
      `\`<${name}>\` is no component: their names begin with a capital letter.`,
      `Write \`<${component}>\`${isClosed ? ` and \`</${component}>\`` : ''}.`,
    ];
  const plain = Object.hasOwn(equivalents, name) ? equivalents[name] : undefined;
  const hint = breaking.has(name) && isRow(line) ? oneLine : plain;
  return [
    `HTML elements such as \`<${name.slice(0, 40)}>\` are not available.`,
    hint ?? 'Remove the tags; Markdown and components say the rest.',
  ];
}

/** Ends of ordinals, which other programs raise: 1er, 2e, 3rd. */
const ordinal = /^(?:er|re|ère|e|ème|ième|nd|nde|d|de|st|rd|th)s?$/i;

/**
 * Message and hint for text in `<sup>`.
 * @param before the word that it follows without a space
 * @returns undefined where it is not the end of an ordinal
 */
export function raisedOrdinal(before: string, text: string): readonly [string, string] | undefined {
  if (!ordinal.test(text)) return undefined;
  const [message] = element('sup', { line: before });
  return [message, `Write it plain: \`${before}${text}\`.`];
}

/** The known name that a misspelt one was probably meant to be, or all of them. */
export function suggestName(name: string, known: string[], before: string, after: string): string {
  const list = `Known: ${known.map((k) => `\`${k}\``).join(', ')}.`;
  // Measuring is quadratic in the length of the name.
  if (name.length > 60) return list;
  const folded = known.find((k) => k.toLowerCase() === name.toLowerCase());
  const near = folded ?? closest(name, known);
  return folded || isNear(name, near) ? `Did you mean \`${before}${near}${after}\`?` : list;
}

/** Whether a name is near enough to a known one to be that, misspelt. */
export function isNear(name: string, known: string): boolean {
  return name.length <= 60 && distance(name, known) <= Math.max(2, known.length / 3);
}
