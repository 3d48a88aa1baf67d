import { createHash } from 'node:crypto';
import type { Content } from './content.ts';
import { type ContentFile, digestOf } from './contentFile.ts';
import { byPosition, type Diagnostic } from './diagnostics.ts';
import type { Dossier } from './dossier.ts';
import { type DossierFolder, readFolder } from './dossierFolder.ts';
import { asOfFindings, correctionDayFindings, readingDayFindings } from './editingDays.ts';
import { goneFindings } from './editions/gone.ts';
import type { Editions } from './editions/read.ts';
import { tellHistory } from './editions/tell.ts';
import type { Mend } from './edits.ts';
import { type Clock, embargoFindings } from './embargo.ts';
import { checkEvidence, type EvidenceCheck, evidenceOf } from './evidence.ts';
import { readImages } from './images.ts';
import type { SourceReader } from './keptSources.ts';
import type { LinkInput } from './linkInput.ts';
import { lint } from './lint.ts';
import { mendLinked, mendTexts } from './mend.ts';
import { bareId } from './misnamed.ts';
import { keyOf } from './nameIndex.ts';
import type { Form } from './outline.ts';
import {
  isVocabularyUnread,
  missingPublishers,
  type OwnRecords,
  publisherIds,
  publisherTerms,
  readAllSources,
} from './ownRecords.ts';
import type { Page, PageKey } from './page.ts';
import type { ParsedPage } from './parse.ts';
import { parsePages } from './parsePages.ts';
import { checkPictures } from './pictures.ts';
import { readContent } from './read.ts';
import { duplicatePages, duplicateSources, type SourceRecord, type Sources } from './records.ts';
import { withRepairs } from './repair.ts';
import type { Tlp, Vocabulary } from './schema.ts';
import { withTerms } from './terms.ts';
import { type Below, linkBelow } from './tlp/below.ts';
import { hasAbove } from './tlp/filter.ts';
import { stubPage } from './unread.ts';
import { termsOf } from './vocabulary.ts';

export interface CompileOptions {
  /** Also report what is questionable in a valid dossier; a build has no need of it. */
  lint?: boolean;
  /** Folder that keeps parsed pages from one run to the next; default none. */
  cache?: string;
  /** Also say what can safely be mended. */
  mend?: boolean;
  /** Told the name of each stage as it ends. */
  onStage?: (name: string) => void;
  /** The time, to hold an embargo; by default nobody asks for it. */
  clock?: Clock;
  /** How pages are parsed; default in workers with memory and time limits. */
  parse?: typeof parsePages;
  /** How files of sources are read; default with what `cache` keeps. */
  sources?: SourceReader;
  /** How the texts are read; default from the content folder. */
  read?: typeof readContent;
  /**
   * Findings are all that is asked for. Pages are read in outline where that will do; the dossier that comes
   * of it has their ids, names and links, but no prose and no history.
   */
  findingsOnly?: boolean;
  /** Few pages will be read: the prose of those that are known stays on disk until it is asked for. */
  readsFew?: boolean;
  /** Gives the dossier in spite of errors, as far as it can be read: for a preview, never for what leaves. */
  lenient?: boolean;
}

export interface Compiled {
  /** Undefined where an error stopped the work. */
  dossier?: Dossier;
  vocabulary: Vocabulary;
  /**
   * The file of each source that the ceiling lets through. A file that also holds one that it does not is
   * left out: its name may tell of it.
   */
  sourceFiles: Record<string, string>;
  /** Every finding of every file, in order of file and place. */
  diagnostics: Diagnostic[];
  /** Replacements that change nothing a reader sees; empty unless asked for. */
  mends: Mend[];
  /** What the ceiling leaves out, for editors; no part of what leaves. */
  losses: Diagnostic[];
  /** Whether the ceiling leaves anything out. */
  isFiltered: boolean;
  /** SHA-256 over the path and the digest of every text, hexadecimal. */
  digest: string;
}

/**
 * content/ → Dossier: reads, parses in workers, filters by TLP, links. Files with mistakes are linked as far
 * as they can be read, so that one call tells everything there is to tell.
 * @param dir the content folder.
 * @param ceiling highest marking to keep; default the dossier's own.
 */
