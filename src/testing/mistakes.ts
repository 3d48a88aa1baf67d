import { type Draws, draws } from '../cli/synthetic/random.ts';
import type { ContentFile } from '../dossier/contentFile.ts';

/** A text with one slip of the hand in it. */
export interface Mistake {
  kind: string;
  /** It may yield another text that is as valid. */
  mayBeValid: boolean;
  file: string;
  /** Where the slip is, counted from 1. */
  line: number;
  /** What stood there, and what stands there now. */
  before: string;
  after: string;
  /** The whole text with the slip. */
  text: string;
}

/** A kind of slip: which pieces of a text it befalls, and what becomes of one. */
interface Kind {
  /** The files it befalls. */
  files: RegExp;
  /** The pieces; the slip is in the first group where there is one. */
  pieces: RegExp;
  /** Whether the piece is to stand in front matter or in the body. */
  part?: 'front' | 'body';
  /** It may yield another text that is as valid: another name, another day, another word. */
  mayBeValid?: true;
  slip(piece: string, draw: Draws): string;
}

const pages = /\.mdx$/;
const letters = 'abcdefghijklmnopqrstuvwxyz';

/** A letter too many, too few, another, or two in the wrong order. */
function typo(word: string, draw: Draws): string {
  const at = draw.below(word.length);
  const letter = letters.charAt(draw.below(letters.length));
  const slips = [
    word.slice(0, at) + letter + word.slice(at),
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + letter + word.slice(at + 1),
    word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
  ];
  return slips[draw.below(slips.length)] ?? word;
}

function digit(date: string, draw: Draws): string {
  const digits = [...date.matchAll(/\d/g)];
  const at = digits[draw.below(digits.length)]?.index ?? 0;
  return `${date.slice(0, at)}${draw.below(10)}${date.slice(at + 1)}`;
}

function without(piece: string, draw: Draws): string {
  const at = draw.below(piece.length);
  return piece.slice(0, at) + piece.slice(at + 1);
}

const drop = (): string => '';
const twice = (piece: string): string => piece + piece;

