import { anchorId } from '../dossier/anchors.ts';
import type { Claim } from '../dossier/claims.ts';
import { confidence } from '../dossier/components.ts';
import type { Page } from '../dossier/dossier.ts';
import { findPage } from '../dossier/linking.ts';
import { fill } from '../dossier/phrases.ts';
import type { Tlp } from '../dossier/schema.ts';
import type { ComponentCall } from '../dossier/segments.ts';
import { type BodyWriter, writeBody, writeChildren } from './body.ts';
import { claimCitation } from './cite.ts';
import { claimCallOf } from './claimCall.ts';
import { claimWords } from './claimWords.ts';
import type { ClaimView, ComponentView, JudgementView } from './componentViews.ts';
import { dateText, pageOf, type ViewContext } from './context.ts';
import { correctionMark } from './corrections.ts';
import { directionOfLang } from './html.ts';
import { likelihoodView } from './likelihood.ts';
import { type Links, linkOf, linksOf, supportLinks } from './links.ts';
import { mapCall } from './maps/call.ts';
import { changeMark } from './pageHistory.ts';
import { aboutTimeline } from './timeline/about.ts';
import { type Href, imagePath } from './urls.ts';
import { balanceOf, voicesOf } from './voices.ts';
import { count } from './words.ts';

/** One component call as its template needs it; undefined for a claim that was filtered out. */
export function componentView(
  writer: BodyWriter,
  owner: Page,
  call: ComponentCall,
): ComponentView | undefined {
  const { context } = writer;
  const { attributes: a } = call;
  const body = () => writeChildren(writer, owner, call);
  switch (call.name) {
    case 'Claim':
      return claimCall(writer, owner, call);
    case 'Position':
      return { type: 'position', by: pages(context, a.by), body: body() };
    case 'Judgement':
      return judgementCall(writer, owner, call);
    case 'Gap':
      return {
        type: 'gap',
        id: a.id ?? '',
        ...anchorOnce(writer, 'gap', a.id ?? ''),
        about: pages(context, a.about),
        mark: changeMark(context, 'gap', a.id ?? ''),
        body: body(),
      };
    case 'Note':
      return { type: 'note', ...(a.title === undefined ? {} : { title: a.title }), body: body() };
    case 'Quote':
      return {
        type: 'quote',
        inline: call.inline,
        by: pages(context, a.by),
        ...(a.lang === undefined ? {} : { lang: a.lang, dir: directionOfLang(a.lang) }),
        ...(a.translation === undefined ? {} : { translation: a.translation }),
        ...(a.translator === undefined
          ? {}
          : { translator: fill(context.words.quote.translator, { name: a.translator }) }),
        body: body(),
      };
    case 'Figure':
      return {
        type: 'figure',
        src: context.urls.file(imagePath(a.src ?? '')),
        alt: a.alt ?? '',
        ...(a.credit === undefined
          ? {}
          : { credit: fill(context.words.figure.credit, { credit: a.credit }) }),
        body: body(),
      };
    case 'Timeline':
      return { type: 'timeline', timeline: aboutTimeline(writer, owner, a) };
    case 'Map':
      return mapCall(writer, pages(context, a.places));
    case 'Restricted':
      return {
        type: 'restricted',
        inline: call.inline,
        tlp: (a.tlp ?? 'RED') as Tlp,
        label: fill(context.words.restricted, { tlp: `TLP:${a.tlp}` }),
        body: body(),
      };
    default:
      throw new Error(`The component ${call.name} has no view.`);
  }
}

function claimCall(writer: BodyWriter, owner: Page, call: ComponentCall): ClaimView | undefined {
  const id = call.attributes.ref ?? call.attributes.id ?? '';
  const claim = writer.context.dossier.claims[id];
  if (!claim) return undefined;
  if (call.attributes.ref === undefined) return claimView(writer, claim, owner, call);
  const home = pageOf(writer.context, claim.page);
  const held = claimCallOf(home, id);
  return held && claimView(writer, claim, home, held);
}

