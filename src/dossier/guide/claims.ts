import { type Example, strictYaml, talks } from './base.ts';

const body = (wrong: string, right: string): Pick<Example, 'wrong' | 'right'> => ({
  wrong: { 'events/talks.mdx': talks(wrong) },
  right: { 'events/talks.mdx': talks(right) },
});
const claim = (attributes: string, text: string) => `<Claim ${attributes}>\n${text}\n</Claim>`;
const judgement = (attributes: string, text: string) =>
  `<Judgement id="next" confidence="low" basis="report" ${attributes}>\n${text}\n</Judgement>`;
const deal = claim('id="deal" type="reported"', 'They reached a deal [@report].');

export const claims = {
  'claim/form': {
    why: 'A claim has an id, by which others can point at it. ref shows a claim that another page holds.',
    ...body(claim('type="reported"', 'They reached a deal [@report].'), deal),
  },
  'claim/uncited': {
    why: 'A fact or a report without a source looks sourced and is not, and so does a position. If a claim has none, say so with status and reason.',
    ...body(claim('id="deal" type="fact"', 'They reached a deal.'), deal),
  },
  'claim/unattributed': {
    why: 'An opinion or allegation belongs to somebody: a source shows that it does.',
    wrong: {
      'dossier.yaml': strictYaml,
      'events/talks.mdx': talks(claim('id="deal" type="opinion"', 'The deal is a poor one.')),
    },
    right: {
      'dossier.yaml': strictYaml,
      'events/talks.mdx': talks(
        claim('id="deal" type="opinion" by="bob"', 'The deal is a poor one [@report].'),
      ),
    },
  },
  'claim/reason': {
    why: 'unsourced, refuted and withdrawn are the editors’ own findings. Readers are owed the reason.',
    ...body(
      claim('id="deal" status="refuted"', 'They reached a deal [@report].'),
      claim('id="deal" status="refuted" reason="Both sides denied it."', 'They reached a deal [@report].'),
    ),
  },
  'claim/unknown': {
    why: 'ref, basis and supersededBy name a claim of this dossier by its id.',
    ...body(`${deal}\n\n<Claim ref="deel"/>`, `${deal}\n\n<Claim ref="deal"/>`),
  },
  'claim/history': {
    why: 'A claim that is superseded by itself in the end leaves nothing that stands.',
    ...body(
      claim('id="deal" supersededBy="later"', 'They reached a deal [@report].') +
        `\n\n${claim('id="later" supersededBy="deal"', 'They reached no deal [@wire].')}`,
      claim('id="deal" supersededBy="later"', 'They reached a deal [@report].') +
        `\n\n${claim('id="later"', 'They reached no deal [@wire].')}`,
    ),
  },
  'formerly/taken': {
    why: 'formerly keeps old addresses alive. An id that is in use cannot also be an old one.',
    ...body(
      `${deal}\n\n${claim('id="pact" formerly="deal"', 'They signed a pact [@wire].')}`,
      `${deal}\n\n${claim('id="pact" formerly="accord"', 'They signed a pact [@wire].')}`,
    ),
  },
  'claim/single-origin': {
    why: 'One origin is a report, not a fact. Copies of one wire story count once.',
    ...body(
      claim('id="deal" type="fact"', 'They reached a deal [@wire; @copy].'),
      claim('id="deal" type="fact"', 'They reached a deal [@wire; @report].'),
    ),
  },
  'basis/fallen': {
    why: 'What the editors have refuted, withdrawn or found without a source holds up nothing. Readers would take what rests on it for sourced.',
    ...body(
      `<Claim id="deal" status="refuted" reason="Both sides denied it.">\nThey reached a deal [@report].\n</Claim>\n\n${judgement('asOf="2020-07-25"', 'The port gains.').replace('"report"', '"deal"')}`,
      `<Claim id="deal" status="refuted" reason="Both sides denied it.">\nThey reached a deal [@report].\n</Claim>\n\n${judgement('asOf="2020-07-25"', 'The port gains.')}`,
    ),
  },
  'claim/graded-e': {
    why: 'A publisher graded E has been shown to be unreliable. What only such publishers say is an allegation.',
    ...body(
      claim('id="deal" type="reported"', 'They reached a deal [@gossip].'),
      claim('id="deal" type="reported"', 'They reached a deal [@gossip; @report].'),
    ),
  },
  'likelihood/unknown': {
    why: 'Readers look a likelihood up in the yardstick of the dossier, so it is one of its terms.',
    ...body(
      judgement('asOf="2020-07-25" likelihood="maybe"', 'The talks go on.'),
      judgement('asOf="2020-07-25" likelihood="likely"', 'The talks go on.'),
    ),
  },
  'judgement/stale': {
    why: 'Events have gone on since the judgement was made. Weigh it again.',
    ...body(
      `${deal}\n\n<Judgement id="next" confidence="low" basis="deal" asOf="2020-06-01">\nThe port gains.\n</Judgement>`,
      `${deal}\n\n<Judgement id="next" confidence="low" basis="deal" asOf="2020-07-01">\nThe port gains.\n</Judgement>`,
    ),
  },
  'estimate/confidence': {
    why: 'How likely something is and how sure you are of it are two things; in one sentence readers mix them up (ICD 203).',
    ...body(
      judgement('asOf="2020-07-25"', 'We judge with high confidence that a deal is likely.'),
      judgement('asOf="2020-07-25"', 'A deal is likely.'),
    ),
  },
  'estimate/outside-judgement': {
    why: 'An estimate without an owner looks like a report. Say whose it is, or make it your own in a <Judgement>.',
    ...body('A deal is likely [@report].', 'The agency said that a deal is likely [@wire].'),
  },
  'estimate/yardstick': {
    why: 'The same word stands for another range in another yardstick. Keep to the one that dossier.yaml names.',
    ...body(
      judgement('asOf="2020-07-25"', 'There is a realistic possibility of a deal.'),
      judgement('asOf="2020-07-25"', 'There is a roughly even chance of a deal.'),
    ),
  },
} as const satisfies Record<string, Example>;
