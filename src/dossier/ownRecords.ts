import { setImmediate } from 'node:timers/promises';
import type { Content } from './content.ts';
import type { ContentFile } from './contentFile.ts';
import { type Diagnostic, diagnostic, fileStart } from './diagnostics.ts';
import { isId } from './ids.ts';
import { keepSources, type SourceReader } from './keptSources.ts';
import { type RecordFile, readRecord, type Sources } from './records.ts';
import { dossierFile, type Publisher, publishers, style, vocabulary } from './schema.ts';
import type { Term } from './vocabulary.ts';

/** The dossier's own records, beside its sources. */
export type OwnRecords = ReturnType<typeof readOwnRecords>;

/** Reads those records, as far as they can be. */
export function readOwnRecords(files: readonly ContentFile[]) {
  return {
    dossier: readRecord(files, 'dossier.yaml', dossierFile),
    vocabulary: readRecord(files, 'vocabulary.yaml', vocabulary),
    publishers: readRecord(files, 'publishers.yaml', publishers),
    style: readRecord(files, 'style.yaml', style),
  };
}

/** Reads the sources while workers parse pages, and takes what those hand in between two files. */
export async function readAllSources(
  files: readonly ContentFile[],
  publisherIds: readonly string[] | undefined,
  options: { sources?: SourceReader | undefined; cache?: string | undefined },
): Promise<Sources[]> {
  const reader = options.sources ?? keepSources(options.cache);
  const sources: Sources[] = [];
  try {
    for (const file of files.filter((f) => f.file.startsWith('sources/'))) {
      sources.push(reader.read(file, publisherIds));
      await setImmediate();
    }
  } finally {
    if (!options.sources) reader.close();
  }
  return sources;
}

/** Whether the vocabulary could not be read: it may have any term. */
export function isVocabularyUnread(
  content: Content,
  { vocabulary: { data, diagnostics } }: OwnRecords,
): boolean {
  return content.unread.includes('vocabulary.yaml') || (data === undefined && diagnostics.length > 0);
}

/** Who may stand behind a source, also where not every entry can be read. */
export function publisherTerms({ data, names = [] }: RecordFile<Record<string, Publisher>>): Term[] {
  return data
    ? Object.entries(data).map(([id, { name }]) => ({ id, label: name }))
    : names.filter(isId).map((id) => ({ id }));
}

/** Ids of publishers that a source may name; undefined where they cannot be told, or there are none. */
export function publisherIds({ publishers: { names = [] } }: OwnRecords): string[] | undefined {
  return names.length > 0 ? names : undefined;
}

/** Says once that sources need publishers and there is none, in place of blaming each source. */
export function missingPublishers(
  { files, unread }: Content,
  { publishers: { names } }: OwnRecords,
  sources: readonly Sources[],
): Diagnostic[] {
  const name = 'publishers.yaml';
  const [first] = sources.flatMap(({ records }) => records);
  if (!first || names === undefined || names.length > 0 || unread.includes(name)) return [];
  const hint = `Sources need who stands behind them: begin with \`${first.source.publisher}: { name: …, reliability: F, reason: Not assessed. }\`.`;
  return files.some(({ file }) => file === name)
    ? [diagnostic(name, fileStart, 'schema/missing', 'Nothing is written here.', hint)]
    : [diagnostic(name, fileStart, 'file/missing', `There is no ${name}.`, hint)];
}