export async function compile(dir: string, ceiling?: Tlp, options: CompileOptions = {}): Promise<Compiled> {
  const read = readFolder(dir, await (options.read ?? readContent)(dir));
  options.onStage?.('read');
  const parsed = await parseAll(read, ceiling, options);
  const input = wholeOf(read, parsed);
  const linked = linkBelow(input, parsed.limit);
  options.onStage?.('link');
  const found = await findAll(dir, input, { read, parsed, linked }, options);
  const diagnostics = [read, parsed, linked, found].flatMap((stage) => stage.diagnostics);
  const snapshots = options.findingsOnly ? [] : read.editions.snapshots;
  return {
    ...(isSound(diagnostics) || options.lenient
      ? { dossier: finish(linked, snapshots, found.evidence) }
      : {}),
    vocabulary: input.vocabulary,
    sourceFiles: filesOf(parsed.records, linked.dossier),
    diagnostics: withRepairs(diagnostics, read.texts).sort(byPosition),
    mends: [...(options.mend ? mendTexts(read.content.files) : []), ...found.mends],
    losses: linked.losses,
    isFiltered: linked.isFiltered,
    digest: digestOfAll([...read.content.files, ...read.editions.texts]),
  };
}

/** Every page and every source. */
interface AllParsed {
  pages: ParsedPage[];
  sources: Sources[];
  records: SourceRecord[];
  /** Highest marking to keep. */
  limit: Tlp;
  diagnostics: Diagnostic[];
}

async function parseAll(
  { content, texts, own, file }: DossierFolder,
  ceiling: Tlp | undefined,
  options: CompileOptions,
): Promise<AllParsed> {
  const written = content.files.filter((f) => f.file.endsWith('.mdx'));
  const parse = (form: Form) => (options.parse ?? parsePages)(written, file.lang, options.cache, form);
  const [sources, first] = await Promise.all([
    readAllSources(content.files, publisherIds(own), options),
    parse(options.findingsOnly ? 'outline' : options.readsFew ? 'later' : 'whole'),
  ]);
  const records = sources.flatMap((read) => read.records);
  const limit = ceiling ?? file.tlp;
  // What is left out shows in the prose of what stays.
  const isTooLittle = options.findingsOnly && hasAbove({ file, pages: first.pages, records }, limit);
  const parsed = isTooLittle ? await parse('whole') : first;
  options.onStage?.('parse');
  const pages = [...parsed.pages, ...content.unread.filter((f) => f.endsWith('.mdx')).map(stub)];
  const terms = isVocabularyUnread(content, own) ? undefined : termsOf(own.vocabulary.data ?? {});
  const schemaFindings = [...sources, parsed].flatMap((read) => read.diagnostics);
  const diagnostics = [
    ...withTerms(schemaFindings, texts, terms, publisherTerms(own.publishers)),
    ...missingPublishers(content, own, sources),
    ...duplicateSources(records),
    ...duplicatePages(pages.map(({ page }) => page)),
  ];
  return { pages, sources, records, limit, diagnostics };
}

/** What is linked, the ceiling left aside. */
function wholeOf({ content, texts, own, file, diagnostics }: DossierFolder, parsed: AllParsed): LinkInput {
  const { pages, sources, records, limit } = parsed;
  return {
    file,
    vocabulary: own.vocabulary.data ?? {},
    publishers: own.publishers.data ?? {},
    style: own.style.data ?? {},
    pages: distinct(pages),
    texts,
    sources: records.map((record) => record.source),
    ceiling: limit,
    records,
    spans: own.dossier.spans,
    assets: new Set(content.assets.map((asset) => asset.normalize('NFC'))),
    unread: {
      ...unreadOf(content, own, sources, pages),
      isWhole: isSound(diagnostics) && isSound(parsed.diagnostics),
    },
  };
}

/** What is found in a dossier that is linked. */
interface AllFound {
  evidence: EvidenceCheck;
  diagnostics: Diagnostic[];
  mends: Mend[];
}

