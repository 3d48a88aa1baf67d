import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Dossier } from '../dossier/dossier.ts';
import { EVIDENCE } from '../dossier/evidence.ts';
import { imagePath } from '../views/urls.ts';
import { ExportError } from './exportError.ts';
import { sha256 } from './fileDigest.ts';

/**
 * Copies the images and the archived evidence that a dossier offers into its site, and nothing else of
 * what lies beside them.
 * @param content the content folder
 * @param dir the folder of the site
 * @throws ExportError where a file changed since it was checked
 */
export async function copyContentFiles(dossier: Dossier, content: string, dir: string): Promise<void> {
  for (const asset of dossier.assets) await put(path.join(dir, imagePath(asset)), await take(content, asset));
  for (const { id, archive } of Object.values(dossier.sources)) {
    const offered = dossier.evidence[id];
    if (!archive || !offered) continue;
    const file = `${EVIDENCE}/${archive.file}`;
    const data = await take(content, file);
    const found = sha256(data);
    if (found !== archive.sha256.toLowerCase())
      throw new ExportError(`${file} changed while the site was built.`, 'Build again.');
    await put(path.join(dir, offered.file), data);
  }
}

async function take(content: string, file: string): Promise<Buffer> {
  // Some file systems keep names decomposed.
  for (const name of [file, file.normalize('NFD')])
    try {
      return await readFile(path.join(content, name));
    } catch {}
  throw new ExportError(`${file} cannot be read any more.`, 'Build again.');
}

async function put(file: string, data: Buffer): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, data);
}
