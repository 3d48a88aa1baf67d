import { type ComponentName, confidence } from '../dossier/components.ts';
import { splitIds } from '../dossier/ids.ts';
import type { Page } from '../dossier/page.ts';
import { fill } from '../dossier/phrases.ts';
import type { ComponentCall } from '../dossier/segments.ts';
import { asTlp } from '../dossier/tlp/levels.ts';
import { type BodyWriter, writeChildren } from './body.ts';
import { anchorOnce, pagesNamed } from './callAttributes.ts';
import { claimCall } from './claimView.ts';
import type {
  ComponentView,
  ComponentViews,
  FigureView,
  GapView,
  JudgementView,
  NoteBoxView,
  PositionView,
  QuoteView,
  RestrictedView,
  TimelineCallView,
} from './componentViews.ts';
import { dateText } from './context.ts';
import { directionOfLang } from './html.ts';
import { likelihoodView } from './likelihood.ts';
import { supportLinks } from './links.ts';
import { mapCall } from './maps/call.ts';
import { changeMark } from './pageHistory.ts';
import { aboutTimeline } from './timeline/about.ts';
import { imagePath } from './urls.ts';

type CallView<V> = (writer: BodyWriter, owner: Page, call: ComponentCall) => V | undefined;

const views: { readonly [N in ComponentName]: CallView<ComponentViews[N]> } = {
  Claim: claimCall,
  Position: positionCall,
  Judgement: judgementCall,
  Gap: gapCall,
  Note: noteCall,
  Quote: quoteCall,
  Figure: figureCall,
  Timeline: timelineCall,
  Map: (writer, _, { attributes }) => mapCall(writer, pagesNamed(writer.context, attributes.places)),
  Restricted: restrictedCall,
};

/** One component call as its template needs it; undefined for a claim that was filtered out. */
export function componentView(
  writer: BodyWriter,
  owner: Page,
  call: ComponentCall,
): ComponentView | undefined {
  return views[call.name](writer, owner, call);
}

function positionCall(writer: BodyWriter, owner: Page, call: ComponentCall): PositionView {
  const by = pagesNamed(writer.context, call.attributes.by);
  return { type: 'position', by, body: writeChildren(writer, owner, call) };
}

function judgementCall(writer: BodyWriter, owner: Page, call: ComponentCall): JudgementView {
  const { context } = writer;
  const { words } = context;
  const { id = '', likelihood, asOf = '', basis } = call.attributes;
  const level = confidence.safeParse(call.attributes.confidence).data ?? 'moderate';
  return {
    type: 'judgement',
    id,
    ...anchorOnce(writer, 'judgement', id),
    confidence: level,
    confidenceLabel: words.judgement.confidence[level],
    ...(likelihood === undefined ? {} : { likelihood: likelihoodView(context, likelihood) }),
    basis: supportLinks(context, splitIds(basis)),
    asOf: dateText(context, asOf),
    mark: changeMark(context, 'judgement', id),
    body: writeChildren(writer, owner, call),
  };
}

function gapCall(writer: BodyWriter, owner: Page, call: ComponentCall): GapView {
  const { context } = writer;
  const { id = '', about } = call.attributes;
  return {
    type: 'gap',
    id,
    ...anchorOnce(writer, 'gap', id),
    about: pagesNamed(context, about),
    mark: changeMark(context, 'gap', id),
    body: writeChildren(writer, owner, call),
  };
}

function noteCall(writer: BodyWriter, owner: Page, call: ComponentCall): NoteBoxView {
  const { title } = call.attributes;
  const body = writeChildren(writer, owner, call);
  return { type: 'note', ...(title === undefined ? {} : { title }), body };
}

function quoteCall(writer: BodyWriter, owner: Page, call: ComponentCall): QuoteView {
  const { context } = writer;
  const { by, lang, translation, translator } = call.attributes;
  return {
    type: 'quote',
    inline: call.inline,
    by: pagesNamed(context, by),
    ...(lang === undefined ? {} : { lang, dir: directionOfLang(lang) }),
    ...(translation === undefined ? {} : { translation }),
    ...(translator === undefined
      ? {}
      : { translator: fill(context.words.quote.translator, { name: translator }) }),
    body: writeChildren(writer, owner, call),
  };
}

function figureCall(writer: BodyWriter, owner: Page, call: ComponentCall): FigureView {
  const { urls, words } = writer.context;
  const { src = '', alt = '', credit } = call.attributes;
  return {
    type: 'figure',
    src: urls.file(imagePath(src)),
    alt,
    ...(credit === undefined ? {} : { credit: fill(words.figure.credit, { credit }) }),
    body: writeChildren(writer, owner, call),
  };
}

function timelineCall(writer: BodyWriter, owner: Page, { attributes }: ComponentCall): TimelineCallView {
  return { type: 'timeline', timeline: aboutTimeline(writer, owner, attributes) };
}

function restrictedCall(writer: BodyWriter, owner: Page, call: ComponentCall): RestrictedView {
  const tlp = asTlp(call.attributes.tlp) ?? 'RED';
  return {
    type: 'restricted',
    inline: call.inline,
    tlp,
    label: fill(writer.context.words.restricted, { tlp: `TLP:${tlp}` }),
    body: writeChildren(writer, owner, call),
  };
}
