import type { ClaimStatus } from '../claims.ts';
import { defined } from '../defined.ts';
import { compare } from '../diagnostics.ts';
import type { Change, Turn } from './change.ts';
import type {
  ClaimState,
  GapState,
  JudgementState,
  PageState,
  ParticipantState,
  RelationState,
  State,
} from './stateShape.ts';

/** Everything that differs between two states, in a fixed order: by kind, then page, then id. */
export function compareStates(before: State, after: State): Change[] {
  const old = alignNames(before, after);
  const prose = [...claimChanges(old, after), ...judgementChanges(old, after), ...gapChanges(old, after)];
  const links = [...linkChanges('relation', old, after), ...linkChanges('participant', old, after)];
  const pages = pageChanges(old, after);
  const whole = new Set(pages.flatMap((change) => (change.turn === 'changed' ? [] : [change.page])));
  // What is new or gone with its page is told by the page.
  const others = [...prose, ...links.filter(({ page, turn }) => turn === 'changed' || !whole.has(page))];
  const told = new Set(others.map(({ page }) => page));
  return [
    ...prose,
    ...pages.filter((change) => !isVague(change) || !told.has(change.page)),
    ...others.slice(prose.length),
  ];
}

/** Only the text of a page differs, and it is not known where: no news where a claim in it is told. */
function isVague({ turn, after, before, fields }: Change): boolean {
  return turn === 'changed' && !fields && after === undefined && before === undefined;
}

/** The older state under the names of the newer one, so that what was renamed keeps its history. */
function alignNames(before: State, after: State): State {
  const pages = new Map<string, string>();
  for (const [key, { formerly }] of Object.entries(after.pages)) {
    const folder = key.slice(0, key.indexOf('/') + 1);
    for (const id of formerly ?? []) if (!after.pages[folder + id]) pages.set(folder + id, key);
  }
  const claims = new Map<string, string>();
  for (const [id, { formerly }] of Object.entries(after.claims))
    for (const old of formerly ?? []) if (!after.claims[old]) claims.set(old, id);
  if (pages.size + claims.size === 0) return before;
  return {
    ...before,
    pages: renameKeys(before.pages, pages),
    claims: renameKeys(before.claims, claims),
    relations: renamed(before.relations, pages),
    participants: renamed(before.participants, pages),
  };
}

function renameKeys<T>(record: Record<string, T>, names: ReadonlyMap<string, string>): Record<string, T> {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => {
      const name = names.get(key);
      return [name === undefined || Object.hasOwn(record, name) ? key : name, value];
    }),
  );
}

/** Keys of relations and participants are made of page keys, parted by spaces. */
function renamed<T>(record: Record<string, T>, pages: ReadonlyMap<string, string>): Record<string, T> {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [
      key
        .split(' ')
        .map((part) => pages.get(part) ?? part)
        .join(' '),
      value,
    ]),
  );
}

/** Pairs of what two records hold under one key, sorted by page and key. */
function pairs<T>(
  before: Readonly<Record<string, T>>,
  after: Readonly<Record<string, T>>,
  pageOf: (value: T, key: string) => string,
): { key: string; page: string; was: T | undefined; is: T | undefined }[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .flatMap((key) => {
      const [was, is] = [before[key], after[key]];
      const either = is ?? was;
      return either === undefined ? [] : [{ key, page: pageOf(either, key), was, is }];
    })
    .sort((a, b) => compare(a.page, b.page) || compare(a.key, b.key));
}

function titleOf(page: string, before: State, after: State): string {
  return (after.pages[page] ?? before.pages[page])?.title ?? page;
}

function claimChanges(before: State, after: State): Change[] {
  return pairs<ClaimState>(before.claims, after.claims, (c) => c.page).flatMap(({ key, page, was, is }) => {
    const shared = { kind: 'claim' as const, id: key, page, title: titleOf(page, before, after) };
    if (!was || !is) return [ending(shared, was?.text, is?.text, !was)];
    const text = was.text === is.text ? {} : { before: was.text, after: is.text };
    if (was.status === is.status)
      return 'before' in text ? [{ ...shared, turn: 'changed' as const, ...text }] : [];
    const turn = turnOf(was.status, is.status);
    const told = 'before' in text ? text : { after: is.text };
    return [{ ...shared, turn, ...told, status: { before: was.status, after: is.status } }];
  });
}

