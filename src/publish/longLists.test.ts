import { expect, test } from 'vitest';
import type { Claim } from '../dossier/claims.ts';
import type { Backlink, Dossier } from '../dossier/dossier.ts';
import type { PageKey } from '../dossier/page.ts';
import { sample } from '../testing/sample.ts';
import { viewContext } from '../views/context.ts';
import { sitePages } from '../views/sitePages.ts';
import { markdownCopy } from './markdown/write.ts';

/** Bytes that a page may have, and those that the frame around its list takes. */
const MOST = 200_000;
const FRAME = 25_000;
const MANY = 3000;

/** The dossier with very many claims of three sentences about one actor, all resting on one source, and as many mentions. */
function crowded(dossier: Dossier): { dossier: Dossier; key: PageKey; source: string } {
  const model = Object.values(dossier.claims).find(({ about }) => about.length > 0);
  const [key] = model?.about ?? [];
  const source = model?.citations[0]?.source;
  if (!model || !key || source === undefined) throw new Error('The sample has no such claim.');
  const text = 'A sentence of some length that says what was said of it. '.repeat(8);
  const claims = Array.from({ length: MANY }, (_, i): Claim => ({ ...model, id: `${model.id}-${i}`, text }));
  const mention: Backlink = {
    from: model.page,
    before: text.slice(0, 400),
    label: 'it',
    after: text.slice(0, 400),
  };
  return {
    dossier: {
      ...dossier,
      claims: { ...dossier.claims, ...Object.fromEntries(claims.map((claim) => [claim.id, claim])) },
      citedBy: { ...dossier.citedBy, [source]: { pages: [], claims: claims.map(({ id }) => id) } },
      backlinks: { ...dossier.backlinks, [key]: Array.from({ length: MANY }, () => mention) },
    },
    key,
    source,
  };
}

test('no list of what is said about one page or rests on one source makes a page too large', async () => {
  const { dossier, editing, ...made } = await sample('libya');
  const { dossier: whole, key, source } = crowded(dossier);
  const context = viewContext({ dossier: whole, base: '/', digest: made.digest, editing });
  const pages = [...sitePages(context).values()].filter(({ href }) =>
    [`/${key}/`, `/sources/${source}/`].some((owner) => href.startsWith(owner)),
  );
  expect(pages.length).toBeGreaterThan(60);
  const sizes = pages.map((page) => {
    const view = page.make();
    const { chrome: _, ...shown } = view.view;
    // The HTML of a row says no more than its view and the tags around it.
    return [page.href, JSON.stringify(shown).length, markdownCopy(page.href, '/', view).length] as const;
  });
  expect(sizes.filter(([, view, copy]) => Math.max(view, copy) > MOST - FRAME)).toEqual([]);
});
