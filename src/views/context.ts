import { type Build, getBuild } from '../dossier/current.ts';
import { formatDate } from '../dossier/dates.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Editing } from '../dossier/editing.ts';
import type { Page, PageKey } from '../dossier/page.ts';
import { type Abbreviations, abbreviationsOf } from './abbreviations.ts';
import type { Reads } from './reads/reads.ts';
import { type Index, indexDossier } from './relatedness.ts';
import { type Urls, urlsOf } from './urls.ts';
import type { Words } from './words/dictionary.ts';
import { spokenFor, wordsFor } from './words.ts';

/** What every view model is made from. */
export interface ViewContext {
  dossier: Dossier;
  index: Index;
  abbreviations: Abbreviations;
  words: Words;
  urls: Urls;
  /** Language of the dossier's texts and names; BCP 47. */
  lang: string;
  /** Language of the interface: that of the dossier where there are words in it, else English. */
  spoken: string;
  digest: string;
  editing: Editing;
  /** Notes what views read; absent where nobody asks. */
  reads?: Reads;
  /** The same context, through which nothing is noted; absent where this one notes nothing. */
  untracked?: ViewContext;
  /** Lists as an earlier build planned them; absent where nobody asks. */
  plans?: KeptPlans;
}

/** The context to read from where no note is wanted: passing over a whole dossier takes half the time. */
export function untrackedOf(context: ViewContext): ViewContext {
  return context.untracked ?? context;
}

/** Lists that an earlier build planned, and that need not be planned again where nothing that was read has changed. */
export interface KeptPlans {
  /**
   * The paths of pages that are planned together.
   * @param table which holds the plan of each page by its path
   * @param planning what tells these pages from others of the table
   * @param plan plans the pages
   */
  pathsOf(table: string, planning: string, plan: () => readonly string[]): readonly string[];
}

// The bundled templates have modules of their own, but need no second index of the same dossier.
const contextsKey: unique symbol = Symbol.for('dossier.contexts');
const holder: typeof globalThis & { [contextsKey]?: WeakMap<Build, ViewContext> } = globalThis;

/** The context of the build under way, made once. @throws when called outside a build. */
export function context(): ViewContext {
  holder[contextsKey] ??= new WeakMap();
  const contexts = holder[contextsKey];
  const build = getBuild();
  const known = contexts.get(build);
  if (known) return known;
  const made = viewContext(build);
  contexts.set(build, made);
  return made;
}

/** The context of a build. */
export function viewContext({ dossier, base, digest, editing }: Build): ViewContext {
  const { lang, home, site } = dossier.file;
  return {
    dossier,
    index: indexDossier(dossier),
    abbreviations: abbreviationsOf(dossier.style),
    words: wordsFor(lang),
    urls: urlsOf(base, `briefs/${home}`, site),
    lang,
    spoken: spokenFor(lang),
    digest,
    editing: editing ?? { sourceFiles: {}, history: {} },
  };
}

/** The page of a key. @throws on a key that the dossier does not hold: keys come from linking alone. */
export function pageOf({ dossier }: ViewContext, key: PageKey): Page {
  const page = dossier.pages[key];
  if (!page) throw new Error(`No page ${key} in the dossier.`);
  return page;
}

/** Dates in words: what they become depends on nothing but the language and the day of the dossier. */
let dateTexts = { spoken: '', asOf: '', known: new Map<string, string>() };

/** An EDTF date in the dossier's words, put into words once: a source's date stands wherever it is cited. */
export function dateText(context: ViewContext, edtf: string): string {
  const { dossier, words, spoken } = context;
  const { asOf } = dossier.file;
  if (dateTexts.spoken !== spoken || dateTexts.asOf !== asOf) dateTexts = { spoken, asOf, known: new Map() };
  const known = dateTexts.known.get(edtf);
  if (known !== undefined) return known;
  const told = formatDate(edtf, spoken, words.dates, asOf);
  dateTexts.known.set(edtf, told);
  return told;
}

/** The name of a kind, role or verb in words: the interface's for core ones, else the dossier's own. */
export function labelOf(own: Readonly<Record<string, string>>, core: object, id: string): string {
  const word: unknown = Object.hasOwn(core, id) ? Reflect.get(core, id) : undefined;
  return typeof word === 'string' ? word : (own[id] ?? id);
}

/** The name of a kind in words, as {@link labelOf} tells it. */
export function kindLabel({ dossier, words }: ViewContext, kind: string): string {
  return labelOf(dossier.labels.kinds, words.kinds, kind);
}

/** The name of a role in words, as {@link labelOf} tells it. */
export function roleLabel({ dossier, words }: ViewContext, role: string): string {
  return labelOf(dossier.labels.roles, words.roles, role);
}
