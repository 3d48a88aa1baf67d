import { fill } from '../../dossier/phrases.ts';
import type {
  ClaimView,
  ComponentView,
  FigureView,
  JudgementView,
  QuoteView,
} from '../../views/componentViews.ts';
import { detailsOf, type EventRow } from '../../views/events.ts';
import type { LikelihoodView } from '../../views/likelihood.ts';
import type { Words } from '../../views/words/dictionary.ts';
import { bodyMarkdown, quoted, type Writing } from './blocks.ts';
import { escapeMarkdown, inline, type LinkTo, link, linkMarkdown, linksMarkdown } from './inline.ts';
import { treeOf } from './tree.ts';

export interface PageWriting extends Writing {
  words: Words;
}

/** What a page's Markdown is written with. */
export function writingOf(words: Words, linkTo: LinkTo): PageWriting {
  const writing: PageWriting = {
    words,
    linkTo,
    component: (component) => componentBlock(component, writing),
  };
  return writing;
}

/** A component that stands as a block: a quotation whose first line says what it is. */
function componentBlock(component: ComponentView, writing: PageWriting): string {
  const { words, linkTo } = writing;
  switch (component.type) {
    case 'claim':
      return claim(component, writing);
    case 'position':
      return boxed(linksMarkdown(component.by, linkTo), bodyMarkdown(component.body, writing));
    case 'judgement':
      return judgement(component, writing);
    case 'gap':
      return boxed(`**${words.claim.gap}**`, bodyMarkdown(component.body, writing));
    case 'note':
      return boxed(bold(component.title), bodyMarkdown(component.body, writing));
    case 'quote':
      return quote(component, writing);
    case 'figure':
      return figure(component, writing);
    case 'timeline':
      return eventLines(component.timeline.rows, writing) || escapeMarkdown(words.lists.none);
    case 'map':
      return (
        component.places.map((place) => `- ${linkMarkdown(place, linkTo)}`).join('\n') ||
        escapeMarkdown(words.lists.none)
      );
    case 'restricted':
      return boxed(bold(component.label), bodyMarkdown(component.body, writing));
  }
}

function boxed(head: string, body: string): string {
  return quoted([head, body].filter(Boolean).join('\n\n'));
}

const bold = (text: string | undefined): string => (text ? `**${escapeMarkdown(text)}**` : '');
const italic = (text: string | undefined): string => (text ? `*${escapeMarkdown(text)}*` : '');

/** Details in brackets; nothing where there are none. */
const inBrackets = (details: readonly string[]): string =>
  details.length > 0 ? `(${details.join(' · ')})` : '';

/** A claim with its status, what is said of it, and its positions, as Markdown. */
export function claim(view: ClaimView, writing: PageWriting): string {
  const { linkTo, words } = writing;
  const details = [
    ...(view.typeLabel === undefined ? [] : [view.typeLabel]),
    ...(view.asOf === undefined ? [] : [fill(words.claim.asOf, { date: view.asOf })]),
    ...(view.status === 'corroborated' ? [view.origins] : []),
    ...(view.balance === undefined ? [] : [view.balance]),
    ...view.marks.map(({ label }) => label),
  ].map(escapeMarkdown);
  const owner = view.owner ? [`${escapeMarkdown(words.claim.on)} ${linkMarkdown(view.owner, linkTo)}`] : [];
  const parts = [
    [
      bold(`${words.claim.claim}${words.punctuation.colon}${view.statusLabel}`),
      inBrackets([...details, ...owner]),
    ]
      .filter(Boolean)
      .join(' '),
    bodyMarkdown(view.body, writing),
    linksMarkdown(view.by, linkTo),
    view.positions.map((position) => `- ${positionLine(position, writing)}`).join('\n'),
    ...(view.reason ? [`${bold(words.claim.editors)} ${escapeMarkdown(view.reason)}`] : []),
    ...(view.supersededBy
      ? [`${escapeMarkdown(words.claim.supersededBy)} ${linkMarkdown(view.supersededBy, linkTo)}`]
      : []),
  ];
  return quoted(parts.filter(Boolean).join('\n\n'));
}

function positionLine({ by, body, voices }: ClaimView['positions'][number], writing: PageWriting): string {
  const names = linksMarkdown(by, writing.linkTo);
  const who = [names, voices && `(${escapeMarkdown(voices.text)})`].filter(Boolean).join(' ');
  return [who && `${who} –`, bodyMarkdown(body, writing).replace(/\n(?=.)/g, '\n  ')]
    .filter(Boolean)
    .join(' ');
}

function termOf({ term, range }: LikelihoodView): string {
  return range === undefined ? term : `${term}, ${range}`;
}

function judgement(view: JudgementView, writing: PageWriting): string {
  const { words, linkTo } = writing;
  const w = words.judgement;
  const details = [
    ...(view.likelihood === undefined ? [] : [fill(w.likelihood, { term: termOf(view.likelihood) })]),
    fill(w.asOf, { date: view.asOf }),
    ...(view.mark ? [view.mark.label] : []),
  ];
  const basis = view.basis.map((one) => `- ${linkMarkdown(one, linkTo)}`);
  return quoted(
    [
      `${bold(`${w.title}${words.punctuation.colon}${view.confidenceLabel}`)} (${escapeMarkdown(details.join(' · '))})`,
      bodyMarkdown(view.body, writing),
      ...(basis.length > 0 ? [escapeMarkdown(w.basis), basis.join('\n')] : []),
    ]
      .filter(Boolean)
      .join('\n\n'),
  );
}

function quote(view: QuoteView, writing: PageWriting): string {
  const { words, linkTo } = writing;
  const who = [linksMarkdown(view.by, linkTo), view.translator && escapeMarkdown(view.translator)].filter(
    Boolean,
  );
  return quoted(
    [
      bodyMarkdown(view.body, writing),
      view.translation &&
        `${escapeMarkdown(words.quote.translation)}${words.punctuation.colon}${escapeMarkdown(view.translation)}`,
      who.length > 0 ? `— ${who.join(', ')}` : '',
    ]
      .filter(Boolean)
      .join('\n\n'),
  );
}

function figure(view: FigureView, writing: PageWriting): string {
  const { linkTo } = writing;
  const image = `!${link(escapeMarkdown(view.alt), linkTo(view.src))}`;
  return [image, italic(view.credit), bodyMarkdown(view.body, writing)].filter(Boolean).join('\n\n');
}

/** Events as a list, a line each, as Markdown. */
export function eventLines(rows: readonly EventRow[], { words, linkTo }: PageWriting): string {
  return rows
    .map((row) => {
      const bluf = row.bluf === undefined ? '' : `. ${escapeMarkdown(row.bluf)}`;
      return `- ${escapeMarkdown(row.date)}${words.punctuation.colon}${link(escapeMarkdown(row.title), linkTo(row.href))} (${escapeMarkdown(detailsOf(row).join(', '))})${bluf}`;
    })
    .join('\n');
}

/** Marks of sources, written as HTML, as footnotes. */
export function marksMarkdown(marks: string | undefined, linkTo: LinkTo): string {
  return marks ? inline(treeOf([{ type: 'html', html: marks }]), linkTo) : '';
}
