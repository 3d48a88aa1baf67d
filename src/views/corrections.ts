import { anchorId } from '../dossier/anchors.ts';
import { compare } from '../dossier/diagnostics.ts';
import { keyOf } from '../dossier/nameIndex.ts';
import type { Page, PageKey } from '../dossier/page.ts';
import { fill } from '../dossier/phrases.ts';
import { type Chrome, chrome } from './chrome.ts';
import { dateText, pageOf, type ViewContext } from './context.ts';
import { type LinkView, linkOf } from './links.ts';
import { pageTools } from './pageTools.ts';
import { tablePerContext } from './perContext.ts';
import type { Href } from './urls.ts';

/** One place where the dossier was wrong. */
export interface CorrectionRow {
  /** Element id on the page that was corrected. */
  id: string;
  /** "Corrected on 15 September 2025". */
  date: string;
  /** The claim that was corrected, where it is one. */
  claim?: LinkView['href'];
  was: string;
  now: string;
  why: string;
}

/** Every correction, the newest first, and the policy. */
export interface CorrectionsView {
  chrome: Chrome;
  title: string;
  intro: string;
  /** What the introduction ends with a link to. */
  see: LinkView;
  policy?: string;
  /** How to tell the desk of an error. */
  ways: LinkView[];
  /** Said where nothing has been corrected. */
  none?: string;
  rows: (CorrectionRow & { page: LinkView })[];
}

interface Placed {
  key: PageKey;
  /** Its place on the page, from 1. */
  n: number;
  correction: NonNullable<Page['front']['corrections']>[number];
}

/** The page of corrections. */
export function correctionsView(context: ViewContext): CorrectionsView {
  const { dossier, urls, words } = context;
  const { title, intro, changes, none } = words.corrections;
  const frame = chrome(context, { title, href: urls.route('corrections'), section: 'corrections' });
  const all = Object.values(dossier.pages).flatMap((page) => placedOn(context, keyOf(page)));
  all.sort((a, b) => compare(b.correction.date, a.correction.date) || compare(a.key, b.key));
  return {
    chrome: frame,
    title,
    intro,
    see: { href: urls.route('changes'), label: changes },
    ways: waysToReport(context, title, urls.route('corrections'), frame.foot.contact),
    ...(all.length === 0 ? { none } : {}),
    ...(dossier.file.corrections === undefined ? {} : { policy: dossier.file.corrections }),
    rows: all.map((placed) => {
      const { href, label } = linkOf(context, placed.key);
      const row = rowOf(context, placed);
      return { ...row, page: { href: urls.within(href, row.id), label } };
    }),
  };
}

/** The host's form and a message, as on every page; the contact of the dossier where it is no address to write to. */
function waysToReport(
  context: ViewContext,
  title: string,
  href: Href,
  contact: LinkView | undefined,
): LinkView[] {
  const { words } = context;
  const { report, mail } = pageTools(context, title, href, undefined);
  const link = (to: string | undefined, label: string): LinkView[] =>
    to === undefined ? [] : [{ href: to as Href, label }];
  const ways = [...link(report, words.tools.report), ...link(mail, words.tools.mail)];
  return mail === undefined && contact !== undefined ? [...ways, contact] : ways;
}

/** The corrections of one page, the newest first. */
export function correctionsOf(context: ViewContext, key: PageKey): CorrectionRow[] {
  return placedOn(context, key)
    .sort((a, b) => compare(b.correction.date, a.correction.date) || a.n - b.n)
    .map((placed) => rowOf(context, placed));
}

function placedOn(context: ViewContext, key: PageKey): Placed[] {
  const { corrections = [] } = pageOf(context, key).front;
  return corrections.map((correction, i) => ({ key, n: i + 1, correction }));
}

function rowOf(
  context: ViewContext,
  { n, correction: { date, claim, was, now, why } }: Placed,
): CorrectionRow {
  const { dossier, urls, words } = context;
  const held = claim === undefined ? undefined : dossier.claims[claim];
  return {
    id: anchorId('correction', n),
    date: fill(words.corrections.on, { date: dateText(context, date) }),
    ...(held ? { claim: urls.anchor(held.page, 'claim', held.id) } : {}),
    was,
    now,
    why,
  };
}

/** "Corrected on …" beside a claim that was corrected, with where that is told; the newest where there are several. */
export const correctionMark = tablePerContext('correction marks', (context) => {
  const marks = marksIn(context);
  return (claim) => marks.get(claim);
});

function marksIn(context: ViewContext): ReadonlyMap<string, LinkView> {
  const { dossier, urls } = context;
  const found = new Map<string, LinkView>();
  const all = Object.values(dossier.pages).flatMap((page) => placedOn(context, keyOf(page)));
  all.sort((a, b) => compare(a.correction.date, b.correction.date));
  for (const placed of all) {
    const { id, date } = rowOf(context, placed);
    const { claim } = placed.correction;
    if (claim !== undefined) found.set(claim, { href: urls.within(urls.page(placed.key), id), label: date });
  }
  return found;
}
