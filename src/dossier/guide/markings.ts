import { base, bob, type Example, page, source, talks } from './base.ts';

const home = String(base['briefs/home.mdx']);
const carl = page('kind: person\nname: Carl Reed\ntlp: AMBER');
const secret = source('secret', 'agency', '  tlp: AMBER\n');

export const markings = {
  'tlp/home': {
    why: 'The front page carries the marking of the dossier at most, or a build has no front page.',
    wrong: { 'briefs/home.mdx': home.replace('kind: brief', 'kind: brief\ntlp: AMBER') },
    right: { 'briefs/home.mdx': home.replace('kind: brief', 'kind: brief\ntlp: CLEAR') },
  },
  'tlp/leak': {
    why: 'The name of a page that is left out would give it away. Link it by its id under words that may be read, or restrict the passage.',
    wrong: {
      'actors/carl.mdx': carl,
      'events/talks.mdx': talks('[[Carl Reed]] listened [@report].'),
    },
    right: {
      'actors/carl.mdx': carl,
      'events/talks.mdx': talks('[[carl|An observer]] listened [@report].'),
    },
  },
  'tlp/date': {
    why: 'The claim that disputes the date is left out, so the date would look settled.',
    wrong: {
      'events/talks.mdx': talks(
        '<Claim id="day" tlp="AMBER">\nThey met on 23 June [@wire].\n</Claim>',
        'dateClaim: day',
      ),
    },
    right: {
      'events/talks.mdx': talks('<Claim id="day">\nThey met on 23 June [@wire].\n</Claim>', 'dateClaim: day'),
    },
  },
  'tlp/unsupported': {
    why: 'A page that rests only on what is left out would look unsourced. Mark the page as high as what it rests on.',
    wrong: {
      'sources/secret.yaml': secret,
      'events/talks.mdx': talks('').replace('basis: [report]', 'basis: [secret]'),
    },
    right: {
      'sources/secret.yaml': secret,
      'events/talks.mdx': talks('').replace('basis: [report]', 'basis: [report, secret]'),
    },
  },
  'tlp/left-out': {
    why: 'No mistake: check --tlp lists what a build with that ceiling does not show.',
    wrong: {
      'actors/carl.mdx': carl,
      'actors/bob.mdx': bob('', 'relations:\n  - { verb: opposes, to: carl, supportedBy: [report] }'),
    },
    right: { 'actors/bob.mdx': bob('', 'relations:\n  - { verb: opposes, to: ada, supportedBy: [report] }') },
  },
} as const satisfies Record<string, Example>;
