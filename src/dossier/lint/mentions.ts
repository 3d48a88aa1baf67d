import { AhoCorasick } from '@monyone/aho-corasick/greedy';
import type { Texts } from '../contentFile.ts';
import { type Diagnostic, diagnostic } from '../diagnostics.ts';
import type { Run } from '../markup/runs.ts';
import { Source } from '../markup/source.ts';
import { indexNames, keyOf, type NameIndex } from '../nameIndex.ts';
import type { Page, PageKey } from '../page.ts';
import type { ParsedPage } from '../parse.ts';
import { Alphabet, fold, wordsIn } from './alphabet.ts';
import type { PageLint } from './input.ts';

/** Pages that are spoken of by name; the title of a document or brief rarely stands in a sentence. */
const named = new Set(['actors', 'events', 'places']);

interface Target {
  page: Page;
  key: PageKey;
  /** What to write between the brackets. */
  link: string;
  names: string[];
}

interface Mention {
  target: Target;
  start: number;
  end: number;
}

interface Finder {
  alphabet: Alphabet;
  automaton: AhoCorasick;
  targets: Map<string, Target>;
}

/**
 * The first mention on a page of a known actor, event or place that the page never links: whole words,
 * every name and strong alias, one pass over the text whatever the number of names.
 */
export const lintMentions: PageLint = ({ dossier, pages, texts }, asked) => {
  const all = pages.map(({ page }) => page);
  const alphabet = new Alphabet();
  const mayOccur = beginningsIn(asked, texts);
  const targets = targetsOf(all, indexNames(pages).index, alphabet, mayOccur);
  const finder = { alphabet, automaton: new AhoCorasick([...targets.keys()]), targets };
  return (parsed) => {
    const text = texts.get(parsed.page.file);
    if (text === undefined) return [];
    const from = keyOf(parsed.page);
    const seen = new Set<PageKey | null>([from, ...(dossier.targets[from] ?? [])]);
    const found: Mention[] = [];
    for (const mention of mentionsOf(parsed, text, finder)) {
      if (seen.has(mention.target.key)) continue;
      seen.add(mention.target.key);
      found.push(mention);
    }
    if (found.length === 0) return [];
    const source = new Source(text);
    return found.map((mention) => suggest(parsed.page, source, mention));
  };
};

function suggest(page: Page, source: Source, { target, start, end }: Mention): Diagnostic {
  const written = source.text.slice(start, end).replace(/\s+/g, ' ');
  const text = `[[${target.link}|${written}]]`;
  const span = source.span(start, end);
  return {
    ...diagnostic(
      page.file,
      span,
      'mention/unlinked',
      `"${written}" has a page, ${target.page.file}.`,
      `Write ${text}.`,
    ),
    fix: { safe: false, edits: [{ ...span, text }] },
  };
}

/** Above this number of pages nearly every name may stand in one of them. */
const FEW = 50;

/**
 * Whether the first word of a name stands in one of a few texts: after one edit most names need not be
 * looked for at all.
 */
function beginningsIn(asked: readonly ParsedPage[], texts: Texts): (name: string) => boolean {
  if (asked.length > FEW) return () => true;
  const words = new Set<string>();
  for (const { page } of asked) for (const word of wordsIn(texts.get(page.file) ?? '')) words.add(fold(word));
  const known = new Map<string, boolean>();
  return (name) => {
    const [first] = wordsIn(name);
    if (first === undefined) return false;
    const occurs = known.get(first) ?? words.has(fold(first));
    known.set(first, occurs);
    return occurs;
  };
}

/** The pages by the symbols of their names. A name that is ambiguous or belongs to another page is nobody's. */
function targetsOf(
  pages: readonly Page[],
  index: NameIndex,
  alphabet: Alphabet,
  mayOccur: (name: string) => boolean,
): Map<string, Target> {
  const targets = new Map<string, Target>();
  for (const page of pages) {
    if (!named.has(page.collection)) continue;
    const key = keyOf(page);
    const resolves = (written: string) => {
      const found = index.resolve(written);
      return 'key' in found && found.key === key;
    };
    const strong = (page.front.names ?? []).filter((name) => !name.weak).map((name) => name.text);
    if (![page.title, ...strong].some(mayOccur)) continue;
    const link = resolves(page.id) ? page.id : key;
    for (const name of [page.title, ...strong]) {
      if (!mayOccur(name) || !resolves(name)) continue;
      const symbols = alphabet.add(name);
      const known = targets.get(symbols);
      if (known?.key === key) known.names.push(name);
      else if (!known && symbols !== '') targets.set(symbols, { page, key, link, names: [name] });
    }
  }
  return targets;
}

function* mentionsOf({ runs }: ParsedPage, text: string, finder: Finder): Generator<Mention> {
  for (const run of runs) {
    if (run.heading || run.quoted) continue;
    const { symbols, starts, ends } = finder.alphabet.encode(text.slice(run.start, run.end));
    for (const { begin, end, keyword } of finder.automaton.matchInText(symbols)) {
      const target = finder.targets.get(keyword);
      const [from, to] = [starts[begin], ends[end - 1]];
      if (!target || from === undefined || to === undefined) continue;
      const mention = { target, start: run.start + from, end: run.start + to };
      if (isName(mention, text, run)) yield mention;
    }
  }
}

/** Whether the words are meant as the name: in its case, alone, and no part of a longer name. */
function isName({ target, start, end }: Mention, text: string, run: Run): boolean {
  const written = text.slice(start, end);
  if (!target.names.some((name) => fitsCase(written, name))) return false;
  const before = text.slice(Math.max(0, start - 60), start);
  const after = text.slice(end, end + 60);
  if (/[-‐‑–_/\\@#&.]$/.test(before) || /^(?:[-‐‑–_/\\@&]|[.:]\p{L})/u.test(after)) return false;
  if (isCapital(/^[ \n]+(\S)/.exec(after)?.[1])) return false;
  return isPerson(target.page) || start === run.start || !followsCapital(before);
}

/** `Turkey` is not `turkey`, and `US` is not `us`. Scripts without case fit always. */
function fitsCase(written: string, name: string): boolean {
  if (name.length > 1 && name === name.toUpperCase() && name !== name.toLowerCase())
    return written === written.toUpperCase();
  return !isCapital(name[0]) || isCapital(written[0]);
}

function isCapital(character: string | undefined): boolean {
  return character !== undefined && character !== character.toLowerCase();
}

function isPerson(page: Page): boolean {
  return page.collection === 'actors' && page.front.kind === 'person';
}

/** A capital letter before (`South Sudan`) makes a longer name, unless that word begins the sentence. */
function followsCapital(before: string): boolean {
  const word = /[\p{L}\p{M}'’.]+(?=[ \n]+$)/u.exec(before);
  if (!word || !isCapital(word[0][0])) return false;
  const ahead = before.slice(0, word.index).trimEnd();
  return ahead !== '' && !/[.!?:;…"“«(>\]]$/.test(ahead);
}
