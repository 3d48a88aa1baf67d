import type { PageKey } from '../dossier/dossier.ts';
import { keyOf } from '../dossier/nameIndex.ts';
import type { PageCollection } from '../dossier/schema.ts';
import { type AboutView, aboutView } from './about.ts';
import { actorView } from './actor.ts';
import { type AzView, azPages } from './az.ts';
import { type BriefView, briefView } from './brief.ts';
import { type ChangesView, changesPages } from './changes.ts';
import { type ClaimsView, claimPages } from './claims.ts';
import type { ViewContext } from './context.ts';
import { type CorrectionsView, correctionsView } from './corrections.ts';
import { type DataSetsView, dataView } from './data.ts';
import { documentView } from './document.ts';
import { eventView } from './event.ts';
import { type GlossaryView, glossaryView } from './glossary.ts';
import type { ListView } from './lists/list.ts';
import { listPages } from './lists.ts';
import { type OverviewView, overviewView } from './maps/overview.ts';
import { type MatrixView, matrixView } from './matrix.ts';
import type { PageView } from './page.ts';
import { placeView } from './place.ts';
import { type SourceView, sourceView } from './source.ts';
import { type SummaryView, summaryView } from './summary.ts';
import type { Href } from './urls.ts';

/** A view model and what type of page shows it. */
export type SiteView =
  | { type: 'page'; view: PageView | BriefView }
  | { type: 'source'; view: SourceView }
  | { type: 'list'; view: ListView }
  | { type: 'claims'; view: ClaimsView }
  | { type: 'changes'; view: ChangesView }
  | { type: 'corrections'; view: CorrectionsView }
  | { type: 'az'; view: AzView }
  | { type: 'summary'; view: SummaryView }
  | { type: 'glossary'; view: GlossaryView }
  | { type: 'about'; view: AboutView }
  | { type: 'data'; view: DataSetsView }
  | { type: 'matrix'; view: MatrixView }
  | { type: 'map'; view: OverviewView };

/** A page of the site; its view is made when it is asked for. */
export interface SitePage {
  href: Href;
  make(): SiteView;
}

const views: Readonly<Record<PageCollection, (context: ViewContext, key: PageKey) => PageView>> = {
  actors: actorView,
  events: eventView,
  documents: documentView,
  places: placeView,
  briefs: briefView,
};

/** Every page that is made from a view model, by its address. */
export function sitePages(context: ViewContext): Map<Href, SitePage> {
  const { dossier, urls } = context;
  const pages = new Map<Href, SitePage>();
  const add = (href: Href, make: () => SiteView): void => void pages.set(href, { href, make });
  for (const page of Object.values(dossier.pages)) {
    const key = keyOf(page);
    add(urls.page(key), () => ({ type: 'page', view: views[page.collection](context, key) }));
  }
  for (const id of Object.keys(dossier.sources))
    add(urls.source(id), () => ({ type: 'source', view: sourceView(context, id) }));
  for (const { path, view } of listPages(context).values())
    add(urls.list(path), () => ({ type: 'list', view: view() }));
  for (const { path, view } of claimPages(context).values())
    add(urls.list(path === '' ? 'claims' : `claims/${path}`), () => ({ type: 'claims', view: view() }));
  for (const { path, view } of changesPages(context).values())
    add(urls.list(path === '' ? 'changes' : `changes/${path}`), () => ({ type: 'changes', view: view() }));
  add(urls.route('corrections'), () => ({ type: 'corrections', view: correctionsView(context) }));
  for (const { path, view } of azPages(context).values())
    add(urls.list(path === '' ? 'a-z' : `a-z/${path}`), () => ({ type: 'az', view: view() }));
  add(urls.route('summary'), () => ({ type: 'summary', view: summaryView(context) }));
  add(urls.route('glossary'), () => ({ type: 'glossary', view: glossaryView(context) }));
  add(urls.route('about'), () => ({ type: 'about', view: aboutView(context) }));
  add(urls.route('data'), () => ({ type: 'data', view: dataView(context) }));
  add(urls.route('matrix'), () => ({ type: 'matrix', view: matrixView(context) }));
  add(urls.route('map'), () => ({ type: 'map', view: overviewView(context) }));
  return pages;
}
