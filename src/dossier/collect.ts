import { isAddress } from './addresses.ts';
import { claimOf } from './claimCall.ts';
import { checkHistory } from './claimHistory.ts';
import type { Gap, Judgement } from './claims.ts';
import { type ComponentName, confidence } from './components.ts';
import { callsOf } from './laterBody.ts';
import {
  addPage,
  attributeIds,
  attributePages,
  attributeSpan,
  isSupport,
  type Linking,
  mayBeSource,
  mayExist,
  needPage,
  report,
  reportId,
} from './linking.ts';
import { keyOf } from './nameIndex.ts';
import { asked } from './nearest.ts';
import type { PageKey } from './page.ts';
import type { ParsedPage } from './parse.ts';
import { idSpan } from './records.ts';
import { renamedClaim } from './renamed.ts';
import { checkRepeated } from './repeated.ts';
import { type ComponentCall, walkBody } from './segments.ts';
import { misspelt, termOf, termPrintedAs, type Yardstick, yardsticks } from './yardstick.ts';

/** What the bodies say besides claims: judgements, gaps, figures, and who cites which source. */
export interface Prose {
  judgements: Record<string, Judgement>;
  gaps: Record<string, Gap>;
  /** Pages that show a claim of another, by its id. */
  shownOn: Map<string, Set<PageKey>>;
  /** Pages by the source that their bodies cite. */
  cited: Map<string, Set<PageKey>>;
  /** Files in assets/ that figures show. */
  assets: Set<string>;
}

/** A component call and the page it stands on. */
export interface PlacedCall {
  parsed: ParsedPage;
  call: ComponentCall;
}

interface Collecting {
  linking: Linking;
  prose: Prose;
  /** Where each id of a claim, judgement, gap or source is taken. */
  owners: Map<string, string>;
  refs: PlacedCall[];
  judgements: PlacedCall[];
  claims: PlacedCall[];
}

/** Walks every body once: gathers what is addressable and checks citations, ids and attributes. */
export function collectProse(linking: Linking): Prose {
  const prose: Prose = {
    judgements: {},
    gaps: {},
    shownOn: new Map(),
    cited: new Map(),
    assets: new Set(),
  };
  const owners = new Map(
    linking.input.records.map(({ source, file, ...record }) => [
      source.id,
      `a source in ${file}:${idSpan(record).line}`,
    ]),
  );
  const collecting: Collecting = { linking, prose, owners, refs: [], judgements: [], claims: [] };
  for (const parsed of linking.input.pages) {
    checkCitations(parsed, collecting);
    walkBody(callsOf(parsed.page.body), (call) => collectors[call.name](parsed, call, collecting));
    for (const { span } of parsed.page.body.uncited) {
      const hint = 'Add [@source], or make it a <Gap> or a <Judgement>.';
      report(linking, parsed, span, 'prose/uncited', 'This passage cites nothing.', hint);
    }
  }
  checkHistory(linking, collecting.claims);
  for (const placed of collecting.refs) checkReference(placed, collecting);
  for (const placed of collecting.judgements) checkBasis(placed, collecting);
  return prose;
}

function checkCitations(parsed: ParsedPage, { linking, prose }: Collecting): void {
  const key = keyOf(parsed.page);
  for (const { source, span } of parsed.page.body.cites.flat()) {
    if (Object.hasOwn(linking.sources, source)) addPage(prose.cited, source, key);
    else if (isAddress(source) || !mayBeSource(linking, source))
      report(
        linking,
        parsed,
        span,
        'cite/unknown',
        `"${source}" is not a source.`,
        linking.suggest.source(source),
      );
  }
}

type Collect = (parsed: ParsedPage, call: ComponentCall, collecting: Collecting) => void;

const nothing: Collect = () => {};

/** What is gathered from each component, and checked in it beyond its schema. */
const collectors: { readonly [N in ComponentName]: Collect } = {
  Claim: collectClaim,
  // Its claim reads it.
  Position: nothing,
  Judgement: collectJudgement,
  Gap: collectGap,
  Note: nothing,
  Quote: (parsed, call, { linking }) => void attributePages(linking, parsed, call, 'by'),
  Figure: checkFigure,
  Timeline: (parsed, call, { linking }) => void attributePages(linking, parsed, call, 'about'),
  Map: checkMap,
  Restricted: nothing,
};

/** Takes an id for a component, or says who has it. */
function own(
  parsed: ParsedPage,
  call: ComponentCall,
  what: string,
  { linking, owners }: Collecting,
): boolean {
  const { id = '' } = call.attributes;
  const other = owners.get(id);
  if (other === undefined) {
    owners.set(id, `a ${what} in ${parsed.page.file}:${call.span.line}`);
    return true;
  }
  const span = attributeSpan(parsed, call, 'id');
  const hint = 'Ids of claims, judgements, gaps and sources are unique in the dossier.';
  report(linking, parsed, span, 'id/duplicate', `The id "${id}" is taken by ${other}.`, hint);
  return false;
}

