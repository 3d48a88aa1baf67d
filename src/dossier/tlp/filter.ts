import { type Diagnostic, diagnostic, fileStart, type Span } from '../diagnostics.ts';
import type { Dossier } from '../dossier.ts';
import { splitIds } from '../ids.ts';
import { callsOf } from '../laterBody.ts';
import type { LinkInput } from '../linkInput.ts';
import { keyOf, linkOrder } from '../nameIndex.ts';
import type { Page, PageKey } from '../page.ts';
import type { ParsedPage } from '../parse.ts';
import type { Source, Tlp } from '../schema.ts';
import type { Body, ComponentCall, Segment } from '../segments.ts';
import type { Spans } from '../spans.ts';
import { verbsOf } from '../vocabulary.ts';
import { BodyFilter } from './body.ts';
import { filterFront } from './front.ts';
import { movesOf } from './headings.ts';
import { within } from './levels.ts';
import { withholdProse } from './prose.ts';
import { relead } from './relead.ts';
import { renumber } from './renumber.ts';
import { keepSources } from './sources.ts';
import { isAbove, isIdOut, isPageOut, lose, markingOf, partsOf, type Withheld } from './withheld.ts';

export interface Filtered {
  /** What may be linked and leave. */
  input: LinkInput;
  withheld: Withheld;
  diagnostics: Diagnostic[];
}

/**
 * Leaves out all that is marked above the ceiling, and what cannot stand without it: a citation of a
 * source above it, a claim whose status would change, prose and relations that rested only on such
 * sources. The result knows nothing of the rest and is linked anew.
 * @param full the dossier linked whole, which says what every link and id means.
 * @returns undefined where nothing is above the ceiling.
 */
export function filterTlp(input: LinkInput, full: Dossier, ceiling: Tlp): Filtered | undefined {
  if (!hasAbove(input, ceiling)) return undefined;
  const withheld: Withheld = {
    ceiling,
    full,
    pages: new Set(),
    sources: new Set(),
    prose: new Set(),
    passages: [],
    losses: [],
  };
  for (const { page, spans } of input.pages) {
    const marking = markingOf(page.front.tlp, input);
    if (within(marking, ceiling)) continue;
    withheld.pages.add(keyOf(page));
    lose(withheld, page.file, spans.tlp ?? fileStart, `The page is marked ${marking}.`);
  }
  for (const { source, file, spans } of input.records) {
    const marking = markingOf(source.tlp, input);
    if (within(marking, ceiling)) continue;
    withheld.sources.add(source.id);
    lose(withheld, file, spanOfAll(spans), `The source "${source.id}" is marked ${marking}.`);
  }
  const sources = keepSources(full.sources, (id) => withheld.sources.has(id));
  withholdProse(
    input.pages.map((p) => p.page),
    sources,
    withheld,
  );
  return filterAll(input, sources, withheld);
}

/** Whether a page, a part of one or a source is marked above the ceiling; outlines of pages tell it too. */
export function hasAbove(
  { file, pages, records }: Pick<LinkInput, 'file' | 'pages' | 'records'>,
  ceiling: Tlp,
): boolean {
  const isBelow = (own: Tlp | undefined): boolean => within(markingOf(own, { file }), ceiling);
  return (
    !records.every(({ source }) => isBelow(source.tlp)) ||
    pages.some(({ page }) => !isBelow(page.front.tlp) || hasPartAbove(page, { ceiling }))
  );
}

/** From the first to the last of the fields of a record. */
function spanOfAll(spans: Spans): Span {
  const all = Object.values(spans).sort((a, b) => a.line - b.line || a.column - b.column);
  const ends = all.toSorted((a, b) => a.endLine - b.endLine || a.endColumn - b.endColumn);
  const [first, last] = [all[0] ?? fileStart, ends.at(-1) ?? fileStart];
  return { line: first.line, column: first.column, endLine: last.endLine, endColumn: last.endColumn };
}

