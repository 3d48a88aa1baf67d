import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Writes content files into a temporary folder, for tests. @returns its path and a function that deletes it. */
export async function contentFolder(
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<{ dir: string; remove: () => Promise<void> }> {
  const dir = await mkdtemp(path.join(tmpdir(), 'dossier-'));
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.join(dir, path.dirname(file)), { recursive: true });
    await writeFile(path.join(dir, file), text);
  }
  return { dir, remove: () => rm(dir, { recursive: true, force: true }) };
}

/** A source record on one line. */
export function sourceRecord(id: string, more = ''): string {
  return `- { id: ${id}, title: "Report ${id}", publisher: press, url: "https://example.org/${id}", published: unknown, accessed: 2026-11-23, lang: en, seen: excerpt, descriptor: Test.${more && `, ${more}`} }\n`;
}
