import { type Answer, type Ask, NoAnswer } from './ask.ts';

/** Redirects that are followed, as browsers do. */
const MOST_HOPS = 20;

/** Where an address led. */
export interface Visit {
  /** The last address. */
  url: URL;
  answer: Answer;
  /** The address to which permanent redirects alone led, where there were any. */
  moved?: URL;
}

/** A chain of redirects that has no end. */
export class Circle extends Error {}

/**
 * Goes to an address and follows its redirects. Asks for the head alone, and for the whole where a server
 * refuses that or its body is wanted.
 * @param most bytes of the body that are wanted; 0 for none
 * @throws NoAnswer, Circle
 */
export async function visit(from: URL, ask: Ask, most: number): Promise<Visit> {
  const seen = new Set<string>();
  let url = from;
  let moved: URL | undefined;
  let permanent = true;
  for (;;) {
    if (seen.has(url.href) || seen.size > MOST_HOPS) throw new Circle(`${url.href} leads to itself`);
    seen.add(url.href);
    const answer = await askGently(url, ask, most);
    const next = targetOf(answer, url);
    if (!next) return { url, answer, ...(moved ? { moved } : {}) };
    permanent &&= answer.status === 301 || answer.status === 308;
    if (permanent) moved = next;
    url = next;
  }
}

/** Statuses with which servers refuse a request for the head alone, right or wrong. */
const headless = new Set([400, 403, 404, 405, 406, 410, 500, 501, 502, 503]);

async function askGently(url: URL, ask: Ask, most: number): Promise<Answer> {
  const head = await ask(url, 'HEAD', 0).catch((error: unknown) => {
    // Some servers break off a request for the head alone.
    if (error instanceof NoAnswer && error.reason === 'broken') return undefined;
    throw error;
  });
  const isTired = head?.status === 503 && head.headers['retry-after'] !== undefined;
  if (head && !isTired && headless.has(head.status)) return ask(url, 'GET', most);
  if (!head || (most > 0 && head.status === 200)) return ask(url, 'GET', most);
  return head;
}

function targetOf({ status, headers }: Answer, url: URL): URL | undefined {
  if (![301, 302, 303, 307, 308].includes(status) || headers.location === undefined) return undefined;
  if (!URL.canParse(headers.location, url.href)) return undefined;
  const next = new URL(headers.location, url);
  if (!['http:', 'https:'].includes(next.protocol)) return undefined;
  // A part of a page is kept, as browsers keep it.
  if (next.hash === '') next.hash = url.hash;
  return next;
}
