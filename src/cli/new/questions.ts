import { coreKinds, coreRoles } from '../../dossier/coreTerms.ts';
import { isEdtf } from '../../dossier/dates.ts';
import { fieldHelp } from '../../dossier/fieldHelp.ts';
import { isId } from '../../dossier/ids.ts';
import { isLanguage } from '../../dossier/languages.ts';
import { didYouMean } from '../../dossier/nearest.ts';
import type { PageCollection } from '../../dossier/schema.ts';
import { isTerritory } from '../../dossier/territory.ts';
import type { Known } from './known.ts';

/** Something a new page needs to know. Its name is the flag, and the field where it has one. */
export interface Question {
  name: string;
  help: string;
  isNeeded: boolean;
  /** The answers there are, where they are few. */
  choices?: readonly string[];
  /** Another flag that answers it, for who cannot be asked. */
  otherwise?: string;
  /** What is known without asking. */
  guess?: string;
  /** What is wrong with an answer, if anything. */
  fault?(answer: string): string | undefined;
}

/** What can be made, and the collection it goes to. */
export const things = {
  actor: 'actors',
  event: 'events',
  place: 'places',
  document: 'documents',
  source: 'sources',
  brief: 'briefs',
} as const;
export type Thing = keyof typeof things;

const date = (answer: string) =>
  isEdtf(answer) ? undefined : 'Write a date such as 2020-06-22, 2020-06, 2020-06? or 2019-12~/..';

/** Says what an answer could be that is none of the choices. */
export function oneOf(choices: readonly string[]): (answer: string) => string | undefined {
  const all = choices.length > 0 ? `One of ${choices.join(', ')}.` : 'There is none yet.';
  return (answer) => (choices.includes(answer) ? undefined : (didYouMean(answer, choices) ?? all));
}

function idsOf(known: Known, ...collections: PageCollection[]): string[] {
  return known.pages.filter((page) => collections.includes(page.collection)).map(({ id }) => id);
}

function listed(choices: readonly string[]): (answer: string) => string | undefined {
  return (answer) =>
    splitList(answer)
      .map(oneOf(choices))
      .find((fault) => fault !== undefined);
}

/** Parts of an answer that holds several. */
export function splitList(answer: string): string[] {
  return answer
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
}

/** `ada:host, Bob Stone:guest`: an actor's id, or a name without a page, and a role. */
export function readParticipants(answer: string): { who: string; role: string }[] {
  return splitList(answer).map((part) => {
    const at = part.lastIndexOf(':');
    return at < 0
      ? { who: part, role: 'participant' }
      : { who: part.slice(0, at).trim(), role: part.slice(at + 1).trim() };
  });
}

function participantsFault(known: Known): (answer: string) => string | undefined {
  const actors = idsOf(known, 'actors');
  const roles = [...coreRoles, ...Object.keys(known.vocabulary.roles ?? {})];
  return (answer) => {
    for (const { who, role } of readParticipants(answer)) {
      const fault = oneOf(roles)(role);
      if (fault) return `The role "${role}" does not exist. ${fault}`;
      if (isId(who) && !actors.includes(who))
        return `No actor has the id "${who}". ${didYouMean(who, actors) ?? 'Write the name instead.'}`;
    }
    return undefined;
  };
}

function kind(collection: PageCollection, known: Known): Question {
  const own = Object.entries(known.vocabulary.kinds ?? {}).filter(([, k]) => k.collection === collection);
  const choices = [...(coreKinds[collection] ?? []), ...own.map(([id]) => id)];
  return { name: 'kind', help: fieldHelp[collection].kind, isNeeded: true, choices, fault: oneOf(choices) };
}

/** The questions for a page of a collection, beside its name. */
export function pageQuestions(collection: PageCollection, known: Known): Question[] {
  const open = (name: string, help: string, fault?: Question['fault']): Question => ({
    name,
    help,
    isNeeded: false,
    ...(fault ? { fault } : {}),
  });
  const alias = open('alias', 'Another name; with its language as ar=الاسم. Several are parted by commas.');
  switch (collection) {
    case 'actors':
      return [kind(collection, known), alias];
    case 'places':
      return [
        kind(collection, known),
        open('coordinates', fieldHelp.places.coordinates, coordinatesFault),
        alias,
      ];
    case 'documents':
      return [
        kind(collection, known),
        open('date', fieldHelp.documents.date, date),
        open('authors', fieldHelp.documents.authors, listed(idsOf(known, 'actors'))),
      ];
    case 'events':
      return [
        kind(collection, known),
        { ...open('date', fieldHelp.events.date, date), isNeeded: true },
        open('places', fieldHelp.events.places, listed(known.pages.filter(isTerritory).map(({ id }) => id))),
        open(
          'participants',
          'Who took part, as id:role or name:role, parted by commas.',
          participantsFault(known),
        ),
        open('part-of', fieldHelp.events.partOf, listed(idsOf(known, 'events'))),
        open('basis', 'Ids of the claims or sources that all this rests on.'),
      ];
    case 'briefs':
      return [];
  }
}

function coordinatesFault(answer: string): string | undefined {
  const [latitude, longitude, ...rest] = splitList(answer.replace(/[[\]]/g, '')).map(Number);
  const isRight = Math.abs(latitude ?? 91) <= 90 && Math.abs(longitude ?? 181) <= 180 && rest.length === 0;
  return isRight ? undefined : 'Write latitude and longitude in degrees: 48.86, 2.35';
}

const newPublisherFlag = 'A publisher that is not there yet: --new-publisher "Name" in place of --publisher.';

/** The questions for a source, some of them answered by its address. */
export function sourceQuestions(
  known: Known,
  guess: Readonly<Record<string, string | undefined>>,
): Question[] {
  const help = fieldHelp.sources;
  const published = (answer: string) => (answer === 'unknown' ? undefined : date(answer));
  const seen = ['full', 'excerpt'];
  const questions: Question[] = [
    {
      name: 'publisher',
      help: help.publisher,
      isNeeded: true,
      otherwise: newPublisherFlag,
      choices: Object.keys(known.publishers),
      fault: (answer) => {
        const fault = oneOf(Object.keys(known.publishers))(answer);
        return fault && `${fault} ${newPublisherFlag}`;
      },
    },
    { name: 'title', help: help.title, isNeeded: true },
    { name: 'published', help: help.published, isNeeded: true, fault: published },
    {
      name: 'lang',
      help: help.lang,
      isNeeded: true,
      fault: (answer) => (isLanguage(answer) ? undefined : 'Write a tag such as ar, en or fr.'),
    },
    { name: 'seen', help: help.seen, isNeeded: true, choices: seen, fault: oneOf(seen) },
    { name: 'descriptor', help: help.descriptor, isNeeded: true },
  ];
  return questions.map((question) => {
    const known = guess[question.name];
    return known === undefined ? question : { ...question, guess: known };
  });
}
