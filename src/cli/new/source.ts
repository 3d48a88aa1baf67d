import { freeId, idFromName } from '../../dossier/draft/ids.ts';
import { draftSource } from '../../dossier/draft/page.ts';
import { sameUrl, urlFacts } from '../../dossier/draft/url.ts';
import { idFormFor, isId } from '../../dossier/ids.ts';
import type { Publisher } from '../../dossier/schema.ts';
import { CliError } from '../errors.ts';
import { readPastDay, today } from '../today.ts';
import { type Ask, answerAll, readFlags } from './answers.ts';
import type { Draft } from './draft.ts';
import type { Known } from './known.ts';
import { type Question, sourceQuestions } from './questions.ts';
import { unassessedReason } from './unassessed.ts';

/** Stands among the choices of a publisher for one that is not there yet. */
const another = 'another publisher';

/** The draft of a source from its address and the answers. @throws CliError where the dossier has it already. */
export async function newSource(
  args: readonly string[],
  known: Known,
  _content: string,
  ask: Ask | undefined,
): Promise<Draft> {
  const names = sourceQuestions(known, {}).map(({ name }) => name);
  const { flags, alone } = readFlags(args, ['content', 'id', 'new-publisher', 'accessed', ...names]);
  const url = await newUrl(alone[0], known, ask);
  const now = new Date();
  const accessed = readPastDay('--accessed', flags.get('accessed') ?? today(now).universal, now);
  const sources = known.sources.map(({ source }) => source);
  const facts = urlFacts(url, sources);
  const named = flags.get('new-publisher');
  const chosen = await choosePublisher(named, known, ask, facts.publisher, flags.has('publisher'));
  const added = chosen?.added;
  const publishers = added ? { ...known.publishers, [chosen.id]: added.publisher } : known.publishers;
  const guesses = { ...facts, published: facts.published ?? 'unknown' };
  const given = chosen ? new Map(flags).set('publisher', chosen.id) : flags;
  const answers = await answerAll(sourceQuestions({ ...known, publishers }, guesses), given, ask);
  const id = newId(flags.get('id'), answers, new Set(sources.map((source) => source.id)));
  return {
    file: `sources/${id}.yaml`,
    text: textOf(id, url, accessed, answers),
    ...(added ? { additions: { 'publishers.yaml': added.yaml } } : {}),
    next: `Cite it as [@${id}].`,
  };
}

/** The address given or asked for. @throws CliError where it is none, or that of a source which is there */
async function newUrl(given: string | undefined, known: Known, ask: Ask | undefined): Promise<string> {
  const question: Question = { name: 'url', help: 'The address of the source.', isNeeded: true };
  const url = given ?? (await ask?.({ ...question, fault: urlFault }));
  if (!url || urlFault(url))
    throw new CliError(`"${url ?? ''}" is not an address.`, 'Write npm run new -- source https://…');
  const same = known.sources.find(({ source }) => sameUrl(source.url, url));
  if (!same) return url;
  const { id, title } = same.source;
  throw new CliError(
    `This address is the source "${id}" in ${same.file}:\n  ${title}`,
    `Cite it as [@${id}].`,
  );
}

type Answers = ReadonlyMap<string, string>;

/** The id given, else one made of the answers. @throws CliError where it cannot be one, or is taken */
function newId(given: string | undefined, answers: Answers, taken: ReadonlySet<string>): string {
  const answer = (name: string) => answers.get(name) ?? '';
  const id =
    given ?? freeId(idOf(answer('publisher'), answer('published'), answer('title')), (one) => taken.has(one));
  if (!isId(id)) throw new CliError(`"${id}" cannot be an id.`, `Give one with --id: ${idFormFor(id)}.`);
  if (taken.has(id)) throw new CliError(`The source "${id}" is there already.`, 'Give another id with --id.');
  return id;
}

function textOf(id: string, url: string, accessed: string, answers: Answers): string {
  const quoted = (text: string | undefined) => ({ yaml: JSON.stringify(text ?? '') });
  return draftSource({
    id,
    title: quoted(answers.get('title')),
    publisher: answers.get('publisher') ?? '',
    url: quoted(url),
    published: quoted(answers.get('published')),
    accessed: quoted(accessed),
    lang: quoted(answers.get('lang')),
    seen: answers.get('seen') ?? 'excerpt',
    descriptor: quoted(answers.get('descriptor')),
  });
}

function urlFault(url: string): string | undefined {
  return /^https?:\/\//i.test(url) && URL.canParse(url) ? undefined : 'It begins with https:// or http://.';
}

/** Who published a source: one that is there, by its id alone, or one to be added. */
interface Chosen {
  id: string;
  added?: { publisher: Publisher; yaml: string };
}

/** The publisher that is chosen or named anew before the other questions; undefined where it is one of them. */
async function choosePublisher(
  flag: string | undefined,
  known: Known,
  ask: Ask | undefined,
  guess: string | undefined,
  isNamed: boolean,
): Promise<Chosen | undefined> {
  if (flag !== undefined) return addedPublisher(flag, known);
  if (!ask || guess !== undefined || isNamed) return undefined;
  const choices = [...Object.keys(known.publishers), another];
  const id = await ask({ name: 'publisher', help: 'Who published it?', isNeeded: true, choices });
  if (id !== another) return id === undefined ? undefined : { id };
  const name = await ask({ name: 'new-publisher', help: 'Its name, as readers know it.', isNeeded: true });
  return name === undefined ? undefined : addedPublisher(name, known);
}

/** @throws CliError where the name makes no id, or the dossier has such a publisher */
function addedPublisher(name: string, known: Known): Chosen {
  const id = idFromName(name);
  if (id === undefined)
    throw new CliError(`No id can be made of "${name}".`, 'Add the publisher to publishers.yaml by hand.');
  const same = Object.entries(known.publishers).find(
    ([other, { name: called }]) => other === id || called === name,
  );
  if (same)
    throw new CliError(
      `publishers.yaml has "${same[0]}" (${same[1].name}).`,
      `Write --publisher ${same[0]}.`,
    );
  const publisher = unassessed(name, known.lang);
  const yaml = `${id}:\n  name: ${JSON.stringify(name)}\n  reliability: F\n  reason: ${JSON.stringify(publisher.reason)}\n`;
  return { id, added: { publisher, yaml } };
}

function unassessed(name: string, lang: string) {
  return { name, reliability: 'F' as const, reason: unassessedReason(lang) };
}

/** `reuters-2020-06-15` from publisher and date; without a date the first words of the title. */
function idOf(publisher: string, published: string, title: string): string {
  const day = /\d{4}(?:-\d{2}){0,2}/.exec(published)?.[0];
  const words = idFromName(title)?.split('-').slice(0, 3).join('-');
  return `${publisher}-${day ?? words ?? 'source'}`;
}
