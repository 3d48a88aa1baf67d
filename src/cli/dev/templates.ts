import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type AstroIntegration, build } from 'astro';
import { z } from 'zod';
import { type Build, setBuild } from '../../dossier/current.ts';
import { stores } from '../cache.ts';
import { programDigest } from '../inputs.ts';
import { root } from '../options.ts';

/** What a template answered. */
export interface Rendered {
  status: number;
  type: string;
  text: string;
}

/** The site's templates, bundled as a build bundles them and kept ready to render one page at a time. */
export interface Templates {
  /** Folder of the styles they name, and of public/. */
  client: string;
  /** Paths of pages and files that are not made from the content, such as `/about/`, base left out. */
  fixed: readonly string[];
  /**
   * Renders what stands at a path. Calls wait for each other: templates read the dossier from one place.
   * @param pathname within the site, such as `/actors/gna/`
   * @throws what the template throws
   */
  render(build: Build, pathname: string): Promise<Rendered>;
}

const entryPoint = path.join(import.meta.dirname, 'entry.ts');

const bundled = z.object({
  render: z.custom<(request: Request) => Promise<Response>>((value) => typeof value === 'function'),
  routes: z.array(
    z.object({ type: z.string(), pathname: z.string().optional(), params: z.array(z.string()) }),
  ),
});

/**
 * Bundles the templates, once for each state of the program.
 * @param cache folder of what can be made again
 * @param base begins and ends with a slash
 */
export async function openTemplates(cache: string, base: string): Promise<Templates> {
  const digest = createHash('sha256').update(`${programDigest()} ${base}`).digest('hex');
  const folder = path.join(stores(cache, 'templates', base), digest);
  if (!existsSync(folder)) await bundle(folder, base);
  const entry = pathToFileURL(path.join(folder, 'server', 'entry.mjs')).href;
  const { render: answer, routes } = bundled.parse({ ...(await import(entry)) });
  let last: Promise<unknown> = Promise.resolve();
  return {
    client: path.join(folder, 'client'),
    fixed: routes.flatMap(({ type, pathname, params }) => {
      if (pathname === undefined || params.length > 0 || /^\/(?:404|500)\b/.test(pathname)) return [];
      return type === 'page' ? `${pathname}/`.replace('//', '/') : type === 'endpoint' ? pathname : [];
    }),
    render(forBuild, pathname) {
      const render = async (): Promise<Rendered> => {
        setBuild(forBuild);
        const url = new URL(`http://localhost${base}${encodeURI(pathname.slice(1))}`);
        const response = await answer(new Request(url));
        return {
          status: response.status,
          type: response.headers.get('Content-Type') ?? 'text/html',
          text: await response.text(),
        };
      };
      const mine = last.then(render, render);
      last = mine;
      return mine;
    },
  };
}

async function bundle(folder: string, base: string): Promise<void> {
  const parent = path.dirname(folder);
  mkdirSync(parent, { recursive: true });
  const scratch = path.join(root, '.dossier', 'work', `${process.pid}-${randomBytes(4).toString('hex')}`);
  try {
    await build({
      root,
      outDir: scratch,
      base,
      output: 'server',
      // Each route says that its list of static paths is not asked for here.
      logLevel: 'silent',
      adapter: adapter(),
    });
    rmSync(folder, { recursive: true, force: true });
    renameSync(scratch, folder);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function adapter(): AstroIntegration {
  return {
    name: 'dossier:dev',
    hooks: {
      'astro:config:done': ({ setAdapter }) =>
        setAdapter({
          name: 'dossier:dev',
          entrypointResolution: 'auto',
          serverEntrypoint: pathToFileURL(entryPoint),
          adapterFeatures: { buildOutput: 'server' },
          supportedAstroFeatures: { serverOutput: 'stable', staticOutput: 'stable', hybridOutput: 'stable' },
        }),
    },
  };
}
