import type { Claim } from '../dossier/claims.ts';
import { fill } from '../dossier/phrases.ts';
import { claimWords } from './claimWords.ts';
import type { ViewContext } from './context.ts';
import { shorten } from './links.ts';
import { asOfText, editionText, publicationDay } from './publication.ts';
import type { Href } from './urls.ts';
import { listOf } from './words.ts';

/** How to cite a page of the dossier. */
export interface CiteView {
  plain: string;
  /** BibLaTeX `@incollection`. */
  bibtex: string;
  /** CSL-JSON (csl-data 1.0), one item. */
  csl: string;
}

/** The page by its title within the dossier, as of its date; with its address where the site has one. */
export function citeView(context: ViewContext, title: string, href: Href): CiteView {
  const { dossier, words, urls } = context;
  const { file } = dossier;
  const address = urls.absolute(href);
  const id = `${file.id}${href.slice(urls.base.length - 1).replace(/[^a-z0-9]+/g, '-')}`.replace(/-$/, '');
  const plain = fill(words.cite.plain, {
    ...frameOf(context),
    title,
    address: address === undefined ? '' : ` ${address}`,
  });
  const entry: Entry = { file, id, title, address, ...publicationOf(context) };
  return { plain, bibtex: bibtex(entry), csl: csl(entry) };
}

const LONGEST = 160;

/** A claim as a text cites it: its words, its status, where it stands, and its id, which outlives its words. */
export function claimCitation(context: ViewContext, claim: Claim): string {
  const { words, urls } = context;
  const address = urls.absolute(urls.anchor(claim.page, 'claim', claim.id));
  return fill(words.cite.plain, {
    ...frameOf(context),
    title: fill(words.cite.claim, {
      text: shorten(claimWords(claim), LONGEST),
      id: claim.id,
      status: words.claim.status[claim.status],
    }),
    address: address === undefined ? '' : ` ${address}`,
  });
}

/** What all citations of an edition share. */
function frameOf(context: ViewContext): Record<'authors' | 'dossier' | 'edition' | 'asOf', string> {
  const { dossier, spoken } = context;
  const { file } = dossier;
  const edition = editionText(context, 'cite');
  return {
    authors: listOf(file.authors, spoken),
    dossier: file.title,
    edition: edition === undefined ? '' : `, ${edition}`,
    asOf: asOfText(context, 'cite'),
  };
}

/** A page as reference managers take it. */
interface Entry {
  file: ViewContext['dossier']['file'];
  id: string;
  title: string;
  address: string | undefined;
  /** Day of publication: that of the newest edition, or, without one, the day of the dossier. */
  day: string;
  /** The day of the dossier, where it is not that of publication. */
  note?: string;
}

function publicationOf(context: ViewContext): Pick<Entry, 'day' | 'note'> {
  const day = publicationDay(context);
  return day === undefined ? { day: context.dossier.file.asOf } : { day, note: asOfText(context) };
}

function bibtex({ file, id, title, address, day, note }: Entry): string {
  const fields: [string, string | undefined][] = [
    ['author', file.authors.map((author) => `{${tex(author)}}`).join(' and ')],
    ['title', `{${tex(title)}}`],
    ['booktitle', `{${tex(file.title)}}`],
    ['edition', file.number],
    ['date', day],
    ['url', address],
    ['note', note === undefined ? undefined : tex(note)],
  ];
  const lines = fields.flatMap(([key, value]) => (value === undefined ? [] : [`  ${key} = {${value}}`]));
  return `@incollection{${id},\n${lines.join(',\n')}\n}`;
}

function tex(text: string): string {
  return text.replace(/[{}&%$#_\\]/g, (c) => (c === '\\' ? '\\textbackslash{}' : `\\${c}`));
}

function csl({ file, id, title, address, day, note }: Entry): string {
  return JSON.stringify(
    {
      id,
      type: 'chapter',
      title,
      'container-title': file.title,
      author: file.authors.map((literal) => ({ literal })),
      ...(file.number === undefined ? {} : { edition: file.number }),
      issued: { 'date-parts': [day.split('-').map(Number)] },
      language: file.lang,
      ...(address === undefined ? {} : { URL: address }),
      ...(note === undefined ? {} : { note }),
    },
    null,
    2,
  );
}
