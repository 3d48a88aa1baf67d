import { anchorId } from '../dossier/anchors.ts';
import type { Claim } from '../dossier/claims.ts';
import type { Page } from '../dossier/page.ts';
import type { ComponentCall } from '../dossier/segments.ts';
import { type BodyWriter, writeBody, writeChildren } from './body.ts';
import { anchorOnce, pagesNamed } from './callAttributes.ts';
import { claimCitation } from './cite.ts';
import { claimCallOf } from './claimCall.ts';
import { claimWords } from './claimWords.ts';
import type { ClaimView, PositionView } from './componentViews.ts';
import { dateText, pageOf, type ViewContext } from './context.ts';
import { correctionMark } from './corrections.ts';
import { linkOf, linksOf } from './links.ts';
import { changeMark } from './pageHistory.ts';
import type { Href } from './urls.ts';
import { balanceOf, voicesOf } from './voices.ts';
import { count } from './words.ts';

/** A call of a claim, held or by `ref`; undefined where the claim was filtered out. */
export function claimCall(writer: BodyWriter, owner: Page, call: ComponentCall): ClaimView | undefined {
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
  const { words, urls } = context;
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
    ...standing(context, claim),
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
    positions: positionsOf(writer, claim, home, call),
  };
}

/** How a claim stands, in words. */
function standing(
  { words, spoken }: ViewContext,
  { status, type, origins }: Claim,
): Pick<ClaimView, 'status' | 'statusLabel' | 'meaning' | 'typeLabel' | 'origins'> {
  return {
    status,
    statusLabel: words.claim.status[status],
    meaning: words.claim.meaning[status],
    ...(type === 'reported' ? {} : { typeLabel: words.claim.type[type] }),
    origins: count(words.claim.origins, origins, spoken),
  };
}

function positionsOf(writer: BodyWriter, claim: Claim, home: Page, call: ComponentCall): PositionView[] {
  const { context } = writer;
  const positions = call.children.flatMap((segment) =>
    segment.type === 'component' && segment.call.name === 'Position' ? [segment.call] : [],
  );
  return positions.map((inner, i) => {
    const told = claim.positions[i];
    const voices = told && voicesOf(context, told);
    return {
      type: 'position',
      by: pagesNamed(context, inner.attributes.by),
      ...(voices === undefined ? {} : { voices }),
      body: writeBody(writer, home, inner.children),
    };
  });
}

function claimLink(context: ViewContext, id: string): { href: Href; label: string } | undefined {
  const claim = context.dossier.claims[id];
  return claim && { href: context.urls.anchor(claim.page, 'claim', id), label: claimWords(claim) };
}
