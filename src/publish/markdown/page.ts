import { fill } from '../../dossier/phrases.ts';
import type { BriefView } from '../../views/brief.ts';
import type { ClaimsView } from '../../views/claims.ts';
import type { NoteView } from '../../views/componentViews.ts';
import type { Fact, FactItem } from '../../views/facts.ts';
import type { LinkView } from '../../views/links.ts';
import type { ListingRow } from '../../views/listingRow.ts';
import type { ListSection, ListView } from '../../views/lists/list.ts';
import type { PageView } from '../../views/page.ts';
import type { ClaimRow } from '../../views/rows.ts';
import type { SourceView } from '../../views/source.ts';
import { actorLines, connectionLines } from './actors.ts';
import { bodyMarkdown } from './blocks.ts';
import { correctionParts, historyPart } from './changes.ts';
import { claim, eventLines, marksMarkdown, type PageWriting } from './components.ts';
import { linkLines, section, whole } from './frame.ts';
import { escapeMarkdown, inline, link, linkMarkdown } from './inline.ts';
import { treeOf } from './tree.ts';

/** A page of a collection as Markdown, from what its HTML is made from. */
export function pageMarkdown(view: PageView | BriefView, writing: PageWriting): string {
  const { words, linkTo } = writing;
  return whole(view, [
    view.bluf && `> ${inline(treeOf([{ type: 'html', html: view.bluf }]), linkTo)}`,
    factLines(view.facts, writing),
    bodyMarkdown(view.body, writing),
    ...('turningPoints' in view ? briefParts(view, writing) : []),
    ...view.events.map(({ label, timeline, all }) =>
      section(label, withAll(eventLines(timeline.rows, writing), all, writing)),
    ),
    section(
      words.atlas.relations,
      withAll(connectionLines(view.connections, writing), view.all.connections, writing),
    ),
    section(
      words.sections.documents,
      withAll(linkLines(view.documents, writing), view.all.documents, writing),
    ),
    section(words.sections.claimsAbout, withAll(claimLines(view.claims, writing), view.all.claims, writing)),
    section(
      words.sections.gaps,
      withAll(
        view.gaps.map(({ text, href }) => `- ${link(escapeMarkdown(text), linkTo(href))}`).join('\n'),
        view.all.gaps,
        writing,
      ),
    ),
    correctionParts(view.corrections, writing),
    section(
      words.sections.backlinks,
      withAll(backlinkLines(view.backlinks, writing), view.all.mentions, writing),
    ),
    historyPart(view.history, writing),
    view.notes.map((note) => noteText(note, writing)).join('\n'),
  ]);
}

function briefParts(view: BriefView, writing: PageWriting): string[] {
  const { words, linkTo } = writing;
  const principals = view.principals.map(({ href, name, kindLabel, position, marks }) => {
    const says =
      position === undefined
        ? ''
        : `${words.punctuation.colon}${escapeMarkdown(position)}${marksMarkdown(marks, linkTo)}`;
    return `- ${link(escapeMarkdown(name), linkTo(href))} (${escapeMarkdown(kindLabel)})${says}`;
  });
  return [
    section(words.cover.turningPoints, eventLines(view.turningPoints, writing)),
    section(words.cover.principals, principals.join('\n')),
  ];
}

/** A source record as Markdown. */
export function sourceMarkdown(view: SourceView, writing: PageWriting): string {
  const { words } = writing;
  return whole(view, [
    `> ${escapeMarkdown(view.descriptor)}`,
    factLines(view.facts, writing),
    link(escapeMarkdown(view.url), view.url),
    section(words.sections.restsOn, withAll(claimLines(view.claims, writing), view.all.claims, writing)),
    section(words.sections.citedBy, withAll(linkLines(view.pages, writing), view.all.pages, writing)),
  ]);
}

/** A list, or one page of it, as Markdown. */
export function listMarkdown(view: ListView, writing: PageWriting): string {
  const { words, linkTo } = writing;
  return whole(view, [
    view.owner && linkMarkdown(view.owner, linkTo),
    view.intro &&
      [escapeMarkdown(view.intro), ...(view.see ? [`${linkMarkdown(view.see, linkTo)}.`] : [])].join(' '),
    view.none && escapeMarkdown(view.none),
    ...view.facets.map(({ label, links }) => section(label, linkLines(links, writing))),
    ...view.sections.map((part) => listPart(part, writing)),
    view.pager && section(words.lists.pages, linkLines(view.pager.links, writing)),
  ]);
}

function listPart(part: ListSection, writing: PageWriting): string {
  switch (part.type) {
    case 'rows': {
      const rows = [part.leaning && escapeMarkdown(part.leaning.text), rowLines(part.rows, writing)];
      const text = rows.filter(Boolean).join('\n\n');
      return part.label ? section(part.label, text) : text;
    }
    case 'events':
      return eventLines(part.timeline.rows, writing);
    case 'actors':
      return section(part.label, actorLines(part.rows, writing));
    case 'connections':
      return [
        connectionLines(part.rows, writing),
        part.notes.map((note) => noteText(note, writing)).join('\n'),
      ].join('\n\n');
    case 'claims':
      return claimLines(part.rows, writing);
    case 'mentions':
      return backlinkLines(part.groups, writing);
    case 'facts':
      return [
        factLines(part.facts, writing),
        part.notes.map((note) => noteText(note, writing)).join('\n'),
      ].join('\n\n');
  }
}

