import { compare } from '../../dossier/diagnostics.ts';
import { sha256 } from '../fileDigest.ts';

/** The list of digests beside the files, in the form of `sha256sum`. */
export const SUMS = 'SHA256SUMS';
/** Where its signature lies. */
export const SIGNATURE = `${SUMS}.minisig`;

/** Writes digests by file name, sorted by code unit. */
export function writeSums(digests: ReadonlyMap<string, string>): string {
  const names = [...digests.keys()].sort(compare);
  return names.map((name) => `${digests.get(name)}  ${name}\n`).join('');
}

/** Reads a list of digests; lines of another form are left out. */
export function readSums(text: string): Map<string, string> {
  const lines = text.split(/\r?\n/).flatMap((line) => {
    const [, digest, name] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
    return digest !== undefined && name !== undefined ? [[name, digest] as const] : [];
  });
  return new Map(lines);
}

/**
 * The digests of an output folder after a run: of what it wrote, given with its digests, and of what was listed before and still is
 * exactly that.
 * @param read gives the bytes of a file in the folder, undefined where it is gone
 */
export async function digestsOf(
  written: ReadonlyMap<string, string>,
  before: ReadonlyMap<string, string>,
  read: (name: string) => Promise<Uint8Array | undefined>,
): Promise<Map<string, string>> {
  const digests = new Map<string, string>();
  for (const [name, digest] of before) {
    const data = written.has(name) ? undefined : await read(name);
    if (data && sha256(data) === digest) digests.set(name, digest);
  }
  for (const [name, digest] of written) digests.set(name, digest);
  return digests;
}
