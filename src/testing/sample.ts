import path from 'node:path';
import { compile } from '../dossier/compile.ts';
import type { DossierFile } from '../dossier/schema.ts';
import type { DataPart } from '../publish/data/stretches.ts';
import { type ViewContext, viewContext } from '../views/context.ts';
import { parseHere } from './parseHere.ts';

const root = path.resolve(import.meta.dirname, '../..');
const folders = { libya: 'content', sarvane: 'e2e/fixtures/sarvane/content' } as const;
const compiled = new Map<string, ReturnType<typeof compile>>();

/** For tests: a dossier of this repository, compiled and ready to be written. */
export async function sample(
  name: keyof typeof folders,
  file: Partial<DossierFile> = {},
): Promise<ViewContext> {
  const work =
    compiled.get(name) ?? compile(path.join(root, folders[name]), undefined, { parse: parseHere() });
  compiled.set(name, work);
  const { dossier, diagnostics, digest } = await work;
  if (!dossier) throw new Error(diagnostics.map((d) => `${d.file}: ${d.message}`).join('\n'));
  return viewContext({ dossier: { ...dossier, file: { ...dossier.file, ...file } }, base: '/', digest });
}

/** For tests: what a writer yields, as one text. */
export function joined(parts: Iterable<DataPart>): string {
  return [...parts].map((part) => (typeof part === 'string' ? part : part.make())).join('');
}
