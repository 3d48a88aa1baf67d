import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { bibtex } from '../../views/bibtex.ts';
import type { ViewContext } from '../../views/context.ts';
import { cslJson } from '../../views/csl.ts';
import type { DataFile } from '../../views/data.ts';
import { dossierJsonSchema } from '../../views/dataSchema.ts';
import { actorsCsv, claimsCsv, eventsCsv, participantsCsv, relationsCsv, sourcesCsv } from './csv.ts';
import { ftm } from './ftm.ts';
import { graphml } from './graphml.ts';
import { dossierJson } from './json.ts';
import { jsonLd } from './jsonld.ts';

/** What writes each file of `data/`. Parts, not one text: a large dossier would not fit into one. */
const writers: Readonly<Record<DataFile, (context: ViewContext) => Iterable<string>>> = {
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
  'sources.csl.json': (context) => [cslJson(context)],
};

/** Writes the dossier as data into `data/` of a site. @param dir the folder of the site. */
export async function writeData(context: ViewContext, dir: string): Promise<void> {
  await mkdir(path.join(dir, 'data'), { recursive: true });
  for (const [name, write] of Object.entries(writers))
    await writeParts(path.join(dir, 'data', name), write(context));
}

async function writeParts(file: string, parts: Iterable<string>): Promise<void> {
  await pipeline(Readable.from(parts, { objectMode: true }), createWriteStream(file));
}
