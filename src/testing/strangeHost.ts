import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a page was, and is, of which there is a copy. */
export const archivedHtml =
  '<html><head><title>T</title></head><body><p>The  harbour is open.</p></body></html>';

const html = { 'content-type': 'text/html; charset=utf-8' };

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

function end(status: number, headers: Record<string, string> = {}, body = ''): Answer {
  return (_, response) => void response.writeHead(status, headers).end(body);
}

/** For tests: a host that misbehaves in every way that a dossier meets. */
export class StrangeHost {
  /** Requests as `GET /fine`, in order. */
  asked: string[] = [];
  /** Requests under way at once, the most of them. */
  most = 0;
  /** Resolves when the answer without an end was broken off. */
  closed: Promise<unknown> = Promise.resolve();
  #limit = new AbortController();
  #now = 0;
  readonly #server = createServer((request, response) => this.#answer(request, response));
  readonly #answers: Record<string, Answer> = {
    '/': end(200),
    '/fine': end(200),
    '/gone': end(404),
    '/removed': end(410),
    '/no-head': ({ method }, response) => void response.writeHead(method === 'HEAD' ? 405 : 200).end(),
    '/breaks-on-head': ({ method }, response) => {
      if (method === 'HEAD') response.destroy();
      else response.end();
    },
    '/moved': end(301, { location: '/moved-on' }),
    '/moved-on': end(308, { location: '/fine' }),
    '/elsewhere-today': end(302, { location: '/fine' }),
    '/to-the-front': end(302, { location: '/' }),
    '/circle': end(301, { location: '/circle-back' }),
    '/circle-back': end(302, { location: '/circle' }),
    '/reset': (_, response) => void response.destroy(),
    '/slow': () => this.#limit.abort(),
    '/forbidden': end(403),
    '/broken': end(500),
    '/tired': end(429),
    '/huge': (request, response) => this.#endless(request, response),
    '/same': end(200, html, archivedHtml),
    '/same-words': end(200, html, '<html><body><script>x</script><p>The harbour\nis open.</p></body></html>'),
    '/other-words': end(200, html, '<html><body><p>The harbour is closed.</p></body></html>'),
    '/deep': end(200, html, `${'<div>'.repeat(3000)}The harbour is closed.`),
    '/changed': end(200, { 'last-modified': 'Wed, 24 Nov 2021 10:00:00 GMT' }),
    '/made-anew': (_, response) =>
      void response.writeHead(200, { 'last-modified': new Date().toUTCString() }).end(),
  };

  /** The time limit of a request: one to `/slow` ends it. */
  get limit(): AbortSignal {
    return this.#limit.signal;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** The address of a path. */
  at(path: string): string {
    return `http://127.0.0.1:${this.port}${path}`;
  }

  async open(): Promise<void> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  /** Forgets what it was asked. */
  forget(): void {
    [this.asked, this.most, this.#now] = [[], 0, 0];
    this.#limit = new AbortController();
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    this.asked.push(`${request.method} ${request.url}`);
    this.#now++;
    this.most = Math.max(this.most, this.#now);
    response.on('close', () => void this.#now--);
    (this.#answers[request.url ?? ''] ?? end(404))(request, response);
  }

  #endless({ method }: IncomingMessage, response: ServerResponse): void {
    response.writeHead(200, html);
    if (method === 'HEAD') return void response.end();
    this.closed = once(response, 'close');
    const chunk = Buffer.alloc(1 << 20, 'x');
    const more = (): void => {
      while (!response.destroyed && response.write(chunk));
    };
    response.on('drain', more);
    more();
  }
}
