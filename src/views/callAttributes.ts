import { anchorId } from '../dossier/anchors.ts';
import { splitIds } from '../dossier/ids.ts';
import { findPage } from '../dossier/linking.ts';
import type { BodyWriter } from './body.ts';
import type { ViewContext } from './context.ts';
import { type Links, linksOf } from './links.ts';

/** The element id of a component; absent where it already stands on the page. */
export function anchorOnce(
  writer: BodyWriter,
  kind: 'claim' | 'judgement' | 'gap',
  id: string,
): { anchor?: string } {
  const anchor = anchorId(kind, id);
  if (writer.shown.has(anchor)) return {};
  writer.shown.add(anchor);
  return { anchor };
}

/** Links to the pages that an attribute names. @param ids parted by white space or commas */
export function pagesNamed(context: ViewContext, ids: string | undefined): Links {
  return linksOf(
    context,
    splitIds(ids).flatMap((id) => findPage(id, context.dossier.pages) ?? []),
  );
}
