import { languageNames } from '../dossier/intl.ts';
import { fill } from '../dossier/phrases.ts';
import type { Publisher, Source } from '../dossier/schema.ts';
import { capital } from './capital.ts';
import { type Chrome, chrome } from './chrome.ts';
import { dateText, type ViewContext } from './context.ts';
import { type Fact, textFact } from './facts.ts';
import { sourceJsonLd } from './head.ts';
import { directionOf } from './html.ts';
import type { JsonLdNode } from './jsonld.ts';
import { sourceLeaning, usedFor } from './leaning.ts';
import { type Links, type LinkView, linkOf } from './links.ts';
import { fold, type Part } from './lists/fold.ts';
import { type PageTools, pageTools } from './pageTools.ts';
import { type ClaimRow, claimRow } from './rows.ts';
import { originFacts } from './sameReport.ts';
import { type SearchView, sourceSearch } from './search.ts';
import type { Href } from './urls.ts';
import { sizeText } from './words.ts';

/** The archived copy of a source, as a download. */
export interface ArchiveView {
  href: Href;
  label: string;
  /** Name under which a browser keeps it: one that no system runs. */
  name: string;
  retrieved: string;
  sha256: string;
}

/** A source record: who is behind it, what it is, and what rests on it. */
export interface SourceView {
  chrome: Chrome;
  jsonLd: JsonLdNode;
  search: SearchView;
  id: string;
  title: string;
  lang: string;
  dir: 'ltr' | 'rtl';
  url: string;
  descriptor: string;
  facts: Fact[];
  tools: PageTools;
  archive?: ArchiveView;
  claims: ClaimRow[];
  pages: Links;
  /** Leads to the whole of each list that is too long for the page. */
  all: Partial<Record<Part, LinkView>>;
}

/** @throws on an id that the dossier does not hold. */
export function sourceView(context: ViewContext, id: string): SourceView {
  const { dossier, urls } = context;
  const source = dossier.sources[id];
  if (!source) throw new Error(`No source ${id} in the dossier.`);
  const cited = dossier.citedBy[id] ?? { pages: [], claims: [] };
  const claims = fold(context, `sources/${id}`, 'claims', cited.claims);
  const pages = fold(context, `sources/${id}`, 'pages', cited.pages);
  return {
    chrome: chrome(context, {
      title: source.title,
      href: urls.source(id),
      section: 'sources',
      description: source.descriptor,
    }),
    jsonLd: sourceJsonLd(context, source),
    search: sourceSearch(context, id),
    id,
    title: source.title,
    lang: source.lang,
    dir: directionOf(source.title),
    url: source.url,
    descriptor: source.descriptor,
    tools: pageTools(context, source.title, urls.source(id), context.editing.sourceFiles[id]),
    ...archiveView(context, id),
    facts: sourceFacts(context, source),
    claims: claims.shown
      .flatMap((claim) => dossier.claims[claim] ?? [])
      .map((claim) => claimRow(context, claim)),
    pages: pages.shown.map((key) => linkOf(context, key)),
    all: { ...(claims.all && { claims: claims.all }), ...(pages.all && { pages: pages.all }) },
  };
}

function sourceFacts(context: ViewContext, source: Source): Fact[] {
  const { words, spoken } = context;
  const f = words.facts;
  const date = source.published === 'unknown' ? words.note.undated : dateText(context, source.published);
  return [
    ...publisherFacts(context, source.publisher),
    ...textFact(words.atlas.leaning.used, usedFor(context, sourceLeaning(context, source.id))),
    ...textFact(f.author, source.author),
    ...textFact(f.via, source.via),
    ...originFacts(context, source.id),
    ...textFact(f.published, date),
    ...textFact(f.accessed, dateText(context, source.accessed)),
    ...textFact(f.language, languageName(source.lang, spoken)),
    ...textFact(f.translated, source.translated && words.translated[source.translated]),
    ...textFact(f.seen, words.seen[source.seen]),
  ];
}

/** Who publishes a source, how reliable they are held and where they stand. @param id theirs, which may be of none on record */
function publisherFacts(context: ViewContext, id: string): Fact[] {
  const { words, spoken } = context;
  const publisher = context.dossier.publishers[id];
  const reliability = capital(words.reliability[publisher?.reliability ?? 'F'], spoken);
  const { alignment, alignmentBy } = publisher ?? {};
  return [
    ...textFact(words.facts.publisher, publisher?.name ?? id),
    {
      label: words.facts.reliability,
      items: [{ text: reliability, ...reasonDetail(context, publisher) }],
    },
    ...(alignment === undefined
      ? []
      : [
          {
            label: words.facts.alignment,
            items: [{ text: alignment, ...(alignmentBy === undefined ? {} : { detail: alignmentBy }) }],
          },
        ]),
  ];
}

/** Why a publisher is held so reliable. Of one that is not assessed, editors often begin with just that, which stands before it. */
function reasonDetail({ words, lang }: ViewContext, publisher: Publisher | undefined): { detail?: string } {
  if (!publisher) return {};
  const { reliability, reason } = publisher;
  const said = reliability === 'F' ? words.unassessed.find((text) => startsWith(reason, text)) : undefined;
  const rest = said === undefined ? reason : reason.slice(said.length).replace(/^[\s.,:;–—-]+/, '');
  return rest === '' ? {} : { detail: capital(rest, lang) };
}

function startsWith(text: string, start: string): boolean {
  return (
    text.slice(0, start.length).toLowerCase() === start.toLowerCase() &&
    !/^\p{L}/u.test(text.slice(start.length))
  );
}

function archiveView(context: ViewContext, id: string): { archive?: ArchiveView } {
  const { dossier, words, urls, spoken } = context;
  const archive = dossier.sources[id]?.archive;
  const offered = dossier.evidence[id];
  if (!archive || !offered) return {};
  const name = offered.file.slice(offered.file.lastIndexOf('/') + 1);
  return {
    archive: {
      href: urls.file(offered.file),
      label: fill(words.archive.download, { name, size: sizeText(offered.size, spoken) }),
      name,
      retrieved: fill(words.archive.retrieved, { date: dateText(context, archive.retrieved) }),
      sha256: archive.sha256.toLowerCase(),
    },
  };
}

/** The name of a language in another; the tag where none is known. */
function languageName(tag: string, inLang: string): string {
  try {
    return languageNames(inLang).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
