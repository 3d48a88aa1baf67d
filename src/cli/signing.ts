import { readFile } from 'node:fs/promises';
import { KeyError, readSigningKey, type SigningKey } from '../publish/bundle/minisign.ts';
import { CliError } from './errors.ts';
import { pathFrom } from './options.ts';

/**
 * The minisign key of the environment: `DOSSIER_SIGNING_KEY` is the key file's path or its text, and
 * `DOSSIER_SIGNING_PASSWORD` opens a locked one.
 * @throws CliError when it cannot be used
 */
export async function signingKey(): Promise<SigningKey | undefined> {
  const written = process.env.DOSSIER_SIGNING_KEY;
  if (written === undefined || written === '') return undefined;
  try {
    return readSigningKey(await keyText(written), process.env.DOSSIER_SIGNING_PASSWORD);
  } catch (error) {
    if (!(error instanceof KeyError)) throw error;
    throw new CliError(
      `DOSSIER_SIGNING_KEY cannot be used. ${error.message}`,
      'Make a key with `minisign -G`. The password of a locked one goes into DOSSIER_SIGNING_PASSWORD.',
    );
  }
}

/** The text of a key: as written, or of the file that is named. @throws CliError when there is no such file */
export async function keyText(written: string): Promise<string> {
  if (/^(?:untrusted comment:|RW[A-Za-z0-9+/=]{54,}$)/.test(written.trim())) return written;
  return readFile(pathFrom(written), 'utf8').catch(() => {
    throw new CliError(
      `There is no key file ${written}.`,
      'Write the path of a key file, or the key itself.',
    );
  });
}
