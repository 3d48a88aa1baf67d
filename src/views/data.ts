import { type Chrome, chrome } from './chrome.ts';
import type { ViewContext } from './context.ts';
import { listsOfData } from './dataSchema.ts';
import { feedFiles } from './feeds.ts';
import type { Href } from './urls.ts';
import type { Words } from './words/dictionary.ts';

type Described = keyof Words['data']['files'];

/** The files of `data/`, by name, with what each is in the words of the interface. */
const dataFiles = {
  'dossier.json': 'json',
  'dossier.schema.json': 'schema',
  'actors.csv': 'actors',
  'events.csv': 'events',
  'participants.csv': 'participants',
  'relations.csv': 'relations',
  'claims.csv': 'claims',
  'sources.csv': 'sources',
  'dossier.jsonld': 'jsonld',
  'graph.graphml': 'graphml',
  'entities.ftm.json': 'ftm',
  'sources.bib': 'bibtex',
  'sources.csl.json': 'csl',
} as const satisfies Record<string, Described>;

export type DataFile = keyof typeof dataFiles;

/** The page that tells which data can be taken and what is in it. */
export interface DataSetsView {
  chrome: Chrome;
  title: string;
  files: FileRow[];
  feeds: FileRow[];
  copies: FileRow[];
  /** The lists of `dossier.json`. */
  lists: { name: string; fields: { name: string; optional: boolean }[] }[];
}

export interface FileRow {
  href: Href;
  name: string;
  about: string;
}

/** The page of files that hold the dossier as data. */
export function dataView(context: ViewContext): DataSetsView {
  const { words, urls } = context;
  const row = (path: string, described: Described): FileRow => ({
    href: urls.file(path),
    name: path.replace(/^.*\//, ''),
    about: words.data.files[described],
  });
  return {
    chrome: chrome(context, { title: words.nav.data, href: urls.route('data') }),
    title: words.nav.data,
    files: Object.entries(dataFiles).map(([name, described]) => row(`data/${name}`, described)),
    feeds: feedFiles.map(({ path, described }) => row(path, described)),
    copies: [row('llms.txt', 'llms'), row('index.md', 'markdown')],
    lists: listsOfData(),
  };
}