async function findAll(
  dir: string,
  { unread: { isWhole }, spans }: LinkInput,
  { read, parsed, linked }: { read: DossierFolder; parsed: AllParsed; linked: Below },
  options: CompileOptions,
): Promise<AllFound> {
  const { content, texts, file } = read;
  const { pages, sources, records } = parsed;
  const isEverySourceRead =
    !content.unread.some((f) => f.startsWith('sources/')) &&
    sources.every(({ unread, isBlind }) => unread.length === 0 && !isBlind);
  const evidence = await checkEvidence(dir, records, isEverySourceRead);
  const pictures = await checkPictures(dir, content.assets, linked.full.assets, pages);
  const images = await readImages(dir, options.lint ? content.assets : []);
  // Checks and mends see the whole: a mistake above the ceiling is a mistake.
  const cache = options.cache && `${options.cache}-lints`;
  const input = { dossier: linked.full, pages, texts, images, cache };
  const now = options.clock?.now;
  return {
    evidence,
    diagnostics: [
      evidence.diagnostics,
      pictures,
      options.lint && isWhole ? [...lint(input), ...goneFindings(read.editions, linked.full)] : [],
      options.lint ? [...readingDayFindings(records, now), ...correctionDayFindings(pages, now)] : [],
      options.clock ? embargoFindings(file, spans.embargo, options.clock) : [],
      now ? asOfFindings(file, spans.asOf, now) : [],
    ].flat(),
    mends: options.mend && isWhole ? mendLinked(input) : [],
  };
}

function isSound(diagnostics: readonly Diagnostic[]): boolean {
  return !diagnostics.some((d) => d.severity === 'error');
}

/** What cannot be told from what is read: a link to it is no mistake of the one who wrote the link. */
function unreadOf(
  content: Content,
  own: OwnRecords,
  sources: readonly Sources[],
  pages: readonly ParsedPage[],
): Omit<LinkInput['unread'], 'isWhole'> {
  return {
    ids: new Set([...sources.flatMap((r) => r.unread), ...pages.flatMap((p) => p.unread?.ids ?? [])]),
    pages: new Set(pages.flatMap(({ page, unread }) => (unread ? [page.id] : []))),
    misnamed: new Set(pages.flatMap(({ page }) => (isMisnamed(page) ? [bareId(page.id)] : []))),
    isBlind: content.unread.length > 0,
    sources: sources.some(({ isBlind }) => isBlind),
    dossier: own.dossier.data === undefined,
    vocabulary: isVocabularyUnread(content, own),
  };
}

/** The dossier with what lies beside its pages, as far as the ceiling lets it through. */
function finish(linked: Below, snapshots: Editions['snapshots'], { sizes }: EvidenceCheck): Dossier {
  return {
    ...linked.dossier,
    evidence: evidenceOf(linked.dossier.sources, sizes),
    history: tellHistory(snapshots, linked),
  };
}

function filesOf(records: readonly SourceRecord[], { sources }: Dossier): Record<string, string> {
  const closed = new Set(records.filter(({ source }) => !sources[source.id]).map(({ file }) => file));
  const open = records.filter(({ file }) => !closed.has(file));
  return Object.fromEntries(open.map(({ source, file }) => [source.id, file]));
}

function isMisnamed({ collection, id, file }: Page): boolean {
  return file !== `${collection}/${id}.mdx`;
}

/** One page of each id; of two the one whose file is named by it. */
function distinct(pages: readonly ParsedPage[]): ParsedPage[] {
  if (!pages.some(({ page }) => isMisnamed(page))) return [...pages];
  const byKey = new Map<PageKey, ParsedPage>();
  for (const parsed of pages) {
    const key = keyOf(parsed.page);
    if (!byKey.has(key) || !isMisnamed(parsed.page)) byKey.set(key, parsed);
  }
  return [...byKey.values()];
}

function stub(file: string): ParsedPage {
  return { ...stubPage({ file, text: '' }), spans: {}, runs: [] };
}

function digestOfAll(files: readonly ContentFile[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file.file}\0${digestOf(file)}\0`);
  return hash.digest('hex');
}
