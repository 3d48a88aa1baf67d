import type {
  actor,
  brief,
  document,
  dossierFile,
  event,
  name,
  participant,
  place,
  publisher,
  relation,
  source,
} from './schema.ts';

type Help<S extends { shape: object }> = Readonly<Record<keyof S['shape'] & string, string>>;

const common = {
  bluf: 'The bottom line: one plain sentence that a reader may take away.',
  basis: 'Ids of the claims or sources the bottom line rests on.',
  names:
    'Other names, spellings and scripts: { text, lang }. A weak one is found by search but never linked.',
  tlp: 'Marking (TLP 2.0) of the whole page, where it is above the dossier’s: GREEN, AMBER, AMBER+STRICT, RED.',
  formerly: 'Ids that this page had before; old links keep working.',
  corrections: 'What was changed after publication: { date, was, now, why }.',
};

/** What each field is for, in a line: for new pages, for hints in code editors and for the guide. */
export const fieldHelp = {
  actors: {
    kind: 'What it is: person, state, government, office, organisation, party, company, media, coalition, community, armed-group, vessel.',
    name: 'The name readers see.',
    sortName: 'The name as lists sort it: “Macron, Emmanuel”.',
    existed: 'From birth or founding to death or end: 1977-12-21/.. or 2015-12/2021-03.',
    coordinates: 'Latitude and longitude in degrees, for a state or another actor that is a place.',
    relations:
      'Standing relations: { verb, to, date, supportedBy: [ids] }. The other page shows it from its side.',
    principal: 'Rank among the principal actors of the front page, from 1.',
    position: 'Where the actor stands on the matter, in a sentence.',
    positionBasis: 'Ids of the claims or sources that show the position.',
    ...common,
  },
  events: {
    kind: 'What happened: meeting, call, visit, conference, statement, agreement, decision, election, deployment, attack, incident, ceasefire, investigation, sanction, appointment, campaign.',
    title: 'The title readers see.',
    date: 'When (EDTF), as exact as you know: 2020-06-22, 2020-06, 2020-06?, 2020-06-22/2020-06-23, 2019-12~/..',
    dateBasis: 'How the date is known: stated by a source, resolved from a relative date, inferred by you.',
    dateClaim: 'Id of the claim in which sources disagree on the date.',
    status: 'occurred (default), announced, cancelled, unknown.',
    places: 'Ids of the places, or of states.',
    participants: 'Who took part: { actor: id, role } or { name: text, role }.',
    partOf: 'Id of the larger event of which this is a part.',
    documents: 'Ids of documents that came of it.',
    ...common,
  },
  documents: {
    kind: 'What it is: agreement, readout, statement, resolution, report, law, post.',
    title: 'The title readers see.',
    date: 'Its date (EDTF).',
    authors: 'Ids of the actors it is from.',
    about: 'Ids of the pages it is about.',
    sources: 'Ids of the sources where its text stands.',
    ...common,
  },
  places: {
    kind: 'What it is: city, sea, region, building, site, country.',
    name: 'The name readers see.',
    coordinates: 'Latitude and longitude in degrees: [48.86, 2.35].',
    within: 'Id of the place or state it lies in.',
    ...common,
  },
  briefs: {
    kind: 'Always brief.',
    title: 'The title readers see.',
    turningPoints: 'Ids of the events that mattered most, in order.',
    ...common,
  },
  sources: {
    id: 'The id that citations use: [@id].',
    title: 'The title as published; in square brackets where you made it.',
    author: 'Who wrote it.',
    publisher: 'Id of the publisher in publishers.yaml.',
    via: 'Where you read it, if not at the publisher.',
    origin: 'Id of the first report that this one repeats; the two count once.',
    url: 'Its address.',
    published: 'When it was published (EDTF), or unknown.',
    accessed: 'The day you read it.',
    lang: 'Language you read it in: a tag such as ar, en, fr.',
    translated: 'human or machine, where you read a translation.',
    seen: 'full, or excerpt where you read a part.',
    descriptor: 'What it is and how far it can carry a statement: completeness, access, leaning.',
    archive: 'The copy kept in evidence/: { file, sha256, retrieved }.',
    tlp: 'Marking (TLP 2.0), where it is above the dossier’s.',
  },
  publishers: {
    name: 'The name readers see.',
    reliability: 'A (reliable) to E (unreliable), F (not assessed): the Admiralty code.',
    reason: 'Why; readers see it.',
    alignment: 'Whose side it is said to be on.',
    alignmentBy: 'Who says so.',
  },
  dossier: {
    title: 'The title of the dossier.',
    id: 'Its id, in file names and addresses.',
    lang: 'Language of the text: a tag such as en or fr.',
    asOf: 'The day up to which the dossier is good.',
    authors: 'Who wrote it.',
    reviewedBy: 'Who reviewed it.',
    status: 'draft, reviewed or final.',
    number: 'Number of the edition.',
    contact: 'Where readers write to: a mail address or a text.',
    licence: 'What others may do with it.',
    corrections: 'How corrections are made.',
    tlp: 'Marking of all that has none of its own (TLP 2.0).',
    yardstick: 'Terms of likelihood: icd203, phia or none.',
    strict: 'true makes every uncited statement an error.',
    embargo: 'Not to be published before.',
    site: 'Address where the site will stand.',
    repository:
      'Address of the repository on its code host, for “edit this page”; of the folder as the host shows it, where that is not content/ or the host is one’s own. The name of the branch may hold no slash.',
    home: 'Id of the brief that is the front page.',
  },
  name: {
    text: 'The name as written.',
    lang: 'Language and script: ar, fr, ar-Latn.',
    kind: 'What sort of name: acronym, former, transliteration …',
    from: 'In use from (EDTF).',
    to: 'In use until (EDTF).',
    note: 'What readers should know of it.',
    weak: 'true: found by search, never linked by itself.',
    tlp: 'Marking, where it is above the page’s.',
  },
  relation: {
    verb: 'A verb of the vocabulary: holds-office, heads, member-of, supports, opposes …',
    to: 'Id of the other page.',
    date: 'When it holds (EDTF).',
    regarding: 'Id of the page it is about.',
    supportedBy: 'Ids of the claims or sources that say so.',
    disputedBy: 'Ids of the claims or sources that deny it.',
    tlp: 'Marking, where it is above the page’s.',
  },
  participant: {
    actor: 'Id of the actor.',
    name: 'The name of somebody without a page, instead of actor.',
    role: 'host, guest, caller, participant, organiser, signatory, target, sender, deployed, mediator, speaker, author, accused, accuser, investigator.',
    certainty: 'How sure it is, in words.',
    supportedBy: 'Ids of the claims or sources that say so.',
    tlp: 'Marking, where it is above the page’s.',
  },
} satisfies {
  actors: Help<typeof actor>;
  events: Help<typeof event>;
  documents: Help<typeof document>;
  places: Help<typeof place>;
  briefs: Help<typeof brief>;
  sources: Help<typeof source>;
  publishers: Help<typeof publisher>;
  dossier: Help<typeof dossierFile>;
  name: Help<typeof name>;
  relation: Help<typeof relation>;
  participant: Help<typeof participant>;
};
