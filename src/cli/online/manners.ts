import type { Answer, Ask } from './ask.ts';

/** Between two requests to one host, in milliseconds. */
const PAUSE = 1000;

/** Hosts that asked to be left alone. */
export interface Manners {
  ask: Ask;
  /** Whether a host asked to be left alone. */
  isTired(host: string): boolean;
}

/**
 * Asks each host one thing at a time, with a pause between, and no more once it says that it has had enough.
 * @param wait resolves after so many milliseconds
 */
export function withManners(ask: Ask, wait: (ms: number) => Promise<void>): Manners {
  const turns = new Map<string, Promise<unknown>>();
  const tired = new Set<string>();
  return {
    isTired: (host) => tired.has(host),
    ask: (url, method, most) => {
      const before = turns.get(url.host);
      const turn = (async (): Promise<Answer> => {
        if (before) {
          await before.catch(() => undefined);
          await wait(PAUSE);
        }
        const answer = await ask(url, method, most);
        if (answer.status === 429 || (answer.status === 503 && answer.headers['retry-after'] !== undefined))
          tired.add(url.host);
        return answer;
      })();
      turns.set(url.host, turn);
      return turn;
    },
  };
}
