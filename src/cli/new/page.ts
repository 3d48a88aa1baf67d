import { compare } from '../../dossier/diagnostics.ts';
import { draftPage, list, type Value, type Values, write } from '../../dossier/draft/page.ts';
import { isId } from '../../dossier/ids.ts';
import { nameRank } from '../../dossier/names.ts';
import type { PageCollection } from '../../dossier/schema.ts';
import type { Draft } from './draft.ts';
import { readParticipants, splitList } from './questions.ts';

/**
 * The draft of a page from its name and the answers.
 * @param option names the content folder where it is not the project's own
 */
export function newPage(
  collection: PageCollection,
  id: string,
  name: string,
  answers: ReadonlyMap<string, string>,
  option: string,
): Draft {
  const title = collection === 'actors' || collection === 'places' ? 'name' : 'title';
  const values: Record<string, Value> = {
    kind: answers.get('kind') ?? 'brief',
    [title]: name,
    ...valuesOf(answers),
  };
  return {
    file: `${collection}/${id}.mdx`,
    text: draftPage(collection, values),
    next: `Link it as [[${id}]]. Write, then run npm run check${option === '' ? '' : ` --${option}`}.`,
  };
}

function valuesOf(answers: ReadonlyMap<string, string>): Values {
  const values: Record<string, Value> = {};
  const date = answers.get('date');
  if (date !== undefined) values.date = { yaml: JSON.stringify(date) };
  for (const field of ['places', 'authors', 'basis']) {
    const ids = answers.get(field);
    if (ids !== undefined) values[field] = list(splitList(ids));
  }
  const whole = answers.get('part-of');
  if (whole !== undefined) values.partOf = whole;
  const coordinates = answers.get('coordinates');
  if (coordinates !== undefined)
    values.coordinates = { yaml: `[${splitList(coordinates.replace(/[[\]]/g, '')).join(', ')}]` };
  const participants = answers.get('participants');
  if (participants !== undefined)
    values.participants = { yaml: readParticipants(participants).map(participant).join('') };
  const alias = answers.get('alias');
  if (alias !== undefined) values.names = { yaml: namesIn(alias).map(nameEntry).join('') };
  return values;
}

function participant({ who, role }: { who: string; role: string }): string {
  return `\n  - { ${isId(who) ? 'actor' : 'name'}: ${write(who)}, role: ${role} }`;
}

interface OtherName {
  text: string;
  lang: string | undefined;
}

/** The names of an answer, in the order in which names stand. */
function namesIn(answer: string): OtherName[] {
  const names = splitList(answer).map((written): OtherName => {
    const [, lang, text = written] = /^([A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*)=(.+)$/.exec(written) ?? [];
    return { text, lang };
  });
  const rank = ({ lang = '' }: OtherName): string => nameRank({ weak: false, lang });
  return names.sort((a, b) => compare(rank(a), rank(b)));
}

function nameEntry({ text, lang }: OtherName): string {
  return `\n  - { text: ${write(text)}${lang === undefined ? '' : `, lang: ${write(lang)}`} }`;
}
