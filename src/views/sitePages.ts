import { keyOf } from '../dossier/nameIndex.ts';
import type { PageKey } from '../dossier/page.ts';
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

type ViewOf<T extends SiteView['type']> = Extract<SiteView, { type: T }>['view'];

/** A page of the site; its view is made when it is asked for. */
export interface SitePage {
  href: Href;
  type: SiteView['type'];
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
  const add = <T extends SiteView['type']>(type: T, href: Href, view: () => ViewOf<T>): void =>
    void pages.set(href, { href, type, make: () => ({ type, view: view() }) as SiteView });
  for (const page of Object.values(dossier.pages)) {
    const key = keyOf(page);
    add('page', urls.page(key), () => views[page.collection](context, key));
  }
  for (const id of Object.keys(dossier.sources))
    add('source', urls.source(id), () => sourceView(context, id));
  for (const { path, view } of listPages(context).values()) add('list', urls.list(path), () => view());
  for (const { path, view } of claimPages(context).values())
    add('claims', urls.list(path === '' ? 'claims' : `claims/${path}`), () => view());
  for (const { path, view } of changesPages(context).values())
    add('changes', urls.list(path === '' ? 'changes' : `changes/${path}`), () => view());
  add('corrections', urls.route('corrections'), () => correctionsView(context));
  for (const { path, view } of azPages(context).values())
    add('az', urls.list(path === '' ? 'a-z' : `a-z/${path}`), () => view());
  add('summary', urls.route('summary'), () => summaryView(context));
  add('glossary', urls.route('glossary'), () => glossaryView(context));
  add('about', urls.route('about'), () => aboutView(context));
  add('data', urls.route('data'), () => dataView(context));
  add('matrix', urls.route('matrix'), () => matrixView(context));
  add('map', urls.route('map'), () => overviewView(context));
  return pages;
}
