import path from 'node:path';
import { foldName } from '../../dossier/names.ts';
import type { Page } from '../../dossier/page.ts';
import { parsePages } from '../../dossier/parsePages.ts';
import { readContent } from '../../dossier/read.ts';
import { readRecord, readSources } from '../../dossier/records.ts';
import {
  dossierFile,
  type PageCollection,
  type Publisher,
  publishers,
  type Source,
  type Vocabulary,
  vocabulary,
} from '../../dossier/schema.ts';
import { parsedOf } from '../cache.ts';
import { CliError } from '../errors.ts';
import { pathShown } from '../options.ts';

/** What a dossier already has, as far as it can be read: a mistake elsewhere does not keep a page from being made. */
export interface Known {
  lang: string;
  pages: Page[];
  sources: { source: Source; file: string }[];
  publishers: Record<string, Publisher>;
  vocabulary: Vocabulary;
}

/**
 * Reads what is there.
 * @param parse how pages are parsed
 * @throws CliError where the folder holds no dossier.
 */
export async function readKnown(content: string, parse: typeof parsePages = parsePages): Promise<Known> {
  const { files } = await readContent(content);
  if (!files.some(({ file }) => file === 'dossier.yaml')) {
    throw new CliError(
      `${content} holds no dossier.`,
      'Name its folder with --content, or begin one with npm run new -- dossier "Title" --content FOLDER.',
    );
  }
  const { data, usable } = readRecord(files, 'dossier.yaml', dossierFile);
  const { lang = 'en' } = data ?? usable;
  const { pages } = await parse(
    files.filter(({ file }) => file.endsWith('.mdx')),
    lang,
    parsedOf(content),
  );
  const own = readRecord(files, 'publishers.yaml', publishers);
  const sources = files
    .filter(({ file }) => file.startsWith('sources/'))
    .flatMap((file) => readSources(file, own.names).records);
  return {
    lang,
    pages: pages.map(({ page }) => page),
    sources: sources.map(({ source, file }) => ({ source, file })),
    publishers: own.data ?? {},
    vocabulary: readRecord(files, 'vocabulary.yaml', vocabulary).data ?? {},
  };
}

/** The page of a collection that has this name, weak names included. */
export function pageNamed(known: Known, collection: PageCollection, name: string): Page | undefined {
  const wanted = foldName(name);
  const isNamed = ({ title, front }: Page): boolean =>
    [title, ...(front.names ?? []).map(({ text }) => text)].some((text) => foldName(text) === wanted);
  return known.pages.find((page) => page.collection === collection && isNamed(page));
}

/** A page in a few lines, for an editor who was about to make it again. */
export function introduce(page: Page, content: string): string {
  const file = pathShown(path.join(content, page.file));
  const names = (page.front.names ?? []).map(({ text }) => text);
  const lines = [
    file,
    `  ${page.title} (${page.front.kind})`,
    ...(names.length > 0 ? [`  also: ${names.join(', ')}`] : []),
    ...(page.front.bluf === undefined ? [] : [`  ${page.front.bluf}`]),
  ];
  return lines.join('\n');
}
