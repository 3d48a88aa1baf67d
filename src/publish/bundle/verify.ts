import { compare } from '../../dossier/diagnostics.ts';
import { digestArchive, readEntry } from './archive.ts';
import { MANIFEST, type Manifest, readManifest } from './manifest.ts';

/** What differs between an archive and its own manifest. */
export interface Verdict {
  /** The archive's list of files; undefined where it is missing or was itself altered. */
  manifest: Manifest | undefined;
  altered: string[];
  missing: string[];
  added: string[];
}

/** Of a list of files; one of as many as a ZIP holds takes a fraction of it. */
const MOST_OF_MANIFEST = 64 * 2 ** 20;

/**
 * Compares every file of a ZIP archive with the manifest inside it.
 * @throws TooLarge where it would unpack to more than a bundle does, Error where its directory cannot be read
 */
export async function verifyArchive(zip: Uint8Array): Promise<Verdict> {
  const { files, damaged, repeated } = await digestArchive(zip);
  const listing = files.has(MANIFEST) ? await readEntry(zip, MANIFEST, MOST_OF_MANIFEST) : undefined;
  const manifest = listing && readManifest(new TextDecoder('utf-8', { ignoreBOM: true }).decode(listing));
  const present = new Set([...files.keys(), ...damaged]);
  const altered = new Set([...damaged, ...repeated]);
  if (!manifest) {
    const known = present.has(MANIFEST);
    if (known) altered.add(MANIFEST);
    return { manifest: undefined, altered: sorted(altered), missing: known ? [] : [MANIFEST], added: [] };
  }
  const listed = new Map(manifest.files.map((file) => [file.path, file]));
  for (const [name, { size, sha256 }] of files) {
    const file = listed.get(name);
    if (file && (file.size !== size || file.sha256 !== sha256)) altered.add(name);
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
