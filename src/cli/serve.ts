import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import compression from 'compression';
import sirv from 'sirv';
import { CliError } from './errors.ts';

/** The servers of this project speak to this machine alone. */
export const HOST = '127.0.0.1';
const DEFAULT_PORT = 4321;
const TRIES = 100;

export interface ServeOptions {
  /** Path under which the site stands; begins and ends with a slash. */
  base: string;
  /** First port to try; undefined: PORT, else 4321. */
  port?: number;
}

export interface Served {
  /** Address of the home page. */
  url: string;
  close(): Promise<void>;
}

/**
 * Serves a built site to this machine alone. Files are looked up at each request, so a rebuild shows
 * at once. A taken port gives way to the next free one, with a line on standard error.
 */
export async function serve(
  dir: string,
  { base, port = portFromEnvironment() }: ServeOptions,
): Promise<Served> {
  const files = sirv(dir, { dev: true, etag: true });
  // As hosts do; what is measured here then holds there.
  const compress = compression();
  const server = createServer((req, res) => {
    compress(req, res, () => {
      answer(req, res, dir, base, files).catch((error: unknown) => {
        process.stderr.write(`${req.url}: ${String(error)}\n`);
        if (!res.headersSent) res.writeHead(500);
        res.end();
      });
    });
  });
  const taken = await listenHere(server, port);
  return {
    url: `http://${HOST}:${taken}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  req: IncomingMessage,
  res: ServerResponse,
  dir: string,
  base: string,
  files: ReturnType<typeof sirv>,
): Promise<void> {
  const asked = askedHere(req, res);
  if (!asked) return;
  const { url, pathname } = asked;
  if (leadsAstray(pathname)) return notFound(res, dir);
  if (`${pathname}/` === base) {
    res.writeHead(301, { Location: base }).end();
    return;
  }
  if (!pathname.startsWith(base)) return notFound(res, dir);
  const inside = pathname.slice(base.length);
  // As static hosts do: a folder's address ends with a slash, or relative links would miss.
  if (!pathname.endsWith('/') && existsSync(path.join(dir, inside, 'index.html'))) {
    res.writeHead(301, { Location: `${url.pathname}/${url.search}` }).end();
    return;
  }
  req.url = `/${url.pathname.slice(base.length)}`;
  files(req, res, () => notFound(res, dir));
}

/**
 * Whether a path without escapes could be read as one outside the site, by the system, or as another host, by a
 * browser that is sent on to it.
 */
function leadsAstray(pathname: string): boolean {
  return /\\|\/\//.test(pathname) || pathname.split('/').includes('..');
}

async function notFound(res: ServerResponse, dir: string): Promise<void> {
  const page = await readFile(path.join(dir, '404.html')).catch(() => 'Not found');
  const type = typeof page === 'string' ? 'text/plain' : 'text/html';
  res.writeHead(404, { 'Content-Type': `${type};charset=utf-8`, 'Cache-Control': 'no-store' }).end(page);
}

/** Only a browser on this machine may ask: a page elsewhere could have its name lead here. */
const HERE = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/;

/**
 * What a browser on this machine asks to read. Anything else is answered here.
 * @returns the address, and its path without escapes; undefined where the request has its answer
 */
export function askedHere(
  req: IncomingMessage,
  res: ServerResponse,
): { url: URL; pathname: string } | undefined {
  const refuse = (status: number, text = '', headers = {}): undefined =>
    void res.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', ...headers }).end(text);
  if (!HERE.test(req.headers.host ?? '')) return refuse(403, 'This site is for this machine alone.');
  if (req.method !== 'GET' && req.method !== 'HEAD') return refuse(405, '', { Allow: 'GET, HEAD' });
  const url = URL.parse(`http://${HOST}${req.url ?? '/'}`);
  try {
    return url ? { url, pathname: decodeURIComponent(url.pathname) } : refuse(400);
  } catch {
    return refuse(400);
  }
}

/**
 * Listens to this machine alone, on the first free port from `first` on; 0 lets the system choose.
 * @returns the port
 * @throws CliError where none is free
 */
export async function listenHere(server: Server, first: number): Promise<number> {
  for (let port = first; port < first + TRIES && port <= 65_535; port++) {
    const got = await tryPort(server, port);
    if (got === undefined) continue;
    if (first !== 0 && got !== first) process.stderr.write(`Port ${first} is taken; using ${got}.\n`);
    return got;
  }
  throw new CliError(`No port is free from ${first} on.`, 'Set PORT to a free one: PORT=8080 npm start');
}

function tryPort(server: Server, port: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(undefined);
      else reject(error);
    };
    server.once('error', failed);
    server.listen(port, HOST, () => {
      server.removeListener('error', failed);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/** PORT, else the usual one. @throws CliError where PORT is no port */
export function portFromEnvironment(): number {
  const written = process.env.PORT;
  if (written === undefined || written === '') return DEFAULT_PORT;
  const port = Number(written);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new CliError(`PORT is "${written}", which is not a port.`, 'Use a whole number up to 65535.');
  }
  return port;
}
