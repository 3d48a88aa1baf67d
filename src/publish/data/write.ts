import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { ViewContext } from '../../views/context.ts';
import type { DataFile } from '../../views/data.ts';
import { dossierJsonSchema } from '../../views/dataSchema.ts';
import { actorsCsv, claimsCsv, eventsCsv, participantsCsv, relationsCsv, sourcesCsv } from './csv.ts';
import { ftm } from './ftm.ts';
import { graphml } from './graphml.ts';
import { dossierJson } from './json.ts';
import { jsonLd } from './jsonld.ts';
import { type BytesOf, madeBytes, writeParts } from './parts.ts';
import { bibtex, cslJson } from './references.ts';
import type { DataPart } from './stretches.ts';

/** What writes each file of `data/`. Parts, not one text: a large dossier would not fit into one. */
const writers: Readonly<Record<DataFile, (context: ViewContext) => Iterable<DataPart>>> = {
  'dossier.json': dossierJson,
  'dossier.schema.json': () => [dossierJsonSchema()],
  'actors.csv': actorsCsv,
  'events.csv': eventsCsv,
  'participants.csv': participantsCsv,
  'relations.csv': relationsCsv,
  'claims.csv': claimsCsv,
  'sources.csv': sourcesCsv,
  'dossier.jsonld': jsonLd,
  'graph.graphml': graphml,
  'entities.ftm.json': ftm,
  'sources.bib': bibtex,
  'sources.csl.json': cslJson,
};

/**
 * Writes the dossier as data into `data/` of a site.
 * @param dir the folder of the site
 * @param bytesOf by default makes every stretch
 * @returns the names of the files, by their path within the site
 */
export async function writeData(
  context: ViewContext,
  dir: string,
  bytesOf: BytesOf = madeBytes,
): Promise<string[]> {
  mkdirSync(path.join(dir, 'data'), { recursive: true });
  const names: string[] = [];
  for (const [file, write] of Object.entries(writers)) {
    const name = `data/${file}`;
    writeParts(dir, name, write(context), bytesOf);
    names.push(name);
    // Lets in what threads hand over, and gives them more to do.
    await setImmediate();
  }
  return names;
}