/** A claim wherever it is shown: on its own page, by `ref` on another, or on the page of all claims. */
export function claimView(writer: BodyWriter, claim: Claim, home: Page, call: ComponentCall): ClaimView {
  const { context } = writer;
  const { words, urls, spoken } = context;
  const positions = call.children.flatMap((segment) =>
    segment.type === 'component' && segment.call.name === 'Position' ? [segment.call] : [],
  );
  const body = writeChildren(writer, home, call, 'Position');
  const balance = balanceOf(context, claim);
  const isHome = claim.page === writer.page || writer.page === undefined;
  return {
    type: 'claim',
    id: claim.id,
    ...anchorOnce(writer, 'claim', claim.id),
    former: (claim.formerly ?? []).map((id) => anchorId('claim', id)),
    href: urls.anchor(claim.page, 'claim', claim.id),
    ...(claim.page === writer.page ? {} : { owner: linkOf(context, claim.page) }),
    status: claim.status,
    statusLabel: words.claim.status[claim.status],
    meaning: words.claim.meaning[claim.status],
    ...(claim.type === 'reported' ? {} : { typeLabel: words.claim.type[claim.type] }),
    origins: count(words.claim.origins, claim.origins, spoken),
    by: linksOf(context, claim.by),
    about: linksOf(context, claim.about),
    ...(claim.asOf === undefined ? {} : { asOf: dateText(context, claim.asOf) }),
    ...(claim.credibility === undefined ? {} : { credibility: words.claim.credibility[claim.credibility] }),
    ...(claim.reason === undefined ? {} : { reason: claim.reason }),
    ...(claim.supersededBy === undefined ? {} : { supersededBy: claimLink(context, claim.supersededBy) }),
    marks: [changeMark(context, 'claim', claim.id), correctionMark(context, claim.id)].filter(
      (mark) => mark !== undefined,
    ),
    body,
    ...(balance === undefined ? {} : { balance }),
    ...(isHome ? { cite: claimCitation(context, claim) } : {}),
    positions: positions.map((inner, i) => {
      const told = claim.positions[i];
      const voices = told && voicesOf(context, told);
      return {
        type: 'position',
        by: pages(context, inner.attributes.by),
        ...(voices === undefined ? {} : { voices }),
        body: writeBody(writer, home, inner.children),
      };
    }),
  };
}

function claimLink(context: ViewContext, id: string): { href: Href; label: string } | undefined {
  const claim = context.dossier.claims[id];
  return claim && { href: context.urls.anchor(claim.page, 'claim', id), label: claimWords(claim) };
}

function judgementCall(writer: BodyWriter, owner: Page, call: ComponentCall): JudgementView {
  const { context } = writer;
  const { words } = context;
  const { id = '', likelihood, asOf = '', basis = '' } = call.attributes;
  const level = confidence.safeParse(call.attributes.confidence).data ?? 'moderate';
  return {
    type: 'judgement',
    id,
    ...anchorOnce(writer, 'judgement', id),
    confidence: level,
    confidenceLabel: words.judgement.confidence[level],
    ...(likelihood === undefined ? {} : { likelihood: likelihoodView(context, likelihood) }),
    basis: supportLinks(context, basis.split(/\s+/).filter(Boolean)),
    asOf: dateText(context, asOf),
    mark: changeMark(context, 'judgement', id),
    body: writeChildren(writer, owner, call),
  };
}

function anchorOnce(
  writer: BodyWriter,
  kind: 'claim' | 'judgement' | 'gap',
  id: string,
): { anchor?: string } {
  const anchor = anchorId(kind, id);
  if (writer.shown.has(anchor)) return {};
  writer.shown.add(anchor);
  return { anchor };
}

function pages(context: ViewContext, ids = ''): Links {
  return linksOf(
    context,
    ids
      .split(/[\s,]+/)
      .filter(Boolean)
      .flatMap((id) => findPage(id, context.dossier.pages) ?? []),
  );
}
