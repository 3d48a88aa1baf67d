import { type Diagnostic, diagnostic, fileStart } from '../diagnostics.ts';
import type { EventPage } from '../page.ts';
import type { ParsedPage } from '../parse.ts';
import type { LintInput } from './input.ts';

/** What an event of a kind cannot be without. */
interface Needs {
  /** It happens at a place. */
  place?: boolean;
  /** At least this many take part. */
  participants?: number;
  /** One of these roles is taken. */
  oneOf?: readonly string[];
}

const needs: Readonly<Record<string, Needs>> = {
  meeting: { place: true, participants: 2 },
  conference: { place: true, participants: 2 },
  visit: { place: true, participants: 1, oneOf: ['guest'] },
  call: { participants: 2 },
  agreement: { participants: 2 },
  ceasefire: { participants: 2 },
  statement: { participants: 1, oneOf: ['speaker', 'author'] },
  decision: { participants: 1 },
  election: { place: true },
  deployment: { place: true, participants: 1, oneOf: ['deployed', 'sender'] },
  attack: { place: true, participants: 1 },
  incident: { place: true, participants: 1 },
  sanction: { participants: 2, oneOf: ['target'] },
  appointment: { participants: 1 },
  investigation: { participants: 1, oneOf: ['investigator'] },
};

/** Roles that belong to some kinds of event only. */
const kindsOf: Readonly<Record<string, readonly string[]>> = {
  caller: ['call'],
  deployed: ['deployment', 'campaign'],
  signatory: ['agreement', 'ceasefire', 'conference', 'meeting', 'statement', 'decision'],
};

/** Events that miss a place or participants, and participants that contradict the kind. */
export function lintEvents({ dossier, pages }: LintInput): Diagnostic[] {
  const wholes = new Set(
    Object.values(dossier.pages).flatMap((page) =>
      page.collection === 'events' && page.front.partOf !== undefined ? [page.front.partOf] : [],
    ),
  );
  return pages.flatMap((parsed) => {
    const { page } = parsed;
    // The parts of a whole carry its places and participants, and what is unknown cannot be asked for.
    if (page.collection !== 'events' || wholes.has(page.id) || page.front.status === 'unknown') return [];
    return [...lintPlace(page, parsed), ...lintParticipants(page, parsed)];
  });
}

function lintPlace(page: EventPage, { spans }: ParsedPage): Diagnostic[] {
  if (!needs[page.front.kind]?.place || page.front.places?.length) return [];
  return [
    diagnostic(
      page.file,
      spans.kind ?? fileStart,
      'event/no-place',
      `A ${page.front.kind} happens somewhere, and this one has no place.`,
      'Add places: [id], or a <Gap> that says it is not known.',
    ),
  ];
}

function lintParticipants(page: EventPage, { spans }: ParsedPage): Diagnostic[] {
  const { kind, participants = [] } = page.front;
  const complain = (
    path: string,
    code: 'event/no-participants' | 'event/participants',
    message: string,
    hint: string,
  ) => diagnostic(page.file, spans[path] ?? fileStart, code, message, hint);
  const need = needs[kind];
  if (participants.length === 0) {
    if (!need?.participants) return [];
    const hint = 'Add participants: [{ actor: id, role: … }].';
    return [complain('kind', 'event/no-participants', `This ${kind} has no participants.`, hint)];
  }
  const found: Diagnostic[] = [];
  if (need?.participants !== undefined && participants.length < need.participants) {
    const message = `A ${kind} takes ${need.participants}, and this one has one participant.`;
    found.push(
      complain('participants', 'event/participants', message, 'Add the other, or name it with name: "…".'),
    );
  }
  if (need?.oneOf && !participants.some(({ role }) => need.oneOf?.includes(role))) {
    const message = `This ${kind} has no ${need.oneOf.join(' or ')}.`;
    found.push(
      complain('participants', 'event/participants', message, `Give one participant role: ${need.oneOf[0]}.`),
    );
  }
  for (const [i, { role }] of participants.entries()) {
    const kinds = kindsOf[role];
    if (kinds && !kinds.includes(kind)) {
      const message = `A ${kind} has no ${role}.`;
      const hint = `The role ${role} goes with ${kinds.join(', ')}.`;
      found.push(complain(`participants.${i}.role`, 'event/participants', message, hint));
    }
  }
  return found;
}
