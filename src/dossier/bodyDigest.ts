import type { Body } from './segments.ts';

const digests = new WeakMap<Body, string>();

/**
 * Remembers the digest of a body, so that two need not be compared. Nothing may change the body afterwards.
 * @param digest of everything in it
 */
export function setDigest(body: Body, digest: string): void {
  digests.set(body, digest);
}

/** The digest of a body; undefined where that is not known. */
export function digestOf(body: Body): string | undefined {
  return digests.get(body);
}
