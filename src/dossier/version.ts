import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { compare } from './diagnostics.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Digest of everything that decides what a page compiles to besides the page: the compiler's own
 * sources, the locked packages and the Node that runs them (its Unicode tables cut sentences).
 */
export function compilerVersion(): string {
  return digestFiles(
    [...sourcesIn(import.meta.dirname), path.join(root, 'package-lock.json')],
    process.version,
  );
}

/** The TypeScript sources of a folder and the folders in it, tests left out, in a fixed order. */
function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.test)\.ts$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort(compare);
}

/** SHA-256 over texts and the contents of files, hexadecimal. @throws where a file cannot be read. */
export function digestFiles(files: readonly string[], ...texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(`${text.length}\0${text}`);
  for (const file of files) {
    const bytes = readFileSync(file);
    hash.update(`${path.relative(root, file)}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}
