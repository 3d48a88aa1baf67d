import { isFrench } from '../dossier/intl.ts';
import { partElisions } from '../views/elisions.ts';
import { DAY_NAME } from '../views/searchFields.ts';
import { languageOf } from './boundPage.ts';

/** A comment, or a tag with its name and attributes; values are matched whole, so that a `<` or `>` in one is no tag. */
const TAG = /<!--[\s\S]*?-->|<(\/?)([a-zA-Z][\w-]*)((?:[^">]|"[^"]*")*)>/g;
const VALUE = /"[^"]*"/g;
const CLASS = / class="([^"]*)"/;
const DAY = new RegExp(`<meta name="${DAY_NAME}" content="(-?\\d+)">`);
const TITLE = /<meta name="search:title" content="([^"]*)"/;
/** A letter or digit outside of tags. */
const WORD = /(?:^|>)[^<]*[\p{L}\p{N}]/u;
const ATTRIBUTE = / [\w:-]+(?:="[^"]*")?/g;
/** An attribute that the index asks for; of what else a tag says it knows nothing. */
const ASKED = /^ (?:id=|data-pagefind-)/;

/** Classes of what is written into the text and is no part of it: numbers of notes, badges, what a judgement rests on. */
export const ignoredClasses = [
  'marks',
  'claim-head',
  'gap-head',
  'judgement-head',
  'judgement-basis',
  'source-url',
] as const;

/**
 * Weight of the text. Pagefind 1.6 multiplies weights by 24, and of each place it writes the weight that is not 25:
 * at this one, which makes 25, the index is smaller by all of these.
 */
const TEXT_WEIGHT = '1.05';
/** Weights of headings, as Pagefind has them where the element around them has none. */
const HEADING_WEIGHTS = new Map([
  ['h1', '7'],
  ['h2', '6'],
  ['h3', '5'],
  ['h4', '4'],
  ['h5', '3'],
  ['h6', '2'],
]);

/** Elements within a line: their text is that of the element around them. */
const INLINE = new Set(['a', 'abbr', 'b', 'cite', 'code', 'em', 'i', 'q', 'span', 'strong', 'sub', 'sup']);

/**
 * What the search index takes from a page: what the head tells it and the elements that hold the text,
 * without what is ignored in them and without tags that say nothing to the index. The rest, about nine
 * tenths, need not travel to the indexer or be parsed there. In French a word after an elision is one of its own.
 * @returns a small page, or undefined where no element is marked as text
 */
export function indexedText(html: string): string | undefined {
  if (!html.includes('data-pagefind-body')) return undefined;
  const written = isFrench(languageOf(html)) ? partElisions : (text: string) => text;
  const kept: string[] = [];
  let hasText = false;
  let hasWords = false;
  let open: Open | undefined;
  for (const { 0: tag, 1: closing = '', 2: name, 3: attributes = '', index } of html.matchAll(TAG)) {
    if (name === undefined) continue;
    if (open) {
      if (open.take(index, tag, closing !== '', name, attributes)) continue;
      kept.push(open.text);
      hasWords ||= WORD.test(open.text);
      open = undefined;
    } else if (tag.includes(' data-pagefind-')) {
      const names = attributes.replace(VALUE, '""');
      if (names.includes(' data-pagefind-body')) {
        open = new Open(html, name, index, tag, attributes, written);
        hasText = true;
      } else if (name === 'meta' && names.includes(' data-pagefind-'))
        kept.push(names.includes(' data-pagefind-meta=') ? written(tag) : tag);
    } else if (name === 'meta' && DAY.test(tag)) kept.push(tag);
  }
  // Pagefind leaves out a page without a word, and with it the names by which readers look for it.
  if (hasText && !hasWords) kept.push(`<p data-pagefind-body>${written(TITLE.exec(html)?.[1] ?? '')}</p>`);
  return hasText ? `<!doctype html><html><head></head><body>${kept.join('')}</body></html>` : undefined;
}

/** The day that a text tells, in days since 1 January 1970; undefined where the page is undated. */
export function dayOf(text: string): number | undefined {
  const day = DAY.exec(text)?.[1];
  return day === undefined ? undefined : Number(day);
}

/** An element that holds text, as far as it has been read. */
class Open {
  text: string;
  readonly #html: string;
  readonly #name: string;
  readonly #written: (text: string) => string;
  #depth = 1;
  #from: number;
  /** For each open element within a line: whether its tags are kept. */
  readonly #inline: boolean[] = [];
  #ignored: { name: string; depth: number } | undefined;

  /** @param written how the index is told a text */
  constructor(
    html: string,
    name: string,
    index: number,
    tag: string,
    attributes: string,
    written: (text: string) => string,
  ) {
    this.#html = html;
    this.#written = written;
    this.#name = name;
    this.#from = index + tag.length;
    this.text = weighed(lean(name, attributes), TEXT_WEIGHT);
  }

  /** Reads the next tag. @returns whether the element is still open */
  take(index: number, tag: string, isClosing: boolean, name: string, attributes: string): boolean {
    const end = index + tag.length;
    if (this.#ignored) {
      if (name === this.#ignored.name) this.#ignored.depth += isClosing ? -1 : 1;
      if (this.#ignored.depth === 0) {
        this.#ignored = undefined;
        this.#from = end;
      }
      return true;
    }
    this.text += this.#written(this.#html.slice(this.#from, index));
    this.#from = end;
    if (!isClosing && isIgnored(attributes)) {
      this.#ignored = { name, depth: 1 };
      return true;
    }
    if (name === this.#name) this.#depth += isClosing ? -1 : 1;
    if (this.#depth > 0 && INLINE.has(name)) {
      if (!isClosing) this.#inline.push(lean(name, attributes) !== `<${name}>`);
      if (!(isClosing ? this.#inline.pop() : this.#inline.at(-1))) return true;
    }
    this.text += isClosing ? tag : lean(name, attributes);
    return this.#depth > 0;
  }
}

function isIgnored(attributes: string): boolean {
  const classes = CLASS.exec(attributes)?.[1];
  return classes !== undefined && ignoredClasses.some((name) => classes.split(' ').includes(name));
}

/** An opening tag with nothing but what the index asks for; of a heading with its weight. */
function lean(name: string, attributes: string): string {
  const isAsked = attributes.includes(' id=') || attributes.includes(' data-pagefind-');
  const asked = (isAsked && attributes.match(ATTRIBUTE)?.filter((attribute) => ASKED.test(attribute))) || [];
  const tag = `<${name}${asked.join('')}>`;
  const weight = HEADING_WEIGHTS.get(name);
  return weight === undefined ? tag : weighed(tag, weight);
}

/** An opening tag with a weight, unless it has one. */
function weighed(tag: string, weight: string): string {
  return tag.includes(' data-pagefind-weight=')
    ? tag
    : `${tag.slice(0, -1)} data-pagefind-weight="${weight}">`;
}
