import { readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { digestOfData } from '../../publish/fileDigest.ts';
import { scratchFolder } from '../../publish/scratch.ts';
import { bundleScript } from '../../publish/script.ts';
import { indexParts } from '../../views/searchParts.ts';
import { cacheHome } from '../cacheHome.ts';
import { root } from '../options.ts';
import { HOST, listenHere } from '../serve.ts';
import { SiteFiles } from './files.ts';
import { OWN } from './page.ts';
import { Pages } from './pages.ts';
import { type Searched, SearchIndex } from './search.ts';
import { type Answer, answering } from './server.ts';
import { Session, type SessionOptions, type Shown } from './session.ts';
import { Tabs } from './tabs.ts';
import { openTemplates } from './templates.ts';
import { Terminal } from './terminal.ts';

export interface PreviewOptions extends SessionOptions {
  /** First port to try. */
  port: number;
}

export interface Served {
  /** Address of the home page. */
  url: string;
  port: number;
  close(): Promise<void>;
}

/** Serves a dossier to this machine as it is edited. @throws CliError where no port is free */
export async function preview(options: PreviewOptions): Promise<Served> {
  const { content, base } = options;
  const folder = scratchFolder(root);
  const [templates, own] = await Promise.all([openTemplates(base), ownFiles()]);
  // A bundle is named after all that it holds, the site's scripts among it.
  const pages = new Pages(templates, digestOfData([templates.client, own]));
  const files = new SiteFiles(folder, path.join(cacheHome(), 'fonts'));
  const search = new SearchIndex(folder);
  const terminal = new Terminal(content);
  const tabs: Tabs = new Tabs(pages, () => session.shown);
  const session: Session = new Session(options, {
    changed: ({ diagnostics }) => {
      terminal.errors(diagnostics);
      tabs.changed();
    },
    checked: (diagnostics) => terminal.rest(diagnostics),
    failed: (error) => terminal.failed(error),
    async quiet(shown, isOld) {
      const { dossier } = shown.build;
      await files.refreshFonts(dossier);
      if (await search.refresh({ ...indexedOf(pages, shown), isOld })) tabs.searchable();
    },
  });
  await session.open();
  const answer = answering({ content, base, session, templates, pages, files, search, tabs, own });
  const server = serverOf(answer, (error) => terminal.failed(error));
  const port = await listenHere(server, options.port);
  return {
    url: `http://${HOST}:${port}${base}`,
    port,
    async close() {
      tabs.close();
      server.close();
      server.closeAllConnections();
      await session.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** What the search index is made of. */
function indexedOf(pages: Pages, shown: Shown): Omit<Searched, 'isOld'> {
  const { dossier } = shown.build;
  return {
    paths: pages.paths(shown),
    lang: dossier.file.lang,
    parts: indexParts(dossier),
    html: (pathname) => pages.html(shown, pathname).catch(() => undefined),
  };
}

/** A server that outlives an answer that fails. */
function serverOf(answer: Answer, failed: (error: unknown) => void): Server {
  return createServer((req, res) => {
    answer(req, res).catch((error: unknown) => {
      failed(error);
      if (!res.headersSent) res.writeHead(500);
      res.end();
    });
  });
}

/** What the preview adds to each page: path within the site → text. */
async function ownFiles(): Promise<Record<string, string>> {
  return {
    [`${OWN}dev.js`]: await bundleScript('dev.ts'),
    [`${OWN}dev.css`]: await readFile(path.join(import.meta.dirname, 'overlay.css'), 'utf8'),
  };
}
