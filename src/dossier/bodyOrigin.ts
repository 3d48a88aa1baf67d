import type { Body } from './segments.ts';

const origins = new WeakMap<Body, string>();

/**
 * Remembers what a body was made of, so that two of one origin need not be compared. Nothing may change the
 * body afterwards.
 * @param origin digest of everything that decided the body, the compiler apart
 */
export function setOrigin(body: Body, origin: string): void {
  origins.set(body, origin);
}

/** What a body was made of; undefined where that is not known. */
export function originOf(body: Body): string | undefined {
  return origins.get(body);
}
