import type { ComponentName, components } from './components.ts';

interface Help<C extends ComponentName> {
  /** What it is for. */
  what: string;
  attributes: Readonly<Record<keyof (typeof components)[C]['shape'] & string, string>>;
}

const marking = 'Marking (TLP 2.0), where it is above the page’s.';
const about = 'Ids of the pages it is about, parted by spaces.';

/** What each component and each of its attributes is for, in a line. */
export const componentHelp: { readonly [C in ComponentName]: Help<C> } = {
  Claim: {
    what: 'A statement that can be checked. Its status follows from its citations. With ref it shows a claim of another page.',
    attributes: {
      id: 'Its id, unique in the dossier.',
      ref: 'Id of a claim that another page holds, instead of id and text.',
      type: 'fact, reported (default), allegation, opinion.',
      about,
      by: 'Ids of the actors who say so.',
      asOf: 'The date up to which it holds (EDTF).',
      status: 'unsourced, refuted or withdrawn: your own finding, with a reason.',
      reason: 'Why the status is stated.',
      formerly: 'Ids it had before.',
      supersededBy: 'Id of the claim that takes its place.',
      tlp: marking,
      credibility: '1 (confirmed) to 5 (improbable), 6 (cannot be judged): the Admiralty code.',
    },
  },
  Position: {
    what: 'What one side says, inside a claim that sources disagree on.',
    attributes: { by: 'Ids of the actors who hold it.' },
  },
  Judgement: {
    what: 'What you conclude yourselves. Never likelihood and confidence in one sentence.',
    attributes: {
      id: 'Its id, unique in the dossier.',
      confidence: 'low, moderate, high: how good the evidence is.',
      likelihood: 'A term of the dossier’s yardstick: how probable it is. Not for what has happened.',
      basis: 'Ids of the claims and sources it rests on, parted by spaces.',
      asOf: 'The day it was made (EDTF).',
      tlp: marking,
    },
  },
  Gap: {
    what: 'A question that no source answers.',
    attributes: { id: 'Its id, unique in the dossier.', about, tlp: marking },
  },
  Note: { what: 'A remark beside the text.', attributes: { title: 'Its heading.' } },
  Quote: {
    what: 'Words of somebody, within a line or as a block.',
    attributes: {
      by: 'Ids of the actors who said it.',
      lang: 'Language of the words: ar, fr …',
      translation: 'The words in the dossier’s language.',
      translator: 'Who translated.',
    },
  },
  Figure: {
    what: 'An image from assets/.',
    attributes: {
      src: 'The file: assets/map.png.',
      alt: 'What it shows, for those who cannot see it.',
      credit: 'Whose image it is.',
    },
  },
  Timeline: {
    what: 'Events in order.',
    attributes: { about: 'Ids of pages whose events it shows.', from: 'From (EDTF).', to: 'To (EDTF).' },
  },
  Map: { what: 'A map of places.', attributes: { places: 'Ids of the places.' } },
  Restricted: {
    what: 'A part of a page for fewer readers; builds for more readers leave it out.',
    attributes: { tlp: 'Its marking: GREEN, AMBER, AMBER+STRICT, RED.' },
  },
};
