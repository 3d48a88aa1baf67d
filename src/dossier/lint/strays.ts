import { diagnostic } from '../diagnostics.ts';
import type { Dossier } from '../dossier.ts';
import { editAt } from '../edits.ts';
import type { Run } from '../markup/runs.ts';
import { Source } from '../markup/source.ts';
import { foldName } from '../names.ts';
import { brokenLinksIn } from './brokenLinks.ts';
import type { PageLint } from './input.ts';

/** A piece of prose that was meant as a link or a citation. */
interface Stray {
  start: number;
  end: number;
  message: string;
  /** What to write instead, where that can be said. */
  text?: string;
  /** Otherwise, what to do. */
  hint?: string;
}

/** `[source, p. 4]`, without its sign; `[a|b]` and `[page-id]`, with one bracket for two. */
const bracketed = /(?<!\[)\[([^[\]|@]{1,120})(\|[^[\]]{1,200})?\](?!\(|\[)\]?/g;
/** `@source` outside of a bracket, with what follows up to the bracket that closes it. */
const signed =
  /(?<![\p{L}\p{M}\p{N}.@[;!?])([!?]?@([\p{L}\p{N}][\p{L}\p{M}\p{N}_:-]*))([^[\]\n]{0,120}\])?/gu;
const anyLink = 'Write `[[id]]` or `[[id|label]]`.';
const closing = /(?<![[\]\\])\]\](?!\])/g;

/** Pieces of links and citations that lost a bracket or their sign, and so stand as plain text. */
export const lintStrays: PageLint = ({ dossier, texts }) => {
  const known = knownIn(dossier);
  return ({ page, runs }) => {
    const text = texts.get(page.file) ?? '';
    let source: Source | undefined;
    return runs.flatMap((run) =>
      straysIn(text, run, known).map(({ start, end, message, text: meant, hint: advice }) => {
        source ??= new Source(text);
        const edit = editAt(source, start, end, meant ?? '');
        const hint = meant === undefined ? (advice ?? anyLink) : `Write \`${meant}\`.`;
        return {
          ...diagnostic(page.file, edit, 'markup/stray', message, hint),
          ...(meant === undefined ? {} : { fix: { safe: false, edits: [edit] } }),
        };
      }),
    );
  };
};

interface Known {
  isSource(id: string): boolean;
  isPageId(id: string): boolean;
  isPage(idOrName: string): boolean;
}

function knownIn({ sources, pages }: Dossier): Known {
  const ids = new Set<string>();
  const names = new Set<string>();
  for (const { id, title } of Object.values(pages)) {
    ids.add(id);
    names.add(foldName(title));
  }
  return {
    isSource: (id) => Object.hasOwn(sources, id),
    isPageId: (id) => ids.has(id),
    isPage: (text) => ids.has(text) || names.has(foldName(text)),
  };
}

function straysIn(text: string, run: Run, known: Known): Stray[] {
  const written = text.slice(run.start, run.end);
  if (!/[[\]@]/.test(written)) return [];
  const at = (index: number, length: number, message: string, meant?: string): Stray => ({
    start: run.start + index,
    end: run.start + index + length,
    message,
    ...(meant === undefined ? {} : { text: meant }),
  });
  const found: Stray[] = [];
  for (const { 0: whole, 1: first = '', 2: label, index } of written.matchAll(bracketed)) {
    const [, sigil = '', id = '', rest = ''] = /^([!?]?)([^\s,;]+)([\s\S]*)$/.exec(first.trim()) ?? [];
    if (label !== undefined && known.isPage(first.trim()))
      found.push(
        at(
          index,
          whole.length,
          `\`${whole}\` is plain text: a link has two brackets.`,
          `[[${first}${label}]]`,
        ),
      );
    else if (label === undefined && known.isSource(id) && /^\s*(?:[,;]|$)/.test(rest))
      found.push(
        at(
          index,
          whole.length,
          `\`${whole}\` is plain text: a citation begins with @.`,
          `[${sigil}@${id}${rest}]`,
        ),
      );
    else if (label === undefined && run.quoted !== true && known.isPageId(first))
      found.push(
        at(index, whole.length, `\`${whole}\` is plain text: a link has two brackets.`, `[[${first}]]`),
      );
  }
  for (const { 0: whole, 1: sign = '', 2: id = '', 3: rest, index } of written.matchAll(signed)) {
    if (!known.isSource(id)) continue;
    const message = `\`${sign}\` is plain text: a citation stands between brackets.`;
    found.push(at(index, whole.length, message, `[${rest === undefined ? `${sign}]` : whole}`));
  }
  const isTold = (from: number, to: number): boolean =>
    found.some(({ start, end }) => start < to && from < end);
  for (const { index } of written.matchAll(closing)) {
    const from = run.start + index;
    if (!isTold(from, from + 1)) found.push(at(index, 2, '`]]` closes a link that nothing opens.'));
  }
  for (const link of brokenLinksIn(text, run)) if (!isTold(link.start, link.end)) found.push(link);
  return found;
}