function filterAll(input: LinkInput, sources: Record<string, Source>, withheld: Withheld): Filtered {
  const verbs = verbsOf(input.vocabulary);
  const diagnostics: Diagnostic[] = [];
  const staying = input.pages.filter(({ page }) => !withheld.pages.has(keyOf(page)));
  const moves = new Map<PageKey, ReturnType<typeof movesOf>>();
  const left = staying.map((parsed): ParsedPage => {
    const front = filterFront(parsed, verbs, withheld);
    const page = filterBody(front, withheld);
    if (page.body !== front.body) moves.set(keyOf(page), movesOf(front.body, page.body));
    diagnostics.push(...checkPage(parsed, page, withheld));
    return { ...parsed, page };
  });
  const pages = left.map((parsed) => relead(parsed, moves, diagnostics));
  const home = `briefs/${input.file.home}` as const;
  if (withheld.pages.has(home)) {
    const message = `The front page "${input.file.home}" is above ${withheld.ceiling}.`;
    diagnostics.push(
      diagnostic(
        'dossier.yaml',
        fileStart,
        'tlp/home',
        message,
        'Mark it lower, or name another brief as home.',
      ),
    );
  }
  const kept = input.sources.flatMap(({ id }) => sources[id] ?? []);
  return {
    input: { ...input, pages, sources: kept, ceiling: withheld.ceiling },
    withheld,
    diagnostics,
  };
}

function filterBody(page: Page, withheld: Withheld): Page {
  if (!isTouched(page, withheld)) return page;
  const filter = new BodyFilter(page, withheld);
  const segments = filter.flow(page.body.segments);
  const footnotes = page.body.footnotes.map((n) => ({ ...n, segments: filter.flow(n.segments) }));
  if (!filter.changed) return page;
  const body = renumber(page.body, segments, footnotes, (id) => withheld.sources.has(id));
  return { ...page, body };
}

/** Whether anything in a body is, names or cites something that is left out. */
function isTouched(page: Page, withheld: Withheld): boolean {
  const { body } = page;
  return (
    body.cites.some((items) => items.some(({ source }) => withheld.sources.has(source))) ||
    (withheld.full.targets[keyOf(page)] ?? []).some((key) => key !== null && withheld.pages.has(key)) ||
    hasPartAbove(page, withheld) ||
    someCall(body, ({ attributes: { id = '', ref = '', about = '', by = '', places = '', basis = '' } }) => {
      if (withheld.prose.has(id) || withheld.prose.has(ref)) return true;
      return (
        splitIds(basis).some((word) => isIdOut(word, withheld)) ||
        [about, by, places].flatMap(splitIds).some((word) => isPageOut(word, linkOrder, withheld))
      );
    })
  );
}

function hasPartAbove({ front, body }: Page, withheld: Pick<Withheld, 'ceiling'>): boolean {
  if (partsOf(front).some(({ tlp }) => tlp !== undefined && !within(tlp, withheld.ceiling))) return true;
  return someCall(body, (call) => isAbove(call, withheld));
}

/** Whether any call of a body passes, those in footnotes included. */
function someCall(body: Body, test: (call: ComponentCall) => boolean): boolean {
  const { segments: flow, footnotes } = callsOf(body);
  const some = (segments: readonly Segment[]): boolean =>
    segments.some((s) => s.type === 'component' && (test(s.call) || some(s.call.children)));
  return some(flow) || footnotes.some((note) => some(note.segments));
}

/** A page states its title and date itself: these must not look settled, or supported, when they no longer are. */
function checkPage({ page, spans }: ParsedPage, left: Page, withheld: Withheld): Diagnostic[] {
  const found: Diagnostic[] = [];
  const at = (path: string) => spans[path] ?? fileStart;
  const mark = `Mark the page as what it rests on, with tlp:.`;
  if (page.collection === 'events' && page.front.dateClaim && isIdOut(page.front.dateClaim, withheld)) {
    const message = `The date is disputed in "${page.front.dateClaim}", which a build at ${withheld.ceiling} leaves out: it would look settled.`;
    found.push(diagnostic(page.file, at('dateClaim'), 'tlp/date', message, mark));
  }
  if (page.collection !== 'events' && page.collection !== 'documents') return found;
  if (restsOn(page).length > 0 && restsOn(left).length === 0) {
    const message = `All that this page rests on is above ${withheld.ceiling}.`;
    found.push(diagnostic(page.file, at('title'), 'tlp/unsupported', message, mark));
  }
  return found;
}

function restsOn({ front, body }: Page): string[] {
  return [
    ...(front.basis ?? []),
    ...('sources' in front ? (front.sources ?? []) : []),
    ...('participants' in front ? (front.participants ?? []).flatMap((p) => p.supportedBy ?? []) : []),
    ...body.cites.flat().map(({ source }) => source),
  ];
}
