import { readdir } from 'node:fs/promises';
import { isHidden } from '../dossier/contentFile.ts';
import { CliError } from './errors.ts';
import { pathShown } from './options.ts';

/**
 * Makes sure that a folder that is to be filled holds nothing yet, or is not there; what is hidden does not count.
 * @param other an example of another folder to name
 * @throws CliError where it holds something
 */
export async function refuseFilled(folder: string, other: string): Promise<void> {
  const held = await readdir(folder).catch(() => []);
  if (held.every(isHidden)) return;
  throw new CliError(
    `${pathShown(folder)} is not empty.`,
    `Name another folder, such as ${other}, or empty this one.`,
  );
}
