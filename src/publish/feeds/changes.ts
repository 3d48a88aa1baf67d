import { compare } from '../../dossier/diagnostics.ts';
import type { Change } from '../../dossier/editions/change.ts';
import type { ViewContext } from '../../views/context.ts';
import { editionHref, editionTitle, whereOfChange } from '../../views/editions.ts';
import { shorten } from '../../views/links.ts';
import type { Href } from '../../views/urls.ts';
import type { Feed, FeedEntry } from './feed.ts';
import { urnOf } from './ids.ts';

/**
 * What changed, the newest first: an entry for each edition and one for each thing that differs from the edition
 * before. Its day is that on which the edition was frozen; what is not yet in one has the day the dossier is as of.
 */
export function changesFeed(context: ViewContext): Feed {
  const { dossier, words } = context;
  const { file, history } = dossier;
  const entries = [
    ...history.since.map((change) => changeEntry(context, change, 'since', file.asOf)),
    ...history.editions.flatMap(({ id, day, note, changes }) => [
      editionEntry(context, { id, day }, note),
      ...changes.map((change) => changeEntry(context, change, id, day)),
    ]),
  ];
  const days = [file.asOf, ...entries.map((entry) => entry.updated)].sort(compare);
  const updated = days.at(-1) ?? file.asOf;
  return { name: 'changes', title: words.changes.title, updated, entries };
}

function editionEntry(
  context: ViewContext,
  { id, day }: { id: string; day: string },
  note: string | undefined,
): FeedEntry {
  const { dossier } = context;
  const title = editionTitle(context, { id });
  return {
    id: urnOf(dossier.file.id, 'editions', id),
    title,
    href: editionHref(context, { id }),
    published: day,
    updated: day,
    text: [note ?? title],
    tags: [],
  };
}

function changeEntry(context: ViewContext, change: Change, edition: string, day: string): FeedEntry {
  const { dossier, words } = context;
  const turn = words.changes.turns[change.turn];
  const said = change.after ?? change.before ?? change.title;
  return {
    // The newest edition names what is not yet frozen, so that the next one does not take its id.
    id: urnOf(dossier.file.id, 'changes', edition, day, change.kind, change.id, change.turn),
    title: `${turn}${words.punctuation.colon}${shorten(said)}`,
    href: hrefOf(context, change),
    published: day,
    updated: day,
    text: textOf(context, change),
    tags: [turn, change.title],
  };
}

/** What is gone leads to the front page. */
function hrefOf(context: ViewContext, change: Change): Href {
  return whereOfChange(context, change).href ?? context.urls.home;
}

function textOf({ words }: ViewContext, change: Change): string[] {
  const { before, after, status, fields, title } = change;
  const line = (label: string, text: string | undefined): string[] =>
    text === undefined ? [] : [`${label} ${text}`];
  const turned = status && `${words.claim.status[status.before]} → ${words.claim.status[status.after]}`;
  return [
    title,
    ...(turned === undefined ? [] : [turned]),
    ...line(words.changes.removed, before),
    ...line(words.changes.added, after),
    ...(fields ?? []).map(
      ({ before: was = words.changes.nothing, after: is = words.changes.nothing }) => `${was} → ${is}`,
    ),
  ];
}
