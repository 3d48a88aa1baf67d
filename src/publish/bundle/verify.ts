import { compare } from '../../dossier/diagnostics.ts';
import { sha256 } from '../fileDigest.ts';
import type { Archive } from './archive.ts';
import { MANIFEST, type Manifest, readManifest } from './manifest.ts';

/** What differs between an archive and its own manifest. */
export interface Verdict {
  /** The archive's list of files; undefined where it is missing or was itself altered. */
  manifest: Manifest | undefined;
  altered: string[];
  missing: string[];
  added: string[];
}

/** Compares every file of an archive with the manifest inside it. */
export function verifyArchive({ files, damaged, repeated }: Archive): Verdict {
  const listing = files.get(MANIFEST);
  const manifest = listing && readManifest(new TextDecoder('utf-8', { ignoreBOM: true }).decode(listing));
  const present = new Set([...files.keys(), ...damaged]);
  const altered = new Set([...damaged, ...repeated]);
  if (!manifest) {
    const known = present.has(MANIFEST);
    if (known) altered.add(MANIFEST);
    return { manifest: undefined, altered: sorted(altered), missing: known ? [] : [MANIFEST], added: [] };
  }
  const listed = new Map(manifest.files.map((file) => [file.path, file]));
  for (const [name, data] of files) {
    const file = listed.get(name);
    if (file && (file.size !== data.length || file.sha256 !== sha256(data))) altered.add(name);
  }
  return {
    manifest,
    altered: sorted(altered),
    missing: sorted([...listed.keys()].filter((name) => !present.has(name))),
    added: sorted([...present].filter((name) => name !== MANIFEST && !listed.has(name))),
  };
}

/** Whether nothing was altered, left out or put in. */
export function isIntact({ manifest, altered, missing, added }: Verdict): boolean {
  return manifest !== undefined && altered.length + missing.length + added.length === 0;
}

function sorted(names: Iterable<string>): string[] {
  return [...names].sort(compare);
}
