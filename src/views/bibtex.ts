import { plainDate } from '../dossier/plainDate.ts';
import type { Source } from '../dossier/schema.ts';
import type { ViewContext } from './context.ts';

const special: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** A source as a BibLaTeX `@online` entry in UTF-8, its key the source's id. */
export function bibtexOf({ dossier }: ViewContext, source: Source): string {
  const publisher = dossier.publishers[source.publisher]?.name ?? source.publisher;
  const fields: [string, string | undefined][] = [
    // Braces hold a title's capitals and a name that is not to be cut into first and last.
    ['title', `{${escapeTex(source.title)}}`],
    ['author', source.author && `{${escapeTex(source.author)}}`],
    ['organization', `{${escapeTex(publisher)}}`],
    ['date', source.published === 'unknown' ? undefined : bibDate(source.published)],
    ['url', source.url.replace(/[{}\\]/g, encodeURIComponent)],
    ['urldate', source.accessed],
    ['language', escapeTex(source.lang)],
    ['note', escapeTex(source.descriptor)],
  ];
  const lines = fields.flatMap(([key, value]) => (value === undefined ? [] : [`  ${key} = {${value}},\n`]));
  return `@online{${source.id},\n${lines.join('')}}\n`;
}

function escapeTex(text: string): string {
  return text.replace(/[\t\n\r ]+/g, ' ').replace(/[\\{}&%$#_~^]/g, (c) => special[c] ?? c);
}

/** BibLaTeX reads EDTF of level 0 only. */
function bibDate(edtf: string): string | undefined {
  const { start, end } = plainDate(edtf);
  if (start === undefined) return undefined;
  if (!edtf.includes('/')) return start;
  return `${start}/${end ?? ''}`;
}
