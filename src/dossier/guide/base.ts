/** Files by their path; `null` takes a file away, `link` makes a symbolic link. */
export type Files = Record<string, string | Uint8Array | { link: string } | null>;

/** A code explained by two small changes of the base dossier: one that gives it and one that does not. */
export interface Example {
  /** What is wrong with it for a reader, and what to do. */
  why: string;
  wrong: Files;
  right: Files;
}

/** A code that no small text can give. */
export interface Explanation {
  why: string;
  wrong?: undefined;
}

/** A page: its front matter and its text. */
export const page = (front: string, body = ''): string => `---\n${front.trim()}\n---\n${body}${body && '\n'}`;

const adaFront = 'kind: person\nname: Ada Quay\nbluf: Ada Quay chairs the port.\nbasis: [report]';
const bobFront = 'kind: person\nname: Bob Stone\nbluf: Bob Stone speaks for the union.\nbasis: [report]';
const talksFront = `kind: meeting
title: The harbour talks
date: "2020-06-22"
places: [harbour]
participants:
  - { actor: ada, role: host }
  - { actor: bob, role: guest }
bluf: The port and the union met.
basis: [report]`;

/** Ada's page with more front matter and a text. */
export const ada = (body: string, front = ''): string => page(`${adaFront}\n${front}`, body);
/** Bob's page with more front matter and a text. */
export const bob = (body: string, front = ''): string => page(`${bobFront}\n${front}`, body);
/** The page of the talks with more front matter and a text. */
export const talks = (body: string, front = ''): string => page(`${talksFront}\n${front}`, body);

export const dossierYaml = `title: The harbour
id: harbour
lang: en
asOf: "2020-07-25"
authors: [The desk]
status: draft
tlp: CLEAR
yardstick: icd203
home: home
`;

export const strictYaml = `${dossierYaml}strict: true\n`;

/** A source record; `more` holds further fields. */
export const source = (id: string, publisher: string, more = ''): string => `- id: ${id}
  title: "Report ${id}"
  publisher: ${publisher}
  url: "https://example.org/${id}"
  published: "2020-06-23"
  accessed: "2020-07-01"
  lang: en
  seen: full
  descriptor: A report of the talks.
${more}`;

const publishersYaml = `press: { name: Harbour Press, reliability: F, reason: Not assessed. }
agency: { name: News Agency, reliability: F, reason: Not assessed. }
rumour: { name: Quay Rumours, reliability: E, reason: Corrected itself on every report of 2020. }
`;

/** A small dossier without a single finding, which each example changes in one place. */
export const base: Record<string, string> = {
  'dossier.yaml': dossierYaml,
  'publishers.yaml': publishersYaml,
  'sources/all.yaml': [
    source('report', 'press'),
    source('wire', 'agency'),
    source('copy', 'press', '  origin: wire\n'),
    source('gossip', 'rumour'),
  ].join(''),
  'briefs/home.mdx': page(
    'kind: brief\ntitle: The harbour',
    '[[ada|Ada]] and [[bob|Bob]] held [[talks]] in the [[harbour]] [@report; @wire; @copy; @gossip].',
  ),
  'actors/ada.mdx': ada(''),
  'actors/bob.mdx': bob(''),
  'events/talks.mdx': talks(''),
  'places/harbour.mdx': page('kind: site\nname: Old Harbour\ncoordinates: [43.3, 5.4]'),
};
