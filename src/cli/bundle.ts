import { closeSync, openSync, writeSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { publicKeyOf, type SigningKey, signData } from '../publish/bundle/minisign.ts';
import { digestsOf, readSums, SIGNATURE, SUMS, writeSums } from '../publish/bundle/sums.ts';
import type { Edition } from '../publish/edition.ts';
import { ExportError } from '../publish/exportError.ts';
import { type FileDigest, GrowingDigest } from '../publish/fileDigest.ts';
import { editionName, type FormatName, formatNames, formats } from '../publish/formats.ts';
import { readSite } from '../publish/site.ts';
import { context } from '../views/context.ts';
import { browserAtHand } from './browser.ts';
import { build } from './build.ts';
import { CliError } from './errors.ts';
import { type Options, oneOf, parseOptions, pathShown } from './options.ts';
import { type Progress, progressOn } from './progress.ts';
import { signingKey } from './signing.ts';
import { verify } from './verify.ts';
import { openWorkFolder } from './workFolder.ts';

/** `npm run bundle`: writes what readers carry away into `out/`, or checks a bundle. @returns the exit code */
export async function run(args: string[]): Promise<number> {
  const options = parseOptions(args, ['content', 'out', 'tlp', 'only', 'images', 'verify', 'key'], 'out');
  if (options.verify !== undefined) return verify(options.verify, options.key);
  const wanted = readFormats(options.only);
  const key = await signingKey();
  const progress = progressOn(process.stderr);
  const work = await openWorkFolder(options.out);
  try {
    const edition = await buildEdition(options, path.join(work.dir, 'site'), progress);
    if (!edition) return 1;
    const { made, failed } = await makeFormats(edition, wanted, work.dir, progress);
    if (made.size > 0) await deliver(made, edition, { dir: work.dir, out: options.out, key });
    return failed ? 1 : 0;
  } finally {
    work.remove();
  }
}

function readFormats(only: string | undefined): FormatName[] {
  if (only === undefined) return [...formatNames];
  const asked = only.split(',').map((name) => oneOf('--only', name.trim().toLowerCase(), formatNames));
  return formatNames.filter((name) => asked.includes(name));
}

async function buildEdition(
  { content, tlp, images }: Options,
  dir: string,
  progress: Progress,
): Promise<Edition | undefined> {
  progress.step('Building the site …');
  const { ok } = await build({ content, tlp, base: '/', out: dir, quiet: true, passing: true });
  if (!ok) return undefined;
  const made = context();
  return {
    dir,
    site: readSite(dir),
    context: made,
    name: editionName(made),
    images: images === 'all',
    browser: findBrowser,
  };
}

async function findBrowser(): Promise<string> {
  const found = await browserAtHand();
  if (found !== undefined) return found;
  throw new ExportError(
    'A PDF needs Chromium, Chrome or Edge, and none is to be found.',
    'Install one of them, or set DOSSIER_CHROMIUM to the path of its program.',
  );
}

/** Writes a file piece by piece. */
function writePieces(file: string, made: Uint8Array | Iterable<Uint8Array>): FileDigest {
  const digest = new GrowingDigest();
  const descriptor = openSync(file, 'w');
  try {
    for (const piece of made instanceof Uint8Array ? [made] : made) {
      digest.add(piece);
      for (let at = 0; at < piece.length; ) at += writeSync(descriptor, piece, at);
    }
  } finally {
    closeSync(descriptor);
  }
  return digest.close();
}

async function makeFormats(
  edition: Edition,
  wanted: readonly FormatName[],
  dir: string,
  progress: Progress,
): Promise<{ made: Map<string, FileDigest>; failed: boolean }> {
  const made = new Map<string, FileDigest>();
  let failed = false;
  for (const format of wanted) {
    const name = `${edition.name}.${format}`;
    progress.step(`Writing ${name} …`);
    try {
      made.set(name, writePieces(path.join(dir, name), await formats[format](edition, progress.step)));
    } catch (error) {
      if (!(error instanceof ExportError || error instanceof CliError)) throw error;
      failed = true;
      progress.clear();
      process.stderr.write(
        `${name} was not written. ${error.message}\n${error.hint ? `${error.hint}\n` : ''}`,
      );
    }
  }
  progress.clear();
  return { made, failed };
}

/** Puts the files in place with their digests, all of them once each is whole. */
async function deliver(
  made: ReadonlyMap<string, FileDigest>,
  { context: { dossier } }: Edition,
  { dir, out, key }: { dir: string; out: string; key: SigningKey | undefined },
): Promise<void> {
  const read = (name: string) => readFile(path.join(out, name)).catch(() => undefined);
  const before = await read(SUMS);
  const listed = readSums(before?.toString('utf8') ?? '');
  const digests = new Map([...made].map(([name, { sha256 }]) => [name, sha256]));
  const sums = Buffer.from(writeSums(await digestsOf(digests, listed, read)));
  const beside = new Map<string, Uint8Array>([[SUMS, sums]]);
  if (key) {
    const trusted = `${dossier.file.id}, as of ${dossier.file.asOf}`;
    beside.set(SIGNATURE, Buffer.from(signData(sums, key, trusted)));
  } else if (!before?.equals(sums)) {
    // It would be the signature of another list.
    await rm(path.join(out, SIGNATURE), { force: true });
  }
  for (const [name, data] of beside) await writeFile(path.join(dir, name), data);
  const sizes = new Map([
    ...made,
    ...[...beside].map(([name, data]) => [name, { size: data.length }] as const),
  ]);
  for (const name of sizes.keys()) await rename(path.join(dir, name), path.join(out, name));
  for (const [name, { size }] of sizes) {
    process.stdout.write(`${pathShown(path.join(out, name))}  ${sizeOf(size)}\n`);
  }
  if (key) process.stdout.write(`Signed. Readers check with the public key ${publicKeyOf(key)}\n`);
}

function sizeOf(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
