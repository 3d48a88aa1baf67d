import type { Style } from '../dossier/schema.ts';
import { escapeHtml } from './html.ts';

/** The abbreviations of style.yaml, ready to be found in a page's text. */
export interface Abbreviations {
  meanings: Readonly<Record<string, string>>;
  pattern: RegExp | undefined;
}

/** The abbreviations of style.yaml, ready to be found in text; of two that begin alike the longer is. */
export function abbreviationsOf(style: Style): Abbreviations {
  const meanings = style.abbreviations ?? {};
  const longestFirst = Object.keys(meanings).sort((a, b) => b.length - a.length);
  if (longestFirst.length === 0) return { meanings, pattern: undefined };
  const words = longestFirst.map((word) => escapeHtml(word).replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return {
    meanings,
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'gu'),
  };
}

/** Elements in which an abbreviation is left as it stands: a link's own page explains it. */
const closed = /^<(\/?)(a|h[1-6]|code|pre|abbr|q|blockquote)\b/;

/**
 * Marks the first use of each abbreviation in a run of HTML and spells it out after it.
 * @param seen abbreviations that the page has explained already; grows.
 * @param known text in which a meaning may stand written out; such a one is not spelt out again.
 */
export function expand(
  html: string,
  { meanings, pattern }: Abbreviations,
  seen: Set<string>,
  known: string,
): string {
  if (!pattern || seen.size === Object.keys(meanings).length) return html;
  let depth = 0;
  return html
    .split(/(<[^>]*>)/)
    .map((part) => {
      if (part.startsWith('<')) {
        const tag = closed.exec(part);
        if (tag) depth += tag[1] ? -1 : 1;
        return part;
      }
      if (depth > 0 || part === '') return part;
      return part.replace(pattern, (word, at: number) => {
        const meaning = meanings[word.replace('&amp;', '&')];
        // Brackets would stand between a word and its possessive.
        const isPossessive = /^(?:['’]|&#x27;)/.test(part.slice(at + word.length));
        if (meaning === undefined || isPossessive || seen.has(word)) return word;
        seen.add(word);
        const spelt = known.includes(meaning)
          ? ''
          : `<span class="expansion"> (${escapeHtml(meaning)})</span>`;
        return `<abbr title="${escapeHtml(meaning)}">${word}</abbr>${spelt}`;
      });
    })
    .join('');
}
