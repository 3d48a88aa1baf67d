import { type Diagnostic, diagnostic, type Span } from '../diagnostics.ts';
import { cutAtQuotes } from '../markup/runs.ts';
import { Source } from '../markup/source.ts';
import type { Page } from '../page.ts';
import type { ParsedPage } from '../parse.ts';
import type { PageLint } from './input.ts';

/** Fields of front matter that readers read as the editors' words. */
const fields = ['bluf', 'position'];

interface Stretch {
  start: number;
  end: number;
}

/** Words of style.yaml: loaded ones outside of quotations, and spellings that have a preferred form. */
export const lintWording: PageLint = ({ dossier, texts }) => {
  const { loaded = {}, preferred = {} } = dossier.style;
  const [isLoaded, isMisspelt] = [pattern(loaded), pattern(preferred)];
  if (!isLoaded && !isMisspelt) return () => [];
  return (parsed) => {
    const text = texts.get(parsed.page.file) ?? '';
    if (!isLoaded?.test(text) && !isMisspelt?.test(text)) return [];
    const source = new Source(text);
    return ownWords(parsed, source).flatMap((stretch) => [
      ...find(isLoaded, loaded, source, stretch).map((hit) => loadedWord(parsed.page, hit)),
      ...find(isMisspelt, preferred, source, stretch).map((hit) => otherSpelling(parsed.page, hit)),
    ]);
  };
};

interface Hit {
  written: string;
  says: string;
  span: Span;
}

function loadedWord(page: Page, { written, says, span }: Hit): Diagnostic {
  const message = `"${written}" is a loaded word of style.yaml.`;
  return diagnostic(page.file, span, 'wording/loaded', message, `Write: ${says}.`);
}

function otherSpelling(page: Page, { written, says, span }: Hit): Diagnostic {
  const message = `This dossier does not spell "${written}".`;
  return {
    ...diagnostic(page.file, span, 'wording/spelling', message, `Write ${says}.`),
    fix: { safe: false, edits: [{ ...span, text: says }] },
  };
}

function pattern(words: Readonly<Record<string, string>>): RegExp | undefined {
  const longest = Object.keys(words)
    .filter((word) => word.trim() !== '')
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+'));
  if (longest.length === 0) return undefined;
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${longest.join('|')})(?![\\p{L}\\p{M}\\p{N}])`, 'iu');
}

function find(
  words: RegExp | undefined,
  says: Readonly<Record<string, string>>,
  source: Source,
  { start, end }: Stretch,
): Hit[] {
  if (!words) return [];
  const folded = new Map(Object.entries(says).map(([word, text]) => [word.toLowerCase(), text]));
  return [...source.text.slice(start, end).matchAll(new RegExp(words, 'giu'))].flatMap((match) => {
    const [written] = match;
    const text = folded.get(written.replace(/\s+/g, ' ').toLowerCase());
    const at = start + match.index;
    // `Regime: regime` asks for a capital letter; the form asked for is right as it stands.
    return text === undefined || text === written
      ? []
      : [{ written, says: text, span: source.span(at, at + written.length) }];
  });
}

/** Where the editors speak themselves: prose and summaries outside of quotations. */
function ownWords({ runs, spans }: ParsedPage, source: Source): Stretch[] {
  const front = fields.flatMap((field) => {
    const span = spans[field];
    if (!span) return [];
    const start = source.offset(span.line, span.column);
    const end = source.offset(span.endLine, span.endColumn);
    // Quotation marks around the whole value are YAML's.
    const isQuoted = /^["']/.test(source.text.slice(start, end));
    return cutAtQuotes([isQuoted ? { start: start + 1, end: end - 1 } : { start, end }], source.text);
  });
  return [...front, ...runs].filter(({ quoted }) => !quoted);
}
