import { type Diagnostic, diagnostic } from '../diagnostics.ts';
import type { Run } from '../markup/runs.ts';
import { Source } from '../markup/source.ts';
import type { Page } from '../page.ts';
import type { ParsedPage } from '../parse.ts';
import { type Yardstick, yardsticks } from '../yardstick.ts';
import type { PageLint } from './input.ts';

/** A piece of every term, to pass over most pages quickly. */
const hint = /[Ll]ikely|[Cc]hance|[Pp]robab|[Pp]ossib|[Cc]ertain|[Oo]dds|[Rr]emote|[A-Z]{4}/;
const confidence = /\b(?:low|moderate|medium|high)[\s-]+confidence\b|\bconfiden(?:t|tly)\b/i;
/** Words that say whose estimate it is. */
const attribution =
  /\b(?:sa(?:id|ys|y|ying)|told|according to|reported(?:ly)?|reports?|announced?|expect(?:s|ed)|describ(?:ed|es)|called?|claim(?:s|ed)|warn(?:s|ed)|argu(?:ed|es)|wr(?:ote|ites)|put it|believ(?:ed|es)|in (?:his|her|its|their) words|judged?|estimat(?:ed|es))\b/i;

interface Sentence {
  text: string;
  /** Offset into the file. */
  start: number;
  run: Run;
}

/**
 * The language of estimates (ICD 203, UK PHIA): likelihood and confidence never in one sentence, terms of
 * the dossier's own yardstick only, the authors' estimates only in a `<Judgement>`. English prose alone is
 * read, since both yardsticks are English.
 */
export const lintEstimates: PageLint = ({ dossier, texts }) => {
  const { yardstick, lang } = dossier.file;
  if (!/^en\b/.test(lang)) return () => [];
  const any = pattern([...yardsticks.icd203, ...yardsticks.phia].map(({ term }) => term));
  const own = new Set(yardsticks[yardstick].map(({ term }) => term));
  return (parsed) => {
    const text = texts.get(parsed.page.file) ?? '';
    if (!hint.test(text)) return [];
    const source = new Source(text);
    return sentencesOf(parsed, text).flatMap((sentence) => {
      const terms = [...sentence.text.matchAll(new RegExp(any, 'gi'))];
      const [first] = terms;
      if (!first) return [];
      const at = { page: parsed.page, source, sentence };
      if (confidence.test(sentence.text)) return [joined(at)];
      if (sentence.run.within !== 'Judgement') return isAttributed(sentence) ? [] : [outside(at, first)];
      const foreign = terms.find(([term]) => own.size > 0 && !own.has(fold(term)));
      return foreign ? [ofOther(at, foreign, yardstick)] : [];
    });
  };
};

interface At {
  page: Page;
  source: Source;
  sentence: Sentence;
}

function joined({ page, source, sentence }: At): Diagnostic {
  return diagnostic(
    page.file,
    source.span(sentence.start, sentence.start + sentence.text.length),
    'estimate/confidence',
    'Likelihood and confidence stand in one sentence.',
    'Say how likely it is in one sentence and how sure you are in another, or in the attribute confidence.',
  );
}

function outside({ page, source, sentence }: At, match: RegExpExecArray): Diagnostic {
  const start = sentence.start + match.index;
  return diagnostic(
    page.file,
    source.span(start, start + match[0].length),
    'estimate/outside-judgement',
    `"${match[0]}" estimates, and the sentence does not say who does.`,
    'Say whose estimate it is, or make it a <Judgement>.',
  );
}

function ofOther({ page, source, sentence }: At, match: RegExpExecArray, yardstick: Yardstick): Diagnostic {
  const start = sentence.start + match.index;
  const terms = yardsticks[yardstick].map(({ term }) => term).join(', ');
  return diagnostic(
    page.file,
    source.span(start, start + match[0].length),
    'estimate/yardstick',
    `"${match[0]}" is no term of ${yardstick}, the yardstick of this dossier.`,
    `Its terms: ${terms}.`,
  );
}

/** Opinions and positions are somebody's by their form, a claim by its sources. */
function isAttributed({ run, text }: Sentence): boolean {
  return (
    run.within === 'Position' || run.within === 'Claim' || run.within === 'Gap' || attribution.test(text)
  );
}

/** The longest term first, so that `very likely` is not read as `likely`. */
function pattern(terms: readonly string[]): RegExp {
  const longest = [...new Set(terms)].sort((a, b) => b.length - a.length);
  return new RegExp(
    `(?<![\\w-])(?:${longest.map((term) => term.replace(/ /g, '\\s+')).join('|')})(?![\\w-])`,
    'i',
  );
}

function fold(term: string): string {
  return term.replace(/\s+/g, ' ').toLowerCase();
}

/** The sentences of a page that are the editors' own words; links and marks stand in them as written. */
function sentencesOf({ runs }: ParsedPage, text: string): Sentence[] {
  const blocks = new Map<string, Run[]>();
  for (const run of runs) {
    if (run.heading || run.quoted) continue;
    const key = `${run.block} ${run.within ?? ''}`;
    const block = blocks.get(key);
    if (block) block.push(run);
    else blocks.set(key, [run]);
  }
  return [...blocks.values()].flatMap((block) => {
    const [first] = block;
    const last = block.at(-1);
    if (!first || !last) return [];
    // Quotations keep their length and lose their words.
    let own = '';
    for (const run of block)
      own += `${' '.repeat(run.start - first.start - own.length)}${text.slice(run.start, run.end)}`;
    return [...own.matchAll(/[^\s](?:[^.!?]|[.!?](?!\s|$))*[.!?]?/g)].map((match) => ({
      text: match[0],
      start: first.start + match.index,
      run: first,
    }));
  });
}
