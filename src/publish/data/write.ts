import { closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import path from 'node:path';
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
export function writeData(context: ViewContext, dir: string): void {
  mkdirSync(path.join(dir, 'data'), { recursive: true });
  for (const [name, write] of Object.entries(writers))
    writeParts(path.join(dir, 'data', name), write(context));
}

/** Characters that are written at once: parts are as small as a line. */
const AT_ONCE = 1 << 18;

function writeParts(file: string, parts: Iterable<string>): void {
  const descriptor = openSync(file, 'w');
  try {
    let waiting = '';
    for (const part of parts) {
      waiting += part;
      if (waiting.length < AT_ONCE) continue;
      writeFileSync(descriptor, waiting);
      waiting = '';
    }
    writeFileSync(descriptor, waiting);
  } finally {
    closeSync(descriptor);
  }
}