/** The slips by name. */
const kinds: Readonly<Record<string, Kind>> = {
  'link target': { files: pages, part: 'body', pieces: /\[\[([^\]|]+)/g, slip: typo },
  'link bracket': { files: pages, part: 'body', pieces: /(\[\[)|(\]\])/g, slip: without },
  'citation id': { files: pages, part: 'body', pieces: /@([a-z][a-z0-9-]*)/g, slip: typo },
  'citation sign': { files: pages, part: 'body', pieces: /(?<=\[[?!]?)@/g, slip: drop },
  'citation bracket': { files: pages, part: 'body', pieces: /(\[)(?=[?!]?@)|(?<=@[^\][]*)(\])/g, slip: drop },
  'citation separator': {
    files: pages,
    part: 'body',
    pieces: /(?<=\[[^\][]*@[^\][]*)(;)(?=[^\][]*@)/g,
    slip: drop,
  },
  'component name': { files: pages, part: 'body', pieces: /<\/?([A-Z]\w+)/g, slip: typo },
  'component bracket': { files: pages, part: 'body', pieces: /<(?=[A-Z/])|(?<=["/a-z])>/g, slip: drop },
  'component slash': { files: pages, part: 'body', pieces: /(?<=<)\/|\/(?=>)/g, slip: drop },
  'attribute name': { files: pages, part: 'body', pieces: / ([a-zA-Z]+)="/g, slip: typo },
  'attribute value': {
    mayBeValid: true,
    files: pages,
    part: 'body',
    pieces: /(?:type|confidence|likelihood|about|by|basis|ref|id)="([^"]+)"/g,
    slip: typo,
  },
  'attribute quote': {
    files: pages,
    part: 'body',
    pieces: /(?<=[a-zA-Z]=)"|(?<=[a-zA-Z]="[^"\n]*)"/g,
    slip: drop,
  },
  'closing tag': { files: pages, part: 'body', pieces: /<\/[A-Z]\w+>/g, slip: drop },
  'tag twice': { files: pages, part: 'body', pieces: /<\/[A-Z]\w+>/g, slip: twice },
  expression: { files: pages, part: 'body', pieces: /(?<= )(?=[a-z]{4,} )/g, slip: () => '{' },
  'field name': {
    mayBeValid: true,
    files: /./,
    part: 'front',
    pieces: /^(?: {2}|- )?([a-zA-Z]+)(?=:)/gm,
    slip: typo,
  },
  'field colon': { files: /./, part: 'front', pieces: /(?<=^[a-zA-Z]+)(:)(?= )/gm, slip: drop },
  'field space': { files: /./, part: 'front', pieces: /(?<=^[a-zA-Z]+:)( )/gm, slip: drop },
  'field twice': { files: /./, part: 'front', pieces: /^[a-z]+: .*\n/gim, slip: twice },
  'field indent': { files: /./, part: 'front', pieces: /^(?=[a-z]+: )/gim, slip: () => ' ' },
  'field tab': { files: /./, part: 'front', pieces: /^ {2}(?=\S)/gm, slip: () => '\t' },
  'YAML quote': { files: /./, part: 'front', pieces: /(?<=: )"|"(?=$)/gm, slip: drop },
  'YAML bracket': { files: /./, part: 'front', pieces: /(?<=: )\[|\](?=$)|(?<=- )\{|\}(?=$)/gm, slip: drop },
  'YAML comma': { files: /./, part: 'front', pieces: /(?<=: [[{][^"\n]*),(?= )/g, slip: drop },
  'kind, role or verb': {
    files: pages,
    part: 'front',
    pieces: /(?:kind|role|verb|status|dateBasis): ([a-z-]+)/g,
    slip: typo,
  },
  'id in front matter': {
    files: pages,
    part: 'front',
    pieces:
      /(?:actor|to|partOf|home): ([a-z][a-z0-9-]+)|(?<=(?:places|basis|supportedBy|turningPoints|positionBasis): \[[^\]]*)([a-z][a-z0-9-]+)/g,
    slip: typo,
  },
  date: {
    mayBeValid: true,
    files: /./,
    part: 'front',
    pieces: /(?:date|published|accessed|asOf|from|to): "?(\d[^\s,}"]*)/g,
    slip: digit,
  },
  'date sign': {
    files: /./,
    part: 'front',
    pieces: /(?:date|published|accessed|asOf): "?\d{4}(-)\d\d/g,
    slip: () => '.',
  },
  'date in body': { mayBeValid: true, files: pages, part: 'body', pieces: /asOf="([^"]+)"/g, slip: digit },
  fence: { files: pages, pieces: /^---$/gm, slip: without },
  'source field': {
    mayBeValid: true,
    files: /^sources\//,
    part: 'front',
    pieces: /^ {2}(?:publisher|origin|lang|seen|url): ([^\n]+)/gm,
    slip: typo,
  },
  'source id': { files: /^sources\//, part: 'front', pieces: /^- id: (\S+)/gm, slip: typo },
  name: { mayBeValid: true, files: pages, part: 'front', pieces: /^(?:name|title): (.+)$/gm, slip: typo },
};

/** Draws so many mistakes in the texts of a dossier; the same seed draws the same. */
export function drawMistakes(files: readonly ContentFile[], count: number, seed: number): Mistake[] {
  const draw = draws(seed, 1);
  const names = Object.keys(kinds);
  const mistakes: Mistake[] = [];
  const made = new Set<string>();
  for (let i = 0; mistakes.length < count && i < count * 20; i++) {
    const kind = names[i % names.length] ?? '';
    const mistake = drawOne(kind, files, draw);
    if (!mistake || made.has(`${mistake.file}\0${mistake.text}`)) continue;
    made.add(`${mistake.file}\0${mistake.text}`);
    mistakes.push(mistake);
  }
  return mistakes;
}

function drawOne(name: string, files: readonly ContentFile[], draw: Draws): Mistake | undefined {
  const kind = kinds[name];
  if (!kind) return undefined;
  const possible = files.filter(({ file }) => kind.files.test(file));
  const chosen = possible[draw.below(possible.length)];
  if (!chosen) return undefined;
  const { file, text } = chosen;
  const bodyAt = file.endsWith('.mdx') ? text.indexOf('\n---\n', 4) + 5 : text.length;
  const pieces = [...text.matchAll(kind.pieces)].flatMap((match) => {
    const before = match.slice(1).find((group) => group !== undefined) ?? match[0];
    const from = match.index + match[0].lastIndexOf(before);
    const isBody = from >= bodyAt;
    return kind.part === undefined || isBody === (kind.part === 'body') ? [{ before, from }] : [];
  });
  const piece = pieces[draw.below(pieces.length)];
  if (!piece) return undefined;
  const after = kind.slip(piece.before, draw);
  if (after === piece.before) return undefined;
  const { before, from } = piece;
  // Of two lines that are the same the second is the one too many.
  const lines = after === before + before && before.endsWith('\n') ? 1 : 0;
  const line = text.slice(0, from).split('\n').length + lines;
  return {
    kind: name,
    mayBeValid: kind.mayBeValid === true,
    file,
    line,
    before,
    after,
    text: text.slice(0, from) + after + text.slice(from + before.length),
  };
}
