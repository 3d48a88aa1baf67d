import { hash } from 'node:crypto';
import type { ContentFile } from './read.ts';
import type { Body } from './segments.ts';

const origins = new WeakMap<Body, string>();

/** Digest of all that decides what the compiler makes of a file by itself, base64url. */
export function originOfFile({ file, text }: ContentFile, lang: string): string {
  return hash('sha256', `${lang}\0${file}\0${text}`, 'base64url');
}

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