function collectClaim(parsed: ParsedPage, call: ComponentCall, collecting: Collecting): void {
  const { linking } = collecting;
  if (call.attributes.ref !== undefined) collecting.refs.push({ parsed, call });
  const claim = claimOf(parsed, call, linking);
  if (!claim || !own(parsed, call, 'claim', collecting)) return;
  linking.claims[claim.id] = claim;
  collecting.claims.push({ parsed, call });
}

function collectJudgement(parsed: ParsedPage, call: ComponentCall, collecting: Collecting): void {
  const { linking, prose } = collecting;
  const { id = '', likelihood, asOf = '' } = call.attributes;
  const { yardstick } = linking.input.file;
  collecting.judgements.push({ parsed, call });
  if (likelihood !== undefined && !linking.input.unread.dossier && !termOf(yardstick, likelihood)) {
    const message = `"${likelihood}" is not a term of the yardstick ${yardstick}.`;
    const span = attributeSpan(parsed, call, 'likelihood');
    report(linking, parsed, span, 'likelihood/unknown', message, likelihoodHint(yardstick, likelihood));
  }
  if (!own(parsed, call, 'judgement', collecting)) return;
  const level = confidence.safeParse(call.attributes.confidence);
  if (!level.success) return;
  prose.judgements[id] = {
    id,
    page: keyOf(parsed.page),
    text: call.text,
    confidence: level.data,
    basis: attributeIds(parsed, call, 'basis').map((basis) => basis.id),
    asOf,
    ...(likelihood === undefined ? {} : { likelihood }),
  };
}

function collectGap(parsed: ParsedPage, call: ComponentCall, collecting: Collecting): void {
  const { linking, prose } = collecting;
  const about = attributePages(linking, parsed, call, 'about');
  const { id = '' } = call.attributes;
  if (own(parsed, call, 'gap', collecting))
    prose.gaps[id] = { id, page: keyOf(parsed.page), text: call.text, about };
}

function likelihoodHint(yardstick: Yardstick, written: string): string {
  const terms = yardsticks[yardstick].map(({ term }) => term);
  if (terms.length === 0) return 'dossier.yaml says yardstick: none.';
  const meant = termPrintedAs(yardstick, written);
  if (meant) return `Write "${meant.term}"; French pages print it as "${meant.print}".`;
  const near = misspelt(yardstick, written);
  return `${near === undefined ? '' : `${asked(near.term)} `}Terms: ${terms.join(', ')}.`;
}

function checkBasis({ parsed, call }: PlacedCall, { linking, prose }: Collecting): void {
  const basis = attributeIds(parsed, call, 'basis');
  checkRepeated(linking, parsed, basis);
  for (const { id, place } of basis) {
    if (Object.hasOwn(linking.sources, id)) addPage(prose.cited, id, keyOf(parsed.page));
    else if (!isSupport(linking, id)) {
      const message = `"${id}" is neither a claim nor a source.`;
      const hint = renamedClaim(linking, id) ?? linking.suggest.support(id);
      reportId(linking, parsed, place, 'basis/unknown', message, hint);
    }
  }
}

function checkReference({ parsed, call }: PlacedCall, { linking, prose }: Collecting): void {
  const { ref = '' } = call.attributes;
  const claim = Object.hasOwn(linking.claims, ref) ? linking.claims[ref] : undefined;
  const key = keyOf(parsed.page);
  if (claim) {
    if (claim.page !== key) addPage(prose.shownOn, ref, key);
  } else if (!mayExist(linking, ref)) {
    const hint = renamedClaim(linking, ref) ?? linking.suggest.claim(ref);
    reportId(
      linking,
      parsed,
      attributeSpan(parsed, call, 'ref'),
      'claim/unknown',
      `There is no claim "${ref}".`,
      hint,
    );
  }
}

const mappable = ['places', 'actors'] as const;

function checkMap(parsed: ParsedPage, call: ComponentCall, { linking }: Collecting): void {
  const places = attributeIds(parsed, call, 'places');
  checkRepeated(linking, parsed, places);
  for (const { id, place } of places) {
    const key = needPage(linking, parsed, place, id, mappable, true);
    const page = key && linking.keyed[key];
    // Coordinates with a mistake are told of where they stand.
    const isKnown = page && !linking.input.unread.pages.has(page.id);
    if (isKnown && !('coordinates' in page.front && page.front.coordinates)) {
      const hint = `Add coordinates: [latitude, longitude] to ${page.file}, or take it off the map.`;
      report(linking, parsed, place, 'map/coordinates', `"${id}" has no coordinates.`, hint);
    }
  }
}

function checkFigure(parsed: ParsedPage, call: ComponentCall, { linking, prose }: Collecting): void {
  const src = (call.attributes.src ?? '').normalize('NFC');
  if (linking.input.assets.has(src)) prose.assets.add(src);
  else {
    const span = attributeSpan(parsed, call, 'src');
    report(linking, parsed, span, 'figure/missing', `There is no file ${src}.`, linking.suggest.asset(src));
  }
}
