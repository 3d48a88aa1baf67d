import { ada, type Example, source, strictYaml, talks } from './base.ts';

const body = (wrong: string, right: string): Pick<Example, 'wrong' | 'right'> => ({
  wrong: { 'events/talks.mdx': talks(wrong) },
  right: { 'events/talks.mdx': talks(right) },
});
const strict = (wrong: Example['wrong'], right: Example['right']): Pick<Example, 'wrong' | 'right'> => ({
  wrong: { 'dossier.yaml': strictYaml, ...wrong },
  right: { 'dossier.yaml': strictYaml, ...right },
});
const noBasis = (text: string) => text.replace('\nbasis: [report]', '');

export const citations = {
  'cite/unknown': {
    why: 'A citation names the id of a record in sources/. A record that is not there cannot be shown.',
    ...body('They met [@reprot].', 'They met [@report].'),
  },
  'cite/syntax': {
    why: 'A citation is an @ and an id, then a comma and the place in the source. A semicolon parts several.',
    ...body('They met [see @report].', 'They met [@report, p. 4; @wire].'),
  },
  'source/uncited': {
    why: 'A record that nobody cites is either a forgotten citation or a leftover.',
    wrong: { 'sources/new.yaml': source('unused', 'press') },
    right: {
      'sources/new.yaml': source('unused', 'press'),
      'events/talks.mdx': talks('They met [@unused].'),
    },
  },
  'publisher/unknown': {
    why: 'Reliability belongs to the publisher, so every source names one of publishers.yaml.',
    wrong: {
      'sources/new.yaml': source('new', 'pres'),
      'events/talks.mdx': talks('They met [@new].'),
    },
    right: {
      'sources/new.yaml': source('new', 'press'),
      'events/talks.mdx': talks('They met [@new].'),
    },
  },
  'origin/circle': {
    why: 'origin names the first report that a source repeats. Two that repeat each other have no first.',
    wrong: {
      'sources/new.yaml':
        source('new', 'press', '  origin: later\n') + source('later', 'agency', '  origin: new\n'),
      'events/talks.mdx': talks('They met [@new; @later].'),
    },
    right: {
      'sources/new.yaml': source('new', 'press') + source('later', 'agency', '  origin: new\n'),
      'events/talks.mdx': talks('They met [@new; @later].'),
    },
  },
  'origin/unknown': {
    why: 'An origin may be a report that is no source here. One that a single source names and that is nearly the id of another was mistyped, and the copy would count as a report of its own.',
    wrong: {
      'sources/new.yaml': source('new', 'press', '  origin: wirre\n'),
      'events/talks.mdx': talks('They met [@new].'),
    },
    right: {
      'sources/new.yaml': source('new', 'press', '  origin: wire\n'),
      'events/talks.mdx': talks('They met [@new].'),
    },
  },
  'source/duplicate': {
    why: 'Two records of one page count as two origins, and a claim would be corroborated by a single text. Parts of one text are told apart by a locator: [@report, p. 4].',
    wrong: {
      'sources/new.yaml': source('new', 'press').replace('.org/new', '.org/report'),
      'events/talks.mdx': talks('They met [@new].'),
    },
    right: {
      'sources/new.yaml': source('new', 'press', '  origin: report\n').replace('.org/new', '.org/report'),
      'events/talks.mdx': talks('They met [@new].'),
    },
  },
  'basis/unknown': {
    why: 'A basis names claims or sources by their id.',
    wrong: { 'actors/ada.mdx': ada('').replace('[report]', '[reprot]') },
    right: { 'actors/ada.mdx': ada('') },
  },
  'bluf/uncited': {
    why: 'The bottom line is what most readers keep, so it says what it rests on.',
    ...strict({ 'actors/ada.mdx': noBasis(ada('')) }, { 'actors/ada.mdx': ada('') }),
  },
  'prose/uncited': {
    why: 'Every paragraph cites a source, or is a gap or a judgement, so that readers can tell them apart.',
    ...strict(
      { 'events/talks.mdx': talks('They met in the morning.') },
      { 'events/talks.mdx': talks('They met in the morning [@report].') },
    ),
  },
  'participant/uncited': {
    why: 'Who took part is an assertion like any other: the event’s basis covers it, or the participant’s own supportedBy.',
    ...strict(
      { 'events/talks.mdx': noBasis(talks('')).replace(/bluf:.*\n/, '') },
      { 'events/talks.mdx': talks('').replace(/bluf:.*\n/, '') },
    ),
  },
  'relation/uncited': {
    why: 'A relation is an assertion. supportedBy names the claims or sources that make it.',
    ...strict(
      { 'actors/ada.mdx': ada('', 'relations:\n  - { verb: opposes, to: bob }') },
      { 'actors/ada.mdx': ada('', 'relations:\n  - { verb: opposes, to: bob, supportedBy: [report] }') },
    ),
  },
  'footnote/undefined': {
    why: 'The mark has no note.',
    ...body('They met[^1] [@report].', 'They met[^1] [@report].\n\n[^1]: In the morning [@wire].'),
  },
  'footnote/empty': {
    why: 'A reader who follows the mark finds nothing.',
    ...body('They met[^1] [@report].\n\n[^1]:', 'They met[^1] [@report].\n\n[^1]: In the morning [@wire].'),
  },
  'footnote/label': {
    why: 'With a space in it the label is no label: the mark and the note are printed as they stand.',
    ...body(
      'They met[^first day] [@report].\n\n[^first day]: In the morning [@wire].',
      'They met[^first-day] [@report].\n\n[^first-day]: In the morning [@wire].',
    ),
  },
  'footnote/duplicate': {
    why: 'Two notes have one mark, and the second would never be shown.',
    ...body(
      'They met[^1] [@report].\n\n[^1]: Early [@wire].\n[^1]: Late [@wire].',
      'They met[^1] and left[^2] [@report].\n\n[^1]: Early [@wire].\n[^2]: Late [@wire].',
    ),
  },
  'footnote/unused': {
    why: 'No mark leads to the note, so no reader sees it.',
    ...body('They met [@report].\n\n[^1]: Early [@wire].', 'They met[^1] [@report].\n\n[^1]: Early [@wire].'),
  },
} as const satisfies Record<string, Example>;
