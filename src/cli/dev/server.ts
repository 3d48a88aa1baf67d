import type { IncomingMessage, ServerResponse } from 'node:http';
import sirv from 'sirv';
import { markdownCopy } from '../../publish/markdown/write.ts';
import { askedHere } from '../serve.ts';
import { contentFile, type SiteFiles } from './files.ts';
import { OWN } from './page.ts';
import type { Pages } from './pages.ts';
import type { SearchIndex } from './search.ts';
import type { Session, Shown } from './session.ts';
import type { Tabs } from './tabs.ts';
import type { Templates } from './templates.ts';

/** Everything that answers a request. */
export interface Site {
  content: string;
  base: string;
  session: Session;
  templates: Templates;
  pages: Pages;
  files: SiteFiles;
  search: SearchIndex;
  tabs: Tabs;
  /** The preview's own script and style: path within the site → text. */
  own: Readonly<Record<string, string>>;
}

export type Answer = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

/** Answers requests for a dossier that is being edited. */
export function answering(site: Site): Answer {
  return async (req, res) => {
    res.setHeader('Cache-Control', 'no-store');
    const asked = askedHere(req, res);
    if (!asked) return;
    const { url, pathname } = asked;
    const { shown } = site.session;
    if (!pathname.startsWith(site.base)) return redirect(res, site.base);
    const inside = pathname.slice(site.base.length);
    if (inside === `${OWN}events`) return site.tabs.open(res, url.searchParams);
    const own = Object.hasOwn(site.own, inside) ? site.own[inside] : undefined;
    if (own !== undefined)
      return send(res, 200, inside.endsWith('.css') ? 'text/css' : 'text/javascript', own);
    if (!shown) return send(res, 503, 'text/plain', 'The dossier could not be read; the terminal says why.');
    if (await sendPage(site, shown, `/${inside}`, url, res)) return;
    await sendFile(site, shown, inside, req, res);
  };
}

async function sendPage(
  { pages, templates }: Site,
  shown: Shown,
  pathname: string,
  url: URL,
  res: ServerResponse,
): Promise<boolean> {
  if (pages.has(shown, pathname)) {
    const { status, html } = await pages.at(shown, pathname);
    send(res, status, 'text/html', html);
  } else if (pages.has(shown, `${pathname}/`)) redirect(res, `${url.pathname}/${url.search}`);
  else if (templates.fixed.includes(pathname)) {
    const { type, text, status } = await templates.render(shown.build, pathname);
    send(res, status, type, text);
  } else if (pathname.endsWith('/index.md')) {
    const folder = pathname.slice(0, -'index.md'.length);
    const page = shown.pages().get(folder);
    const text = page && markdownCopy(folder, shown.build.base, page.make());
    if (text === undefined) return false;
    send(res, 200, 'text/markdown', text);
  } else return false;
  return true;
}

async function sendFile(
  site: Site,
  shown: Shown,
  inside: string,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const { content, templates, files, search, pages } = site;
  const own = contentFile(shown.build.dossier, inside);
  const folders = own === undefined ? [templates.client, files.fonts, ...search.folders] : [content];
  req.url = `/${(own ?? inside).split('/').map(encodeURIComponent).join('/')}`;
  if (await sent(folders, req, res)) return;
  if (own === undefined && (await sent([await files.exported(shown.build)], req, res))) return;
  const { status, html } = await pages.at(shown, `/${inside}`);
  send(res, status, 'text/html', html);
}

/** Sends a file from the first folder that has it. */
async function sent(folders: readonly string[], req: IncomingMessage, res: ServerResponse): Promise<boolean> {
  for (const folder of folders) {
    const found = await new Promise<boolean>((resolve) => {
      res.once('close', () => resolve(true));
      sirv(folder, {
        dev: true,
        etag: true,
        dotfiles: false,
        // Styles bear a digest in their name; a page that loads again need not ask for them.
        setHeaders: (res, name) =>
          res.setHeader(
            'Cache-Control',
            name.startsWith('/_astro/') ? 'max-age=31536000, immutable' : 'no-cache',
          ),
      })(req, res, () => resolve(false));
    });
    if (found) return true;
  }
  return false;
}

function send(res: ServerResponse, status: number, type: string, text: string): void {
  const charset = type.includes('charset') ? type : `${type}; charset=utf-8`;
  res.writeHead(status, { 'Content-Type': charset }).end(text);
}

function redirect(res: ServerResponse, to: string): void {
  res.writeHead(302, { Location: to }).end();
}
