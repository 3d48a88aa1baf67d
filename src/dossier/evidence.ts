import { createHash } from 'node:crypto';
import { createReadStream, lstatSync, readdirSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { isHidden } from './contentFile.ts';
import { type Diagnostic, diagnostic, fileStart } from './diagnostics.ts';
import type { Evidence } from './evidenceFile.ts';
import { didYouMean } from './nearest.ts';
import { idSpan, type SourceRecord } from './records.ts';
import type { Source } from './schema.ts';

/** Where evidence lies in a content folder, and under what it is published. */
export const EVIDENCE = 'evidence';

/** Largest file of evidence, in bytes; common hosts take no larger one. */
const MAX_BYTES = 100 * 1024 * 1024;

/** What evidence may be, by extension; the value says whether a browser would run it as part of the site. */
const kinds: Readonly<Record<string, boolean>> = {
  html: true,
  htm: true,
  svg: true,
  pdf: false,
  txt: false,
  png: false,
  jpg: false,
  jpeg: false,
  webp: false,
  avif: false,
  gif: false,
};

export interface EvidenceCheck {
  /** Size in bytes of each file that is as its record says, by the path in `evidence/`. */
  sizes: ReadonlyMap<string, number>;
  diagnostics: Diagnostic[];
}

/**
 * Checks that every archived copy is there, is a plain file inside `evidence/` and has the SHA-256 of its
 * record.
 * @param dir the content folder
 * @param isAll no source is missing from the records, so that a file which none of them names is of no use
 */
export async function checkEvidence(
  dir: string,
  records: readonly SourceRecord[],
  isAll: boolean,
): Promise<EvidenceCheck> {
  const sizes = new Map<string, number>();
  const diagnostics: Diagnostic[] = [];
  const all = filesIn(path.join(dir, EVIDENCE));
  const names = new Map<string, string>();
  const used = new Set<string>();
  for (const record of records) {
    const { archive } = record.source;
    if (!archive) continue;
    used.add(archive.file.normalize('NFC'));
    const found = await checkOne(dir, record, archive, all, names);
    if (typeof found === 'number') sizes.set(archive.file, found);
    else diagnostics.push(found);
  }
  for (const file of isAll ? all : [])
    if (!used.has(file.normalize('NFC')))
      diagnostics.push(
        diagnostic(
          `${EVIDENCE}/${file}`,
          fileStart,
          'evidence/unused',
          'No source names this file.',
          'Record it with npm run evidence -- add SOURCE FILE, or delete it.',
        ),
      );
  return { sizes, diagnostics };
}

type Archive = NonNullable<Source['archive']>;

async function checkOne(
  dir: string,
  record: SourceRecord,
  { file, sha256 }: Archive,
  all: readonly string[],
  names: Map<string, string>,
): Promise<Diagnostic | number> {
  const at = (field: string) => record.spans[`archive.${field}`] ?? idSpan(record);
  const shown = `${EVIDENCE}/${file}`;
  const full = path.join(dir, EVIDENCE, file);
  const fault = evidenceFault(path.join(dir, EVIDENCE), file);
  if (fault === 'missing')
    return diagnostic(
      record.file,
      at('file'),
      'evidence/missing',
      `There is no file ${shown}.`,
      didYouMean(file, all) ?? 'Put it there, or record another with npm run evidence -- add SOURCE FILE.',
    );
  if (fault)
    return diagnostic(record.file, at('file'), 'evidence/unsafe', `${shown} ${fault.found}`, fault.hint);
  const name = publishedName(file);
  const other = names.get(name.toLowerCase());
  if (other !== undefined && other !== file)
    return diagnostic(
      record.file,
      at('file'),
      'evidence/unsafe',
      `${shown} would be published under the name of ${EVIDENCE}/${other}.`,
      'Rename one of the two.',
    );
  names.set(name.toLowerCase(), file);
  const actual = await hashOf(full);
  if (actual === sha256.toLowerCase()) return lstatSync(full).size;
  return diagnostic(
    record.file,
    at('sha256'),
    'evidence/hash',
    `${shown} has the SHA-256 ${actual}; the record of "${record.source.id}" says ${sha256.toLowerCase()}.`,
    'Restore the file as it was archived; a new copy is recorded with npm run evidence -- add SOURCE FILE.',
  );
}

/**
 * What is wrong with a file of evidence besides its content.
 * @param folder the folder of evidence
 * @param file path inside it
 */
export function evidenceFault(
  folder: string,
  file: string,
): 'missing' | { found: string; hint: string } | undefined {
  if (!Object.hasOwn(kinds, extensionOf(file)))
    return { found: 'is of a kind that is not kept.', hint: `Kinds: ${Object.keys(kinds).join(', ')}.` };
  const full = path.join(folder, file);
  try {
    // A folder that is itself a link is refused as that, and nothing in it is looked at.
    if (!lstatSync(folder).isDirectory()) return 'missing';
    const stats = lstatSync(full);
    // A link anywhere on the way leads out of what was written.
    if (!stats.isFile() || realpathSync.native(full) !== path.join(realpathSync.native(folder), file))
      return { found: 'is not a plain file.', hint: 'Put the file itself there, not a link to it.' };
    if (stats.size > MAX_BYTES)
      return {
        found: `has ${stats.size} bytes; at most ${MAX_BYTES} are kept.`,
        hint: 'Archive less of it.',
      };
    return undefined;
  } catch {
    return 'missing';
  }
}

/**
 * The name under which a file of evidence is published. What a browser would run gets the ending of plain
 * text, and no other ending is left inside a name: hosts go by the last one, some by any. The bytes stay
 * the same.
 */
export function publishedName(file: string): string {
  const { dir, name } = path.posix.parse(file);
  const extension = extensionOf(file);
  const stem = name.replaceAll('.', '-');
  return path.posix.join(dir, kinds[extension] ? `${stem}-${extension}.txt` : `${stem}.${extension}`);
}

/** The evidence that readers of these sources are offered, by source. */
export function evidenceOf(
  sources: Readonly<Record<string, Source>>,
  sizes: ReadonlyMap<string, number>,
): Record<string, Evidence> {
  return Object.fromEntries(
    Object.values(sources).flatMap(({ id, archive }) => {
      const size = archive && sizes.get(archive.file);
      return archive === undefined || size === undefined
        ? []
        : [[id, { file: `${EVIDENCE}/${publishedName(archive.file)}`, size }]];
    }),
  );
}

/** Files that were hashed, by path; one that has not been touched since has not changed while this runs. */
const hashes = new Map<string, { stamp: string; sha256: string }>();

/** SHA-256 of a file, hexadecimal. */
export async function hashOf(full: string): Promise<string> {
  const { size, mtimeMs, ctimeMs, ino } = lstatSync(full);
  const stamp = [size, mtimeMs, ctimeMs, ino].join(' ');
  const known = hashes.get(full);
  if (known?.stamp === stamp) return known.sha256;
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(full)) hash.update(chunk);
  const sha256 = hash.digest('hex');
  hashes.set(full, { stamp, sha256 });
  return sha256;
}

function extensionOf(file: string): string {
  return path.extname(file).slice(1).toLowerCase();
}

/** Every file of the folder by its path inside it, forward slashes. */
function filesIn(folder: string): string[] {
  try {
    if (!lstatSync(folder).isDirectory()) return [];
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory() && !isHidden(entry.name))
      .map((entry) =>
        path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'),
      )
      .sort();
  } catch {
    return [];
  }
}
