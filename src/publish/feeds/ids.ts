import { createHash } from 'node:crypto';

/** RFC 9562, appendix C: the name space of URLs. */
const NAMESPACE = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex');

/**
 * A name-based UUID (RFC 9562, version 5) of a thing in a dossier. It hangs on ids alone, so that it is the same
 * in every build and outlasts a move of the site.
 */
export function uuidOf(dossier: string, ...parts: string[]): string {
  const bytes = createHash('sha1')
    .update(NAMESPACE)
    .update(['dossier:', dossier, ...parts].join('/'))
    .digest()
    .subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** The same as an IRI, as Atom asks for. */
export function urnOf(dossier: string, ...parts: string[]): string {
  return `urn:uuid:${uuidOf(dossier, ...parts)}`;
}
