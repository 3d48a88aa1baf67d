import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { byPosition, type Diagnostic, diagnostic, fileStart } from './diagnostics.ts';
import type { Dossier } from './dossier.ts';
import type { Mend } from './edits.ts';
import { linkDossier } from './link.ts';
import { lint } from './lint.ts';
import { mendLinked, mendTexts } from './mend.ts';
import { parsePages } from './parsePages.ts';
import { type ContentFile, readContent } from './read.ts';
import { dossierFile, publishers, type Source, source, style, type Tlp, vocabulary } from './schema.ts';
import { filterTlp } from './tlp.ts';
import { checkSchema, readYaml } from './yaml.ts';

export interface CompileOptions {
  /** Also report what is questionable in a valid dossier; a build has no need of it. */
  lint?: boolean;
  /** Folder that keeps parsed pages from one run to the next; default none. */
  cache?: string;
  /** Also say what can safely be mended. */
  mend?: boolean;
  /** How pages are parsed; default in workers with memory and time limits. */
  parse?: typeof parsePages;
}

export interface Compiled {
  /** Undefined where an error stopped the work. */
  dossier?: Dossier;
  diagnostics: Diagnostic[];
  /** Replacements that change nothing a reader sees; empty unless asked for. */
  mends: Mend[];
  /** SHA-256 of every text that was read, hexadecimal. */
  digest: string;
}

/**
 * content/ → Dossier: reads, parses in workers, filters by TLP, links.
 * @param dir the content folder.
 * @param ceiling highest marking to keep; default the dossier's own.
 */
export async function compile(dir: string, ceiling?: Tlp, options: CompileOptions = {}): Promise<Compiled> {
  const { files, diagnostics } = await readContent(dir);
  const digest = digestOf(files);
  const texts = new Map(files.map(({ file, text }) => [file, text]));
  const mends = options.mend ? mendTexts(texts) : [];
  const file = readRecord(
    files,
    'dossier.yaml',
    dossierFile,
    Object.keys(dossierFile.shape),
    diagnostics,
    true,
  );
  const words =
    readRecord(files, 'vocabulary.yaml', vocabulary, Object.keys(vocabulary.shape), diagnostics) ?? {};
  const behind = readRecord(files, 'publishers.yaml', publishers, [], diagnostics) ?? {};
  const spelling = readRecord(files, 'style.yaml', style, Object.keys(style.shape), diagnostics) ?? {};
  const sources = files
    .filter((f) => f.file.startsWith('sources/'))
    .flatMap((f) => readSources(f, Object.keys(behind), diagnostics));
  const pages = await (options.parse ?? parsePages)(
    files.filter((f) => f.file.endsWith('.mdx')),
    file?.lang ?? 'en',
    options.cache,
  );
  // One by one: as arguments of a call, very many would overflow the stack.
  for (const found of [pages.diagnostics, duplicateIds(files), duplicateSources(sources)].flat())
    diagnostics.push(found);
  if (!file || diagnostics.some((d) => d.severity === 'error'))
    return { diagnostics: diagnostics.sort(byPosition), mends, digest };
  const limit = ceiling ?? file.tlp;
  const kept = filterTlp(
    pages.pages,
    sources.map((s) => s.source),
    limit,
  );
  const linked = linkDossier({
    file,
    vocabulary: words,
    publishers: behind,
    style: spelling,
    ...kept,
    ceiling: limit,
  });
  for (const found of linked.diagnostics) diagnostics.push(found);
  const input = { dossier: linked.dossier, pages: kept.pages, texts };
  if (options.lint) for (const found of lint(input)) diagnostics.push(found);
  if (options.mend) for (const found of mendLinked(input)) mends.push(found);
  diagnostics.sort(byPosition);
  return diagnostics.some((d) => d.severity === 'error')
    ? { diagnostics, mends, digest }
    : { dossier: linked.dossier, diagnostics, mends, digest };
}

function digestOf(files: readonly ContentFile[]): string {
  const hash = createHash('sha256');
  for (const { file, text } of files) hash.update(`${file}\0${text.length}\0${text}\0`);
  return hash.digest('hex');
}

function readRecord<S extends z.ZodType>(
  files: readonly ContentFile[],
  name: string,
  schema: S,
  known: readonly string[],
  diagnostics: Diagnostic[],
  required = false,
): z.output<S> | undefined {
  const found = files.find((f) => f.file === name);
  if (!found) {
    if (required)
      diagnostics.push(
        diagnostic(
          name,
          fileStart,
          'file/missing',
          `There is no ${name}.`,
          'A content folder begins with it; see the README.',
        ),
      );
    return undefined;
  }
  const yaml = readYaml(name, found.text.replace(/^﻿/, ''));
  diagnostics.push(...yaml.diagnostics);
  if (yaml.value === undefined) return undefined;
  const checked = checkSchema(name, yaml, schema, { known });
  diagnostics.push(...checked.diagnostics);
  return checked.data;
}

function readSources(
  { file, text }: ContentFile,
  known: readonly string[],
  diagnostics: Diagnostic[],
): { source: Source; file: string }[] {
  const yaml = readYaml(file, text.replace(/^﻿/, ''));
  diagnostics.push(...yaml.diagnostics);
  if (yaml.value === undefined) return [];
  const many = Array.isArray(yaml.value);
  const records: unknown[] = Array.isArray(yaml.value) ? yaml.value : [yaml.value];
  return records.flatMap((value, i) => {
    const under = many ? [i] : [];
    const checked = checkSchema(file, yaml, source, { value, under, known: Object.keys(source.shape) });
    diagnostics.push(...checked.diagnostics);
    if (!checked.data) return [];
    if (!known.includes(checked.data.publisher)) {
      diagnostics.push(
        diagnostic(
          file,
          yaml.spanOf([...under, 'publisher']),
          'publisher/unknown',
          `"${checked.data.publisher}" is not in publishers.yaml.`,
          `Publishers: ${known.join(', ')}.`,
        ),
      );
    }
    return [{ source: checked.data, file }];
  });
}

function duplicateIds(files: readonly ContentFile[]): Diagnostic[] {
  const seen = new Map<string, string>();
  return files.flatMap(({ file }) => {
    const folded = file.normalize('NFKC').toLowerCase();
    const other = seen.get(folded);
    seen.set(folded, file);
    return other === undefined
      ? []
      : [
          diagnostic(
            file,
            fileStart,
            'id/duplicate',
            `It has the id of ${other}.`,
            'Ids differ in more than case.',
          ),
        ];
  });
}

function duplicateSources(sources: readonly { source: Source; file: string }[]): Diagnostic[] {
  const seen = new Map<string, string>();
  return sources.flatMap(({ source: { id }, file }) => {
    const other = seen.get(id);
    seen.set(id, file);
    return other === undefined
      ? []
      : [
          diagnostic(
            file,
            fileStart,
            'id/duplicate',
            `The source "${id}" is also in ${other}.`,
            'Keep one of the two.',
          ),
        ];
  });
}
