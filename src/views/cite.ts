import type { Claim } from '../dossier/claims.ts';
import { claimWords } from './claimWords.ts';
import { dateText, type ViewContext } from './context.ts';
import { shorten } from './links.ts';
import type { Href } from './urls.ts';
import { fill, listOf } from './words.ts';

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
  return { plain, bibtex: bibtex(file, id, title, address), csl: csl(file, id, title, address) };
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
  const { dossier, words, spoken } = context;
  const { file } = dossier;
  return {
    authors: listOf(file.authors, spoken),
    dossier: file.title,
    edition: file.number === undefined ? '' : `, ${fill(words.cite.edition, { number: file.number })}`,
    asOf: fill(words.cite.asOf, { date: dateText(context, file.asOf) }),
  };
}

type File = ViewContext['dossier']['file'];

function bibtex(file: File, id: string, title: string, address: string | undefined): string {
  const fields: [string, string | undefined][] = [
    ['author', file.authors.map((author) => `{${tex(author)}}`).join(' and ')],
    ['title', `{${tex(title)}}`],
    ['booktitle', `{${tex(file.title)}}`],
    ['edition', file.number],
    ['date', file.asOf],
    ['url', address],
  ];
  const lines = fields.flatMap(([key, value]) => (value === undefined ? [] : [`  ${key} = {${value}}`]));
  return `@incollection{${id},\n${lines.join(',\n')}\n}`;
}

function tex(text: string): string {
  return text.replace(/[{}&%$#_\\]/g, (c) => (c === '\\' ? '\\textbackslash{}' : `\\${c}`));
}

function csl(file: File, id: string, title: string, address: string | undefined): string {
  return JSON.stringify(
    {
      id,
      type: 'chapter',
      title,
      'container-title': file.title,
      author: file.authors.map((literal) => ({ literal })),
      ...(file.number === undefined ? {} : { edition: file.number }),
      issued: { 'date-parts': [file.asOf.split('-').map(Number)] },
      language: file.lang,
      ...(address === undefined ? {} : { URL: address }),
    },
    null,
    2,
  );
}
