import type { Diagnostic } from '../dossier/diagnostics.ts';
import { missingFile } from '../dossier/dossierFolder.ts';
import { readContent } from '../dossier/read.ts';
import { readSources, type SourceRecord } from '../dossier/records.ts';

/** The sources of a content folder, as far as they can be read. */
export interface ReadRecords {
  /** Every source that can be read, with the place of its record. */
  records: SourceRecord[];
  /** What may keep others from being read. */
  errors: Diagnostic[];
}

/** Every source of a content folder that can be read, and what may keep others from it. */
export async function recordsOf(content: string): Promise<ReadRecords> {
  const read = await readContent(content);
  const sources = read.files
    .filter(({ file }) => file.startsWith('sources/'))
    .map((file) => readSources(file, undefined));
  const found = [...read.diagnostics, ...missingFile(read), ...sources.flatMap((s) => s.diagnostics)];
  return {
    records: sources.flatMap(({ records }) => records),
    errors: found.filter(({ severity }) => severity === 'error'),
  };
}
