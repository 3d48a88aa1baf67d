import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { boundPage } from './boundPage.ts';
import { scratchFolder } from './scratch.ts';

/** What a template answered. */
export interface Answer {
  status: number;
  type: string;
  data: Buffer;
  /** What `data` holds, as text. */
  text: string;
}

/** The site's templates, bundled by Astro with the scripts of their pages, ready to render one page at a time. */
export interface Templates {
  /** Paths of pages and files that have only one, such as `/about/`, base left out; error pages are not among them. */
  fixed: readonly string[];
  /**
   * Renders what stands at a path.
   * @param pathname within the site, such as `/actors/gna/`
   * @throws what the template throws
   */
  render(pathname: string): Promise<Answer>;
}

const bundler = path.join(import.meta.dirname, 'templatesBundler.ts');

const bundled = z.object({
  render: z.custom<(request: Request) => Promise<Response>>((value) => typeof value === 'function'),
  routes: z.array(
    z.object({ type: z.string(), pathname: z.string().optional(), params: z.array(z.string()) }),
  ),
});

/** The folder within a bundle that holds the files which pages name: styles, scripts, and what lies in public/. */
export function clientOf(bundle: string): string {
  return path.join(bundle, 'client');
}

/** Loads templates. @param bundle folder that {@link bundleTemplates} wrote @param base begins and ends with a slash */
export async function loadTemplates(bundle: string, base: string): Promise<Templates> {
  const entry = pathToFileURL(path.join(bundle, 'server', 'entry.mjs')).href;
  const { render, routes } = bundled.parse({ ...(await import(entry)) });
  return {
    fixed: routes.flatMap(({ type, pathname, params }) => {
      // Error pages stand nowhere, and Astro adds a route of its own, /_image, which nothing uses.
      if (pathname === undefined || params.length > 0 || /^\/(?:_|404\b|500\b)/.test(pathname)) return [];
      return type === 'page' ? `${pathname}/`.replace('//', '/') : type === 'endpoint' ? pathname : [];
    }),
    async render(pathname) {
      const url = `http://localhost${base}${encodeURI(pathname.slice(1))}`;
      const response = await render(new Request(url));
      const type = response.headers.get('Content-Type') ?? 'text/html';
      const data = Buffer.from(await response.arrayBuffer());
      const made = data.toString('utf8');
      const text = type.startsWith('text/html') ? boundPage(made) : made;
      return { status: response.status, type, data: text === made ? data : Buffer.from(text), text };
    },
  };
}

/**
 * Bundles the templates of `src/` with Astro, and the client scripts, unless the folder is there. Two builds may do
 * so at once.
 * @param root the project's folder
 * @param bundle where the bundle goes; named after everything that it depends on
 * @param base of the addresses in it; begins and ends with a slash
 * @throws where Astro fails, which says why itself
 */
export async function bundleTemplates(root: string, bundle: string, base: string): Promise<void> {
  if (existsSync(bundle)) return;
  const scratch = scratchFolder(root);
  try {
    await inProcess(bundler, [root, scratch, base]);
    mkdirSync(path.dirname(bundle), { recursive: true });
    place(scratch, bundle);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Runs a module in a process of its own: what Astro and Vite load would lie in the memory of the whole build. */
function inProcess(module: string, args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', module, ...args], {
    // What it has to say is no output of the command.
    stdio: ['ignore', 2, 2],
    // What a bundle is may not follow from who asks for it first: it is kept for everybody.
    env: { ...process.env, NODE_ENV: 'production' },
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`Astro could not bundle the templates: it ended with ${signal ?? code}.`));
    });
  });
}

/** Another build may have put the same there in the meantime. */
function place(scratch: string, bundle: string): void {
  try {
    renameSync(scratch, bundle);
  } catch (error) {
    if (!existsSync(bundle)) throw error;
  }
}