function rowLines(rows: readonly ListingRow[], { words, linkTo }: PageWriting): string {
  return rows
    .map(({ href, title, date, detail, bluf, leaning }) => {
      const details = [date, detail, leaning?.text].filter((text) => text !== undefined).join(', ');
      const after = bluf === undefined ? '' : `${words.punctuation.colon}${escapeMarkdown(bluf)}`;
      return `- ${link(escapeMarkdown(title), linkTo(href))}${details && ` (${escapeMarkdown(details)})`}${after}`;
    })
    .join('\n');
}

/** The link to the whole of a folded list, on a line of its own below it. */
function withAll(lines: string, all: LinkView | undefined, { linkTo }: PageWriting): string {
  return lines && all ? `${lines}\n\n${linkMarkdown(all, linkTo)}` : lines;
}

/** The page of all claims as Markdown. */
export function claimsMarkdown(view: ClaimsView, writing: PageWriting): string {
  const { words, linkTo } = writing;
  const gaps = view.gaps.map(
    ({ page, body }) =>
      `- ${linkMarkdown(page, linkTo)}${words.punctuation.colon}${bodyMarkdown(body, writing).replace(/\n(?=.)/g, '\n  ')}`,
  );
  return whole(view, [
    view.up && linkMarkdown(view.up, linkTo),
    view.intro && escapeMarkdown(view.intro),
    linkLines(
      view.statuses.flatMap(({ href, label }) => (href === undefined ? [] : [{ href, label }])),
      writing,
    ),
    ...view.claims.map((listed) => claim(listed.claim, writing)),
    section(words.claim.gaps, gaps.join('\n')),
    view.allGaps && linkMarkdown(view.allGaps, linkTo),
    view.pager && section(words.lists.pages, linkLines(view.pager.links, writing)),
    view.notes.map((note) => noteText(note, writing)).join('\n'),
  ]);
}

function factLines(facts: readonly Fact[], writing: PageWriting): string {
  const { punctuation } = writing.words;
  return facts
    .map(
      ({ label, items }) =>
        `- **${escapeMarkdown(label)}**${punctuation.colon}${items.map((item) => factItem(item, writing)).join(punctuation.semicolon)}`,
    )
    .join('\n');
}

function factItem(
  { link: to, text = '', detail, marks, disputed }: FactItem,
  { linkTo, words }: PageWriting,
): string {
  const said = to ? linkMarkdown(to, linkTo) : escapeMarkdown(text);
  const details = [detail, disputed && !detail ? words.facts.disputed : undefined].filter(Boolean).join(', ');
  return `${said}${marksMarkdown(marks, linkTo)}${details && ` (${escapeMarkdown(details)})`}`;
}

function claimLines(rows: readonly ClaimRow[], { linkTo }: PageWriting): string {
  return rows
    .map(
      ({ statusLabel, text, href }) =>
        `- **${escapeMarkdown(statusLabel)}** ${link(escapeMarkdown(text), linkTo(href))}`,
    )
    .join('\n');
}

function backlinkLines(groups: PageView['backlinks'], { words, linkTo }: PageWriting): string {
  return groups
    .flatMap(({ items }) => items)
    .map(({ href, title, before, label, after }) => {
      const sentence = `${escapeMarkdown(before)}**${escapeMarkdown(label)}**${escapeMarkdown(after)}`;
      return `- ${link(escapeMarkdown(title), linkTo(href))}${words.punctuation.colon}${sentence.trim()}`;
    })
    .join('\n');
}

/** A note as a footnote of GFM; what follows its first line is indented. */
function noteText(note: NoteView, writing: PageWriting): string {
  const { words, linkTo } = writing;
  if (note.type === 'foot')
    return `[^${note.number}]: ${bodyMarkdown(note.body, writing).replace(/\n(?=.)/g, '\n    ')}`;
  const stance = note.stance === 'supports' ? '' : `**${escapeMarkdown(note.stanceLabel)}** `;
  const locator = note.locator === undefined ? '' : `, ${escapeMarkdown(note.locator)}`;
  const seen = [fill(words.note.reliability, { words: note.reliability }), note.seen, note.translated]
    .filter(Boolean)
    .join(words.punctuation.semicolon);
  const title = link(escapeMarkdown(note.title), linkTo(note.href));
  const from = escapeMarkdown(`${note.publisher}, ${note.date}. ${seen}. ${note.descriptor}`);
  return `[^${note.number}]: ${stance}${title}${locator}. ${from} <${note.url}>`;
}
