import type { YAMLError } from 'yaml';
import { commentOn, openBracket } from './slips.ts';

/** What keeps a text from being read, in an editor's words. Offsets count from the beginning of the text. */
export interface Fault {
  from: number;
  to: number;
  message: string;
  hint: string;
}

/** What both the library and a line that was read otherwise can show. */
export const said = {
  tab: 'The line is indented with a tab.',
  indent: 'The line is not indented like those it belongs to.',
  bullet: 'An item of a list begins with a dash.',
  sigil: 'An id stands here without @; citations with @ stand in the body.',
  dash: 'A space is missing after the dash.',
  colon: 'The value holds a colon and a space, as if another field began in it.',
  comment: 'The rest of the line is read as a comment and left out.',
  escape: 'A `\\` between double quotation marks begins a sign that does not exist.',
  sign: (sign: string) => `A value cannot begin with "${sign}".`,
};

type Words = Pick<Fault, 'message' | 'hint'>;

const quote = 'Put the value between quotation marks: bluf: "Paris: a summary".';
const field = 'Write name: value, and begin each item of a list with - and a space.';
const indent = 'Give fields that belong together the same indentation, in spaces.';

/** What the library says, and what that means to an editor. The first that fits counts. */
const words: readonly (readonly [says: RegExp, means: (found: string) => Words])[] = [
  [
    /^Missing closing (['"])quote/,
    (sign) => ({ message: `A ${sign} is not closed.`, hint: 'Close it at the end of the value.' }),
  ],
  [
    /^Flow (map|sequence) .* end with/,
    (kind) =>
      kind === 'map'
        ? { message: 'A { is not closed.', hint: 'Close the fields with }, on lines that are indented.' }
        : { message: 'A [ is not closed.', hint: 'Close the list with ], on lines that are indented.' },
  ],
  [
    /^Unexpected flow-(map|seq)-end token/,
    (kind) => ({
      message: `\`${kind === 'map' ? '}' : ']'}\` closes what nothing opens.`,
      hint: 'Write its partner before the value, or put the value between quotation marks.',
    }),
  ],
  [
    /between flow (?:map|sequence) items|^(?:Block collections are not allowed within|Unexpected empty item in) flow|^Unexpected , in flow/,
    () => ({
      message: 'The items between the brackets are not one by one.',
      hint: 'Put one comma between two items: [one, two], { verb: opposes, to: bob }.',
    }),
  ],
  [
    /multiple documents|directives-end/,
    () => ({
      message: 'A second text of YAML begins here.',
      hint: 'Remove the line that begins with ---, ... or %.',
    }),
  ],
  [/[Tt]abs? /, () => ({ message: said.tab, hint: indent })],
  [/^Plain value cannot start with .* (\S)$/, (sign) => ({ message: said.sign(sign), hint: quote })],
  [
    /^(?:Anchor|Alias|An alias|Anchors|Tags|A node can)/,
    () => ({ message: 'A value cannot begin with "&", "*" or "!".', hint: quote }),
  ],
  [
    /^Invalid escape sequence/,
    () => ({
      message: said.escape,
      hint: 'Write \\\\ for a backslash, or put the value between single quotation marks.',
    }),
  ],
  [
    /^Comments must be separated/,
    () => ({ message: 'A `#` follows the value without a space.', hint: quote }),
  ],
  [
    /^(?:Block scalar header|Not a YAML token)/,
    () => ({
      message: 'Text follows the `|` or `>` that begins a long value.',
      hint: 'Begin the text on the next line, indented.',
    }),
  ],
  [/^Nested mappings/, () => ({ message: said.colon, hint: quote })],
  [
    /indent|same column|without - indicator|as an implicit map key/i,
    () => ({ message: said.indent, hint: indent }),
  ],
  [
    /^Implicit (?:map )?keys|on same line with key/,
    () => ({ message: 'The line is no field.', hint: field }),
  ],
];

/**
 * The first fault of a text, in which the library found errors. Once it has lost its way all that follows is one
 * to it, so the others are left for when the first is mended.
 * @param errors one at least
 */
export function firstFault(text: string, errors: readonly YAMLError[]): Fault {
  const [first] = [...errors].sort((a, b) => a.pos[0] - b.pos[0]);
  if (!first) throw new Error('There is no error to explain.');
  const { message } = first;
  // The library notices an open bracket only where the next field begins.
  const open = /^Flow (?:map|sequence)/.test(message) ? openBracket(text, first.pos[0]) : undefined;
  const [from, to] = open ?? withinLine(text, first.pos);
  const cut = cutBefore(
    text,
    open?.[0] ?? text.lastIndexOf('\n', text.lastIndexOf('\n', from) - 1) + 1,
    from,
  );
  if (cut) return cut;
  for (const [says, means] of words) {
    const found = says.exec(message);
    if (found) return { from, to, ...means(found[1] ?? '') };
  }
  return { from, to, ...stray(text, from) };
}

/** A comment before a fault that took what the rest needs: the bracket that closes, or the text that goes on. */
function cutBefore(text: string, start: number, from: number): Fault | undefined {
  const comment = commentOn(text, start);
  const next = text.slice(text.lastIndexOf('\n', from) + 1);
  if (!comment) return undefined;
  const [at, end] = comment;
  const isWithin = openBracket(text, at)
    ? /[\]}]/.test(text.slice(at, end))
    : end < from && /^ +(?![\w-]+:|[-#] ?)\S/.test(next);
  if (!isWithin) return undefined;
  const hint = 'Put the text that holds the # between quotation marks: "Accord #3".';
  return { from: at, to: end, message: said.comment, hint };
}

/** Something that stands where neither a field nor a value can. */
function stray(text: string, from: number): Words {
  const before = text.slice(text.lastIndexOf('\n', from - 1) + 1, from).trimEnd();
  const last = before.at(-1) ?? '';
  return /["'\]}]/.test(last)
    ? { message: `Something follows the \`${last}\` that ends the value.`, hint: quote }
    : { message: 'The line does not continue what stands above it.', hint: `${indent} ${field}` };
}

/** A span up to the end of its first line at most. */
function withinLine(text: string, [from, to]: readonly [number, number]): [from: number, to: number] {
  const end = text.indexOf('\n', from);
  return [from, Math.max(from, end < 0 ? Math.min(to, text.length) : Math.min(to, end))];
}
