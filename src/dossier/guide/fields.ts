import { ada, bob, dossierYaml, type Example, type Explanation, page, source, talks } from './base.ts';

const withDate = (date: string) => talks('').replace('date: "2020-06-22"', `date: ${date}`);
const withNote = { 'events/talks.mdx': talks('They met [@note].') };
const relation = (text: string) => ada('', `relations:\n  - ${text}`);

export const fields = {
  'schema/missing': {
    why: 'Some fields no page can do without. npm run new writes them all.',
    wrong: { 'actors/bob.mdx': bob('').replace('name: Bob Stone\n', '') },
    right: { 'actors/bob.mdx': bob('') },
  },
  'schema/unknown-field': {
    why: 'The field is not read, so what it says would be lost.',
    wrong: { 'actors/bob.mdx': bob('', 'sortname: Stone, Bob') },
    right: { 'actors/bob.mdx': bob('', 'sortName: Stone, Bob') },
  },
  'schema/invalid': {
    why: 'The field exists, and its value is of another form.',
    wrong: { 'places/harbour.mdx': page('kind: site\nname: Old Harbour\ncoordinates: [143.3, 5.4]') },
    right: { 'places/harbour.mdx': page('kind: site\nname: Old Harbour\ncoordinates: [43.3, 5.4]') },
  },
  'date/invalid': {
    why: 'Dates are EDTF: as exact as you know and no more. 2020-06 is a month, 2020-06-22? is uncertain, 2019-12~/.. began about then and goes on.',
    wrong: { 'events/talks.mdx': withDate('22 June 2020') },
    right: { 'events/talks.mdx': withDate('"2020-06-22"') },
  },
  'date/unpublished': {
    why: 'Nobody reads a source before it is published: one of the two days is mistyped, often in its year.',
    wrong: { ...withNote, 'sources/note.yaml': source('note', 'press').replace('2020-07-01', '2019-07-01') },
    right: { ...withNote, 'sources/note.yaml': source('note', 'press') },
  },
  'date/future': {
    why: 'accessed, and retrieved of an archived copy, say when a source was seen, the date of a correction when it was made. That day cannot be still to come; nor can asOf in dossier.yaml, the day up to which the dossier is good.',
  },
  'lang/invalid': {
    why: 'A language is a BCP 47 tag; browsers choose the voice and the font by it.',
    wrong: { 'actors/bob.mdx': bob('', 'names: [{ text: Robert Pierre, lang: french }]') },
    right: { 'actors/bob.mdx': bob('', 'names: [{ text: Robert Pierre, lang: fr }]') },
  },
  'tlp/unknown': {
    why: 'A marking is one of the five of TLP 2.0. A misspelt one would protect nothing.',
    wrong: { 'actors/bob.mdx': bob('', 'tlp: WHITE') },
    right: { 'actors/bob.mdx': bob('', 'tlp: CLEAR') },
  },
  'front/missing': {
    why: 'A page begins with its front matter between two lines of ---.',
    wrong: { 'actors/bob.mdx': 'kind: person\nname: Bob Stone\n' },
    right: { 'actors/bob.mdx': page('kind: person\nname: Bob Stone') },
  },
  'front/outside': {
    why: 'Fields are read above the second line of --- only. Below it they are printed as text, and a marking there marks nothing.',
    wrong: {
      'actors/bob.mdx': '---\nkind: person\nname: Bob Stone\n---\ntlp: RED\n---\nHe left [@report].\n',
    },
    right: { 'actors/bob.mdx': page('kind: person\nname: Bob Stone', 'He left [@report].') },
  },
  'front/unclosed': {
    why: 'The second line of --- is missing, so the text would be read as fields.',
    wrong: { 'actors/bob.mdx': '---\nkind: person\nname: Bob Stone\n\nHe left [@report].\n' },
    right: { 'actors/bob.mdx': '---\nkind: person\nname: Bob Stone\n---\n\nHe left [@report].\n' },
  },
  'front/markup': {
    why: 'Fields are plain text: links and citations in them would be shown raw. What the bottom line rests on stands in basis.',
    wrong: { 'actors/bob.mdx': bob('').replace(/bluf: Bob Stone (.*)/, 'bluf: "[[bob]] $1"') },
    right: { 'actors/bob.mdx': bob('') },
  },
  'yaml/syntax': {
    why: 'The front matter cannot be read. A text with a colon goes between quotation marks; indent with spaces.',
    wrong: {
      'actors/bob.mdx': bob('').replace('bluf: Bob Stone speaks', 'bluf: The union: Bob Stone speaks'),
    },
    right: {
      'actors/bob.mdx': bob('').replace(/bluf: (.*)/, 'bluf: "The union: $1"'),
    },
  },
  'yaml/comment': {
    why: 'A # after a space begins a comment, so the text ends before it. Put a text that holds one between quotation marks, and a comment on a line of its own. Where a space follows the # it may be meant as a comment, and this is a warning.',
    wrong: { 'actors/bob.mdx': bob('').replace('the union.', 'dock #3, not for the port.') },
    right: {
      'actors/bob.mdx': bob('').replace(
        /bluf: .*/,
        'bluf: "Bob Stone speaks for dock #3, not for the port."',
      ),
    },
  },
  'yaml/tag': {
    why: 'Tags are not read. In front matter a dispute is written disputedBy: [id].',
    wrong: { 'actors/ada.mdx': relation('{ verb: opposes, to: bob, supportedBy: [!report] }') },
    right: { 'actors/ada.mdx': relation('{ verb: opposes, to: bob, supportedBy: [report] }') },
  },
  'yaml/alias': {
    why: 'Anchors and aliases let a small file grow without bound. Write the value out.',
    wrong: { 'actors/bob.mdx': bob('', 'position: *same') },
    right: { 'actors/bob.mdx': bob('', 'position: The union wants a share.\npositionBasis: [report]') },
  },
  'id/unknown': {
    why: 'Relations, participants and places name a page by its id, which is its file name.',
    wrong: { 'events/talks.mdx': talks('').replace('actor: bob', 'actor: bobb') },
    right: { 'events/talks.mdx': talks('') },
  },
  'id/form': {
    why: 'A file name is an id: lower-case letters, digits and hyphens. It becomes the address of the page.',
    wrong: { 'actors/The Union.mdx': page('kind: organisation\nname: The Union') },
    right: {
      'actors/union.mdx': page('kind: organisation\nname: The Union'),
      'actors/bob.mdx': bob('He speaks for the [[union]] [@report].'),
    },
  },
  'id/duplicate': {
    why: 'Ids of claims, judgements, gaps and sources are unique in the dossier; ids of pages in their collection.',
    wrong: {
      'events/talks.mdx': talks('<Gap id="report" about="ada">\nWhat Ada wants is not known.\n</Gap>'),
    },
    right: {
      'events/talks.mdx': talks('<Gap id="gap-ada" about="ada">\nWhat Ada wants is not known.\n</Gap>'),
    },
  },
  'id/repeated': {
    why: 'What a list names twice was mostly meant to be something else the second time.',
    wrong: { 'actors/bob.mdx': bob('').replace('[report]', '[report, report]') },
    right: { 'actors/bob.mdx': bob('').replace('[report]', '[report, wire]') },
  },
  'kind/unknown': {
    why: 'Kinds are those of the guide and of vocabulary.yaml.',
    wrong: { 'actors/bob.mdx': bob('').replace('kind: person', 'kind: persn') },
    right: { 'actors/bob.mdx': bob('') },
  },
  'role/unknown': {
    why: 'Roles are those of the guide and of vocabulary.yaml.',
    wrong: { 'events/talks.mdx': talks('').replace('role: host', 'role: hots') },
    right: { 'events/talks.mdx': talks('') },
  },
  'verb/unknown': {
    why: 'Verbs are those of the guide and of vocabulary.yaml. What happened once is an event, not a relation.',
    wrong: { 'actors/ada.mdx': relation('{ verb: fights, to: bob, supportedBy: [report] }') },
    right: { 'actors/ada.mdx': relation('{ verb: opposes, to: bob, supportedBy: [report] }') },
  },
  'relation/ends': {
    why: 'Each verb leads between certain kinds of page.',
    wrong: { 'actors/ada.mdx': relation('{ verb: commands, to: harbour, supportedBy: [report] }') },
    right: { 'actors/ada.mdx': relation('{ verb: governs, to: harbour, supportedBy: [report] }') },
  },
  'relation/duplicate': {
    why: 'A relation is written once; the other page shows it from its side.',
    wrong: {
      'actors/ada.mdx': relation('{ verb: disputes-with, to: bob, supportedBy: [report] }'),
      'actors/bob.mdx': bob('', 'relations:\n  - { verb: disputes-with, to: ada, supportedBy: [report] }'),
    },
    right: { 'actors/ada.mdx': relation('{ verb: disputes-with, to: bob, supportedBy: [report] }') },
  },
  'relation/self': {
    why: 'A page cannot be related to itself.',
    wrong: { 'actors/ada.mdx': relation('{ verb: supports, to: ada, supportedBy: [report] }') },
    right: { 'actors/ada.mdx': relation('{ verb: supports, to: bob, supportedBy: [report] }') },
  },
  'relation/both': {
    why: 'A source either bears a relation out or contradicts it. Two parts of one that differ are two claims.',
    wrong: {
      'actors/ada.mdx': relation('{ verb: opposes, to: bob, supportedBy: [report], disputedBy: [report] }'),
    },
    right: {
      'actors/ada.mdx': relation('{ verb: opposes, to: bob, supportedBy: [report], disputedBy: [wire] }'),
    },
  },
  'relation/circle': {
    why: 'Nothing is part of its own part, or follows its own successor at one time. Relations of other times are told apart by their date.',
    wrong: {
      'actors/ada.mdx': relation('{ verb: part-of, to: bob, supportedBy: [report] }'),
      'actors/bob.mdx': bob('', 'relations:\n  - { verb: part-of, to: ada, supportedBy: [report] }'),
    },
    right: { 'actors/ada.mdx': relation('{ verb: part-of, to: bob, supportedBy: [report] }') },
  },
  'part/circle': {
    why: 'A part of a part of itself has no beginning.',
    wrong: {
      'events/talks.mdx': talks('', 'partOf: strike'),
      'events/strike.mdx': page('kind: campaign\ntitle: Strike\ndate: 2020-06\npartOf: talks'),
    },
    right: {
      'events/talks.mdx': talks('', 'partOf: strike'),
      'events/strike.mdx': page('kind: campaign\ntitle: Strike\ndate: 2020-06'),
    },
  },
  'dossier/home': {
    why: 'home names the brief that is the front page.',
    wrong: { 'dossier.yaml': dossierYaml.replace('home: home', 'home: hone') },
    right: { 'dossier.yaml': dossierYaml },
  },
} as const satisfies Record<string, Example | Explanation>;
