import type { Content } from './content.ts';
import { type Texts, textsOf } from './contentFile.ts';
import { type Diagnostic, diagnostic, fileStart } from './diagnostics.ts';
import { type Editions, readEditions } from './editions/read.ts';
import { type OwnRecords, readOwnRecords } from './ownRecords.ts';
import type { DossierFile } from './schema.ts';

/** Everything in a content folder, and the dossier's own records of it. */
export interface DossierFolder {
  content: Content;
  texts: Texts;
  own: OwnRecords;
  /** dossier.yaml, or what can be read of it. */
  file: DossierFile;
  editions: Editions;
  diagnostics: Diagnostic[];
}

/** Reads the dossier's own records and its editions. @param content what was read of its folder */
export function readFolder(dir: string, content: Content): DossierFolder {
  const own = readOwnRecords(content.files);
  const editions = readEditions(dir, (own.dossier.data ?? own.dossier.usable).id);
  return {
    content,
    texts: textsOf(content.files),
    own,
    file: own.dossier.data ?? { ...placeholder, ...own.dossier.usable },
    editions,
    diagnostics: [
      content.diagnostics,
      ...Object.values(own).map((record) => record.diagnostics),
      missingFile(content),
      editions.diagnostics,
    ].flat(),
  };
}

/** Stands for the fields of dossier.yaml that could not be read; no dossier comes of it. */
const placeholder: DossierFile = {
  title: '',
  id: '',
  lang: 'en',
  asOf: '0001-01-01',
  authors: [],
  status: 'draft',
  tlp: 'RED',
  yardstick: 'none',
  home: '',
};

/** Says so where the folder has no dossier.yaml, and so is none of a dossier. */
export function missingFile({ files, unread, diagnostics }: Content): Diagnostic[] {
  const name = 'dossier.yaml';
  if (diagnostics.some(({ file }) => file === '.')) return [];
  if (unread.includes(name) || files.some(({ file }) => file === name)) return [];
  const hint = 'A content folder begins with it; npm run new -- dossier "Title" --content FOLDER writes one.';
  return [diagnostic(name, fileStart, 'file/missing', `There is no ${name}.`, hint)];
}
