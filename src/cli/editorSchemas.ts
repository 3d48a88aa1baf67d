import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Dossier } from '../dossier/dossier.ts';
import { jsonSchemas } from '../dossier/jsonSchemas.ts';
import type { Vocabulary } from '../dossier/schema.ts';
import { root } from './options.ts';

/**
 * Writes the JSON Schemas that `.vscode/settings.json` names, for the project's own content: those of YAML
 * files into `.dossier/schemas/`, those of front matter where Astro's extension for VS Code looks for them.
 */
export function writeEditorSchemas(content: string, dossier: Dossier, vocabulary: Vocabulary): void {
  if (path.resolve(content) !== path.join(root, 'content')) return;
  const schemas = Object.entries(jsonSchemas(dossier, vocabulary));
  for (const [name, schema] of schemas) {
    const text = `${JSON.stringify(schema)}\n`;
    write(path.join(root, '.dossier/schemas', `${name}.json`), text);
    if (Object.hasOwn(dossier.order, name))
      write(path.join(root, '.astro/collections', `${name}.schema.json`), text);
  }
  const collections = Object.keys(dossier.order).map((name) => ({ hasSchema: true, name }));
  const entries = Object.values(dossier.pages).map(({ file, collection }) => [
    // The extension compares addresses in lower case.
    decodeURIComponent(pathToFileURL(path.join(content, file)).href).toLowerCase(),
    collection,
  ]);
  const listing = { collections, entries: Object.fromEntries(entries) };
  write(path.join(root, '.astro/collections/collections.json'), `${JSON.stringify(listing)}\n`);
}

/** Whether a check has no schemas to write: they are there, or the content is not the project's own. */
export function hasEditorSchemas(content: string): boolean {
  return (
    path.resolve(content) !== path.join(root, 'content') ||
    ['.astro/collections/collections.json', '.dossier/schemas'].every((name) =>
      existsSync(path.join(root, name)),
    )
  );
}

/** Writes a file unless it says this already, so that code editors are not woken for nothing. */
function write(file: string, text: string): void {
  try {
    if (readFileSync(file, 'utf8') === text) return;
  } catch {
    mkdirSync(path.dirname(file), { recursive: true });
  }
  writeFileSync(file, text);
}
