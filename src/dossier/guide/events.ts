import { ada, bob, dossierYaml, type Example, page, talks } from './base.ts';

export const events = {
  'event/no-place': {
    why: 'Readers ask where. If nobody knows, say so in a <Gap>.',
    wrong: { 'events/talks.mdx': talks('').replace('places: [harbour]\n', '') },
    right: { 'events/talks.mdx': talks('') },
  },
  'event/no-participants': {
    why: 'An event without participants stands on nobody’s page.',
    wrong: { 'events/talks.mdx': talks('').replace(/participants:\n(?: {2}- .*\n)+/, '') },
    right: { 'events/talks.mdx': talks('') },
  },
  'event/participants': {
    why: 'A meeting takes two, a visit has a guest, only a call has a caller.',
    wrong: { 'events/talks.mdx': talks('').replace('role: host', 'role: caller') },
    right: { 'events/talks.mdx': talks('') },
  },
  'participant/duplicate': {
    why: 'Each participant is listed once, with the role that fits best.',
    wrong: { 'events/talks.mdx': talks('').replace('actor: bob, role: guest', 'actor: ada, role: guest') },
    right: { 'events/talks.mdx': talks('') },
  },
  'participant/named': {
    why: 'There is a page of this name. With actor: the event stands on that page too.',
    wrong: { 'events/talks.mdx': talks('').replace('actor: bob', 'name: Bob Stone') },
    right: { 'events/talks.mdx': talks('') },
  },
  'date/outside-whole': {
    why: 'A part cannot lie outside of its whole. One of the two dates is wrong.',
    wrong: {
      'events/talks.mdx': talks('', 'partOf: strike'),
      'events/strike.mdx': page('kind: campaign\ntitle: Strike\ndate: 2020-07-01/2020-07-20'),
    },
    right: {
      'events/talks.mdx': talks('', 'partOf: strike'),
      'events/strike.mdx': page('kind: campaign\ntitle: Strike\ndate: 2020-06-01/2020-07-20'),
    },
  },
  'date/outside-life': {
    why: 'Nobody takes part before being there. existed gives the years of an actor.',
    wrong: { 'actors/bob.mdx': bob('', 'existed: 2021-03/..') },
    right: { 'actors/bob.mdx': bob('', 'existed: 1961-03/..') },
  },
  'date/after-as-of': {
    why: 'A dossier as of a date cannot report what happened later. Announced events say status: announced.',
    wrong: { 'dossier.yaml': dossierYaml.replace('2020-07-25', '2020-06-01') },
    right: { 'dossier.yaml': dossierYaml },
  },
  'actor/orphan': {
    why: 'A page that nothing leads to is found by search alone.',
    wrong: { 'actors/union.mdx': page('kind: organisation\nname: The Dockers', 'They strike [@report].') },
    right: {
      'actors/union.mdx': page('kind: organisation\nname: The Dockers', 'They strike [@report].'),
      'actors/bob.mdx': bob('He speaks for [[union]] [@report].'),
    },
  },
  'actor/lookalike': {
    why: 'Two spellings of one name often are one actor with two pages. Keep one page and list the other spelling in names.',
    wrong: {
      'actors/bob-ston.mdx': page('kind: person\nname: Bobb Ston'),
      'actors/ada.mdx': ada('She met [[bob-ston]] [@report].'),
    },
    right: { 'actors/bob.mdx': bob('', 'names: [{ text: Bobb Ston }]') },
  },
} as const satisfies Record<string, Example>;
