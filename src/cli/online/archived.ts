import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { EVIDENCE } from '../../dossier/evidence.ts';
import type { Source } from '../../dossier/schema.ts';
import type { Answer } from './ask.ts';
import { wordsOf } from './words.ts';

/**
 * Whether a page says something else than its archived copy: other bytes or, of HTML, other words.
 * Undefined where the two cannot be compared, since the copy is a picture or a print of the page.
 * @param content the content folder
 */
export async function differs(
  content: string,
  { file, sha256 }: NonNullable<Source['archive']>,
  { body, whole, headers }: Answer,
): Promise<boolean | undefined> {
  if (!whole) return undefined;
  if (hash('sha256', body) === sha256.toLowerCase()) return false;
  const isHtml = /^text\/html\b|^application\/xhtml/i.test(headers['content-type'] ?? '');
  if (/\.html?$/i.test(file) !== isHtml) return undefined;
  if (!isHtml) return true;
  const kept = await readFile(path.join(content, EVIDENCE, file), 'utf8');
  return wordsOf(kept) !== wordsOf(body.toString('utf8'));
}
