import { readContent } from '../dossier/read.ts';
import { readSources, type SourceRecord } from '../dossier/records.ts';

/** Every source of a content folder that can be read, with the place of its record. */
export async function recordsOf(content: string): Promise<SourceRecord[]> {
  const { files } = await readContent(content);
  return files
    .filter(({ file }) => file.startsWith('sources/'))
    .flatMap((file) => readSources(file, undefined).records);
}
