import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { PackStore } from '../dossier/pack.ts';
import type { Indexed } from './search.ts';

const kept = z.object({
  indexed: z.object({ pages: z.number(), words: z.number() }),
  files: z.array(z.string()),
});

/** Keeps the index that stands in `dir/pagefind/` under the digest of what was indexed. */
export function keepIndex(store: PackStore, digest: string, dir: string, indexed: Indexed): void {
  const root = path.join(dir, 'pagefind');
  const files = fs
    .readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
  for (const file of files) store.set(`${digest}/${file}`, fs.readFileSync(path.join(root, file)));
  store.set(digest, Buffer.from(JSON.stringify({ indexed, files } satisfies z.infer<typeof kept>)));
}

/** Puts a kept index into `dir/pagefind/`. @returns undefined, and nothing written, where there is none or it is damaged */
export function restoreIndex(store: PackStore, digest: string, dir: string): Indexed | undefined {
  const list = store.get(digest);
  if (!list) return undefined;
  const { indexed, files } = kept.parse(JSON.parse(list.toString('utf8')));
  const root = path.join(dir, 'pagefind');
  for (const file of files) {
    const bytes = store.get(`${digest}/${file}`);
    if (!bytes) {
      fs.rmSync(root, { recursive: true, force: true });
      return undefined;
    }
    const at = path.join(root, file);
    fs.mkdirSync(path.dirname(at), { recursive: true });
    fs.writeFileSync(at, bytes);
  }
  return indexed;
}
