import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { TooLarge } from '../publish/bundle/archive.ts';
import { KeyError, verifyData } from '../publish/bundle/minisign.ts';
import { readSums, SIGNATURE, SUMS } from '../publish/bundle/sums.ts';
import { isIntact, type Verdict, verifyArchive } from '../publish/bundle/verify.ts';
import { sha256 } from '../publish/fileDigest.ts';
import { CliError } from './errors.ts';
import { printable } from './report/excerpt.ts';
import { keyText } from './signing.ts';

/**
 * `npm run bundle -- --verify FILE`: compares a bundle with the list inside it, with the digests beside it,
 * and those with their signature, as far as each is there.
 * @param key a minisign public key, or a file that holds one
 * @returns the exit code: 0 where nothing was altered
 */
export async function verify(file: string, key: string | undefined): Promise<number> {
  const data = await readFile(file).catch(() => {
    throw new CliError(`There is no file ${file}.`);
  });
  const name = path.basename(file);
  const beside = path.dirname(file);
  const sums = await readFile(path.join(beside, SUMS)).catch(() => undefined);
  const compared = [
    name.toLowerCase().endsWith('.zip') ? await contents(name, data) : undefined,
    digest(name, data, sums),
    await signature(beside, sums, key),
  ].filter((faults) => faults !== undefined);
  for (const fault of compared.flat()) process.stdout.write(`${printable(fault)}\n`);
  if (compared.some((faults) => faults.length > 0)) return 1;
  if (compared.length === 0)
    throw new CliError(
      `There is nothing to compare ${name} with.`,
      `Put the ${SUMS} of the same bundle beside it.`,
    );
  process.stdout.write(`${name} is as it was made.\n`);
  return 0;
}

/* Each tells what is wrong, or is undefined where there was nothing to compare with. */

async function contents(name: string, data: Uint8Array): Promise<string[]> {
  let verdict: Verdict;
  try {
    verdict = await verifyArchive(data);
  } catch (error) {
    if (error instanceof TooLarge) return [`${name} is no bundle. ${error.message}`];
    return [`${name}: the archive itself is damaged (${error instanceof Error ? error.message : error}).`];
  }
  if (isIntact(verdict)) return [];
  return [
    ...verdict.altered.map((entry) => `altered: ${entry}`),
    ...verdict.missing.map((entry) => `missing: ${entry}`),
    ...verdict.added.map((entry) => `added: ${entry}`),
  ];
}

function digest(name: string, data: Uint8Array, sums: Uint8Array | undefined): string[] | undefined {
  if (!sums) {
    process.stdout.write(`There is no ${SUMS} beside it; its digest is ${sha256(data)}.\n`);
    return undefined;
  }
  const listed = readSums(new TextDecoder().decode(sums)).get(name);
  if (listed === undefined) return [`${SUMS} does not name ${name}.`];
  return listed === sha256(data) ? [] : [`${name} is not the file that ${SUMS} lists.`];
}

async function signature(
  beside: string,
  sums: Uint8Array | undefined,
  key: string | undefined,
): Promise<string[] | undefined> {
  const signed = await readFile(path.join(beside, SIGNATURE), 'utf8').catch(() => undefined);
  if (key === undefined) {
    if (signed !== undefined)
      process.stdout.write(`${SIGNATURE} was not checked; name the public key with --key.\n`);
    return undefined;
  }
  if (!sums || signed === undefined) return [`There is no ${SIGNATURE} to check with the key.`];
  try {
    return verifyData(sums, signed, await keyText(key))
      ? []
      : [`${SIGNATURE} is not this key's signature of ${SUMS}.`];
  } catch (error) {
    if (error instanceof KeyError) throw new CliError(`--key cannot be used. ${error.message}`);
    throw error;
  }
}
