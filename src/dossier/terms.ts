import type { Texts } from './contentFile.ts';
import type { Diagnostic } from './diagnostics.ts';
import { Source } from './markup/source.ts';
import { foldName } from './names.ts';
import { asked, nearestOf } from './nearest.ts';
import { placeOf } from './unread.ts';
import type { Term, Terms } from './vocabulary.ts';

/** Asks for the term that was probably meant: by its id or label in any spelling, or the nearest. */
function nearTerm(written: string, terms: readonly Term[]): string | undefined {
  const folded = foldName(written.slice(0, 200).replace(/["'“”„‟«»‘’]/g, ' '));
  if (folded === '') return undefined;
  const named = terms.map(({ id, label }) => ({ id, names: [id, label ?? id].map(foldName) }));
  const same = named.find(({ names }) => names.includes(folded));
  if (same) return asked(same.id);
  const byName = new Map(named.flatMap(({ id, names }) => names.map((name) => [name, id])));
  const near = byName.get(nearestOf(folded, [...byName.keys()]) ?? '');
  if (near !== undefined) return asked(near);
  const held = [...byName].filter(([name]) => name.length > 3 && ` ${folded} `.includes(` ${name} `));
  const [longest] = held.sort(([a], [b]) => b.length - a.length);
  return longest && asked(longest[1]);
}

/** What to write instead of a term that there is not: the nearest, and all of them. */
function termHint(written: string, terms: readonly Term[], what: string): string {
  const near = nearTerm(written, terms);
  return `${near ? `${near} ` : ''}${what}: ${terms.map(({ id }) => id).join(', ')}.`;
}

/**
 * Names the terms for values that do not even have the form of one: of those the schema alone has told.
 * @param terms undefined where the vocabulary could not be read
 */
export function withTerms(
  found: readonly Diagnostic[],
  texts: Texts,
  terms: Terms | undefined,
  publishers: readonly Term[],
): Diagnostic[] {
  const sources = new Map<string, Source>();
  const writtenAt = ({ file, line, column, endLine, endColumn }: Diagnostic): string => {
    const source = sources.get(file) ?? new Source(texts.get(file) ?? '');
    sources.set(file, source);
    const written = source.text.slice(source.offset(line, column), source.offset(endLine, endColumn));
    return written.replace(/^(["'])(.*)\1$/s, '$2');
  };
  const said = (d: Diagnostic): { message: string; hint: string } | undefined => {
    if (d.code === 'publisher/unknown') {
      const written = writtenAt(d);
      const message = `"${written.slice(0, 80)}" is not in publishers.yaml.`;
      return {
        message,
        hint: nearTerm(written, publishers) ?? 'Add it there, with its reliability and the reason.',
      };
    }
    if (!terms) return undefined;
    const { collection } = placeOf(d.file);
    if (d.code === 'role/unknown') return unknownTerm(writtenAt(d), 'role', terms.roles, 'Roles');
    if (d.code === 'verb/unknown') return unknownTerm(writtenAt(d), 'verb', terms.verbs, 'Verbs');
    return d.code === 'kind/unknown'
      ? unknownTerm(writtenAt(d), `kind of ${collection}`, terms.kinds[collection], `Kinds of ${collection}`)
      : undefined;
  };
  return found.map((d) => ({ ...d, ...said(d) }));
}

/** Message and hint for a term that there is not. */
export function unknownTerm(
  written: string,
  what: string,
  terms: readonly Term[],
  all: string,
): { message: string; hint: string } {
  const message = `"${written.slice(0, 80)}" is not a ${what}.`;
  return { message, hint: termHint(written, terms, all) };
}
