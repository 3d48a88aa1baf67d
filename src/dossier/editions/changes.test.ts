import { describe, expect, test } from 'vitest';
import { compareStates } from './changes.ts';
import type { ClaimState, PageState, State } from './stateShape.ts';

const digest = '0'.repeat(64);
const page = (title: string, more: Partial<PageState> = {}): PageState => ({ title, digest, ...more });
const claim = (text: string, more: Partial<ClaimState> = {}): ClaimState => ({
  page: 'events/talks',
  type: 'fact',
  text,
  status: 'reported',
  ...more,
});
const state = (more: Partial<State> = {}): State => ({
  asOf: '2020-07-25',
  pages: { 'events/talks': page('Talks'), 'actors/ada': page('Ada') },
  claims: {},
  judgements: {},
  gaps: {},
  relations: {},
  participants: {},
  ...more,
});
const turns = (before: Partial<State>, after: Partial<State>) =>
  compareStates(state(before), state(after)).map(({ kind, turn, id }) => `${kind} ${turn} ${id}`);

test('equal states do not differ', () => {
  const full = { claims: { c: claim('X.') }, gaps: { g: { page: 'events/talks' as const, text: 'Y.' } } };
  expect(turns(full, full)).toEqual([]);
});

describe('a claim', () => {
  const was = (status: ClaimState['status'], text = 'Old words.') => ({
    claims: { c: claim(text, { status }) },
  });
  test.each([
    ['reported', 'contested', 'contested'],
    ['corroborated', 'contested', 'contested'],
    ['reported', 'corroborated', 'supported'],
    ['contested', 'corroborated', 'supported'],
    ['contested', 'reported', 'supported'],
    ['reported', 'withdrawn', 'withdrawn'],
    ['reported', 'refuted', 'withdrawn'],
    ['corroborated', 'reported', 'changed'],
    ['reported', 'qualified', 'changed'],
  ] as const)('from %s to %s is %s', (before, after, turn) => {
    expect(compareStates(state(was(before)), state(was(after)))).toMatchObject([
      { turn, status: { before, after }, title: 'Talks', after: 'Old words.' },
    ]);
  });

  test('is new, changed or withdrawn', () => {
    expect(turns({}, was('reported'))).toEqual(['claim new c']);
    expect(turns(was('reported'), {})).toEqual(['claim withdrawn c']);
    expect(compareStates(state(was('reported')), state(was('reported', 'New words.')))).toEqual([
      {
        kind: 'claim',
        turn: 'changed',
        id: 'c',
        page: 'events/talks',
        title: 'Talks',
        before: 'Old words.',
        after: 'New words.',
      },
    ]);
  });

  test('keeps its history under another id', () => {
    const after = { claims: { d: claim('Old words.', { formerly: ['c'] }) } };
    expect(turns(was('reported'), after)).toEqual([]);
    expect(turns(was('contested'), after)).toEqual(['claim supported d']);
  });
});

describe('a page', () => {
  test('tells what differs of it', () => {
    const before = { pages: { 'events/talks': page('Talks', { date: '2020-06', bluf: 'They met.' }) } };
    const after = {
      pages: { 'events/talks': page('Talks', { date: '2020-06-22', bluf: 'They met twice.', digest: '1' }) },
    };
    expect(compareStates(state(before), state(after))).toMatchObject([
      {
        turn: 'changed',
        before: 'They met.',
        after: 'They met twice.',
        fields: [{ name: 'date', before: '2020-06', after: '2020-06-22' }],
      },
    ]);
  });

  test('of which only the text differs is told of where no claim on it is', () => {
    const revised = { 'events/talks': page('Talks', { digest: '1' }), 'actors/ada': page('Ada') };
    expect(turns({}, { pages: revised })).toEqual(['page changed events/talks']);
    expect(turns({}, { pages: revised, claims: { c: claim('X.') } })).toEqual(['claim new c']);
  });

  test('keeps its history under another name, and so do its relations', () => {
    const link = { from: 'actors/ada' as const, verb: 'supports', to: 'actors/bob' as const };
    const before = {
      pages: { 'actors/ada': page('Ada'), 'actors/bob': page('Bob') },
      relations: { 'actors/ada supports actors/bob': link },
    };
    const after = {
      pages: { 'actors/countess': page('Ada', { formerly: ['ada'] }), 'actors/bob': page('Bob') },
      relations: { 'actors/countess supports actors/bob': { ...link, from: 'actors/countess' as const } },
    };
    expect(turns(before, after)).toEqual([]);
  });

  test('that is new or gone takes its relations along', () => {
    const relations = {
      'actors/eve supports actors/ada': {
        from: 'actors/eve' as const,
        verb: 'supports',
        to: 'actors/ada' as const,
      },
    };
    const pages = { ...state().pages, 'actors/eve': page('Eve') };
    expect(turns({}, { pages, relations })).toEqual(['page new actors/eve']);
    expect(turns({ pages, relations }, {})).toEqual(['page withdrawn actors/eve']);
    expect(turns({ pages }, { pages, relations })).toEqual(['relation new actors/eve supports actors/ada']);
  });
});

test('relations, participants, judgements and gaps', () => {
  const link = { from: 'actors/ada' as const, verb: 'supports', to: 'events/talks' as const };
  const judgement = { page: 'events/talks' as const, text: 'So.', confidence: 'low' as const, asOf: '2020' };
  expect(
    compareStates(
      state({ relations: { r: link }, judgements: { j: judgement } }),
      state({
        relations: { r: { ...link, disputed: true } },
        participants: { p: { event: 'events/talks', actor: 'actors/ada', role: 'host' } },
        judgements: { j: { ...judgement, confidence: 'high' } },
        gaps: { g: { page: 'events/talks', text: 'Who.' } },
      }),
    ),
  ).toMatchObject([
    { kind: 'judgement', turn: 'changed', fields: [{ name: 'confidence', before: 'low', after: 'high' }] },
    { kind: 'gap', turn: 'new', after: 'Who.' },
    { kind: 'relation', turn: 'changed', fields: [{ name: 'disputed', after: 'true' }] },
    { kind: 'participant', turn: 'new', page: 'events/talks', participant: { role: 'host' } },
  ]);
});
