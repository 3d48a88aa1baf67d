import { findPage } from '../dossier/linking.ts';
import type { PageKey } from '../dossier/page.ts';
import { dateText, kindLabel, pageOf, type ViewContext } from './context.ts';
import { type Fact, foldedTies, linksFact, namesFact, textFact } from './facts.ts';
import { linksOf, supportLinks } from './links.ts';
import { type PageView, pageView } from './page.ts';

/** A document: who it is from, what it is about, where its text can be read. */
export function documentView(context: ViewContext, key: PageKey): PageView {
  const page = pageOf(context, key);
  const { dossier, words } = context;
  if (page.collection !== 'documents') throw new Error(`${key} is not a document.`);
  const { front } = page;
  const find = (ids: readonly string[] = []) =>
    linksOf(
      context,
      ids.flatMap((id) => findPage(id, dossier.pages) ?? []),
    );
  return pageView(context, key, {
    facts: (writer): Fact[] => [
      ...textFact(words.facts.kind, kindLabel(context, front.kind)),
      ...textFact(words.facts.date, front.date === undefined ? undefined : dateText(context, front.date)),
      ...namesFact(context, front.names),
      ...linksFact(words.facts.authors, find(front.authors)),
      ...linksFact(words.facts.about, find(front.about)),
      ...linksFact(words.facts.sources, supportLinks(context, front.sources ?? [])),
      ...foldedTies(writer, key),
    ],
  });
}