function turnOf(was: ClaimStatus, is: ClaimStatus): Turn {
  if (is === 'withdrawn' || is === 'refuted') return 'withdrawn';
  if (is === 'contested') return 'contested';
  return is === 'corroborated' || (was === 'contested' && is === 'reported') ? 'supported' : 'changed';
}

function judgementChanges(before: State, after: State): Change[] {
  return pairs<JudgementState>(before.judgements, after.judgements, (j) => j.page).flatMap(
    ({ key, page, was, is }) => {
      const shared = { kind: 'judgement' as const, id: key, page, title: titleOf(page, before, after) };
      if (!was || !is) return [ending(shared, was?.text, is?.text, !was)];
      return changed(shared, was.text, is.text, fieldsIn(was, is, ['confidence', 'likelihood']));
    },
  );
}

function gapChanges(before: State, after: State): Change[] {
  return pairs<GapState>(before.gaps, after.gaps, (g) => g.page).flatMap(({ key, page, was, is }) => {
    const shared = { kind: 'gap' as const, id: key, page, title: titleOf(page, before, after) };
    return !was || !is ? [ending(shared, was?.text, is?.text, !was)] : changed(shared, was.text, is.text, []);
  });
}

/** A page: its title, bottom line, date; or, where only its text differs, that it was revised. */
function pageChanges(before: State, after: State): Change[] {
  return pairs<PageState>(before.pages, after.pages, (_page, key) => key).flatMap(({ key, was, is }) => {
    const shared = { kind: 'page' as const, id: key, page: key, title: (is ?? was)?.title ?? key };
    if (!was || !is) return [ending(shared, was?.bluf, is?.bluf, !was)];
    if (was.digest === is.digest && was.bluf === is.bluf) return [];
    const fields = fieldsIn(was, is, ['title', 'date', 'dateBasis', 'status']);
    const text = was.bluf === is.bluf ? {} : defined({ before: was.bluf, after: is.bluf });
    return [defined<Change>({ ...shared, turn: 'changed', ...text, fields: some(fields) })];
  });
}

function linkChanges(kind: 'relation' | 'participant', before: State, after: State): Change[] {
  const [old, now] =
    kind === 'relation' ? [before.relations, after.relations] : [before.participants, after.participants];
  return pairs<RelationState | ParticipantState>(old, now, (link) =>
    'from' in link ? link.from : link.event,
  ).flatMap(({ key, page, was, is }) => {
    const link = is ?? was;
    const told = link && ('from' in link ? { relation: link } : { participant: link });
    const titles = Object.fromEntries(keysIn(link).map((at) => [at, titleOf(at, before, after)]));
    const shared = { kind, id: key, page, title: titleOf(page, before, after), ...told, titles };
    if (!was || !is) return [ending(shared, undefined, undefined, !was)];
    const fields = fieldsIn(was, is, ['date', 'disputed', 'certainty']);
    return fields.length === 0 ? [] : [{ ...shared, turn: 'changed' as const, fields }];
  });
}

function keysIn(link: RelationState | ParticipantState | undefined): string[] {
  if (!link) return [];
  const keys = 'from' in link ? [link.from, link.to, link.regarding] : [link.event, link.actor];
  return keys.filter((key) => key !== undefined);
}

type Shared = Pick<Change, 'kind' | 'id' | 'page' | 'title' | 'relation' | 'participant' | 'titles'>;

function ending(shared: Shared, was: string | undefined, is: string | undefined, isNew: boolean): Change {
  return defined<Change>({ ...shared, turn: isNew ? 'new' : 'withdrawn', before: was, after: is });
}

function changed(shared: Shared, was: string, is: string, fields: Change['fields'] & object): Change[] {
  if (was === is && fields.length === 0) return [];
  const text = was === is ? { after: is } : { before: was, after: is };
  return [defined<Change>({ ...shared, turn: 'changed', ...text, fields: some(fields) })];
}

function fieldsIn<T extends object>(was: T, is: T, names: readonly string[]): NonNullable<Change['fields']> {
  return names.flatMap((name) => {
    const [before, after] = [Reflect.get(was, name), Reflect.get(is, name)];
    if (before === after) return [];
    const text = (value: unknown) => (value === undefined ? undefined : String(value));
    return [defined({ name, before: text(before), after: text(after) })];
  });
}

function some<T>(list: T[]): T[] | undefined {
  return list.length > 0 ? list : undefined;
}
