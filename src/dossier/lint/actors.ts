import { partiesOf } from '../claims.ts';
import { type Diagnostic, diagnostic, fileStart } from '../diagnostics.ts';
import type { Dossier } from '../dossier.ts';
import { keyOf } from '../nameIndex.ts';
import type { ActorPage, PageKey } from '../page.ts';
import type { LintInput } from './input.ts';
import { lookalikes } from './lookalikes.ts';

/** Actors that nothing leads to, and pairs of pages that look like one actor. */
export function lintActors({ dossier, pages, cache }: LintInput): Diagnostic[] {
  const actors = pages.flatMap(({ page, spans }) => (page.collection === 'actors' ? [{ page, spans }] : []));
  const reached = reachedBy(dossier);
  const orphans = actors.flatMap(({ page, spans }) =>
    reached.has(keyOf(page)) || isNew(page)
      ? []
      : [
          diagnostic(
            page.file,
            spans.name ?? fileStart,
            'actor/orphan',
            `No page links to "${page.title}", and no event, relation or claim names it.`,
            'Link it where it is spoken of, or delete the page.',
          ),
        ],
  );
  const spans = new Map(actors.map((actor) => [keyOf(actor.page), actor.spans]));
  const twins = lookalikes(
    actors.map(({ page }) => page),
    dossier,
    cache,
  ).map(([first, second, names]) =>
    diagnostic(
      second.file,
      spans.get(keyOf(second))?.name ?? fileStart,
      'actor/lookalike',
      `"${names[1]}" is nearly "${names[0]}", a name of ${first.file}.`,
      'If they are one, keep one page and make the other spelling an alias; if not, let one page link to the other.',
    ),
  );
  return [...orphans, ...twins];
}

/** A page that says nothing yet has nothing that a reader could miss. */
function isNew({ front, body }: ActorPage): boolean {
  return front.bluf === undefined && body.text === '';
}

/** Keys of the pages that a reader can come to from another page. */
function reachedBy({ backlinks, encounters, happenings, ties, claims, pages }: Dossier): Set<PageKey> {
  const reached = new Set<PageKey>();
  for (const lists of [backlinks, encounters, happenings])
    for (const [key, list] of Object.entries(lists)) if (list.length > 0) reached.add(key as PageKey);
  for (const list of Object.values(ties)) for (const { to } of list) reached.add(to);
  for (const claim of Object.values(claims))
    for (const key of partiesOf(claim)) if (key !== claim.page) reached.add(key);
  for (const page of Object.values(pages)) {
    if (page.collection !== 'documents') continue;
    for (const id of [...(page.front.authors ?? []), ...(page.front.about ?? [])])
      reached.add(`actors/${id}`);
  }
  return reached;
}
