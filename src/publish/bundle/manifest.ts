import { z } from 'zod';
import { compare } from '../../dossier/diagnostics.ts';
import { sha256 } from '../fileDigest.ts';
import type { Entry } from './zip.ts';

/** Where the list of an archive's files lies inside it. */
export const MANIFEST = 'manifest.json';

const manifest = z.strictObject({
  id: z.string(),
  title: z.string(),
  asOf: z.string(),
  tlp: z.string(),
  files: z.array(z.strictObject({ path: z.string(), size: z.number(), sha256: z.string() })),
  /** SHA-256 of this same text without the line of the digest. */
  digest: z.string(),
});
export type Manifest = z.infer<typeof manifest>;
export type Subject = Pick<Manifest, 'id' | 'title' | 'asOf' | 'tlp'>;

/** What a manifest says of a file. */
export function listed({ name, data }: Entry): Manifest['files'][number] {
  return { path: name, size: data.length, sha256: sha256(data) };
}

/** The manifest of these files, sorted by code unit, as the text that lies in the archive. */
export function writeManifest({ id, title, asOf, tlp }: Subject, of: Manifest['files']): string {
  const files = [...of].sort((a, b) => compare(a.path, b.path));
  const listed = { id, title, asOf, tlp, files };
  return serialise({ ...listed, digest: sha256(JSON.stringify(listed)) });
}

/** Reads a manifest; undefined where a single byte differs from what {@link writeManifest} wrote. */
export function readManifest(text: string): Manifest | undefined {
  const read = manifest.safeParse(parseJson(text));
  if (!read.success) return undefined;
  const { digest, ...listed } = read.data;
  return sha256(JSON.stringify(listed)) === digest && serialise(read.data) === text ? read.data : undefined;
}

function serialise(value: Manifest): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
