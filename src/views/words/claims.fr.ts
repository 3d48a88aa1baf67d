import type { Words } from './dictionary.ts';

/** Words of claims, French. */
export const claim: Words['claim'] = {
  claim: 'Affirmation',
  status: {
    corroborated: 'Corroborée',
    reported: 'Rapportée',
    qualified: 'Nuancée',
    contested: 'Contestée',
    unsourced: 'Sans source',
    refuted: 'Réfutée',
    withdrawn: 'Retirée',
  },
  meaning: {
    corroborated: 'au moins deux sources indépendantes, aucune contraire',
    reported: 'une source indépendante',
    qualified: 'une source en limite la portée',
    contested: 'les sources divergent',
    unsourced: 'aucune source ; constat de la rédaction',
    refuted: 'démontrée fausse ; constat de la rédaction',
    withdrawn: 'n’est plus soutenue ; constat de la rédaction',
  },
  type: { fact: 'fait', reported: 'propos rapporté', allegation: 'allégation', opinion: 'opinion' },
  origins: { one: '{n} source indépendante', other: '{n} sources indépendantes' },
  credibility: {
    1: 'confirmée par d’autres sources',
    2: 'probablement vraie',
    3: 'peut-être vraie',
    4: 'douteuse',
    5: 'improbable',
    6: 'véracité impossible à apprécier',
  },
  balance: {
    one: '{n} source indépendante pour, {against} contre',
    other: '{n} sources indépendantes pour, {against} contre',
  },
  own: {
    one: 'propre déclaration, par {n} source indépendante',
    other: 'propre déclaration, par {n} sources indépendantes',
  },
  by: 'selon {names}',
  asOf: 'situation : {date}',
  position: 'Position',
  positions: 'Positions',
  editors: 'Constat de la rédaction',
  about: 'Au sujet de',
  on: 'Sur la page',
  supersededBy: 'Remplacée par',
  filter: 'Filtrer',
  count: { one: '{n} affirmation', other: '{n} affirmations' },
  none: 'Aucune affirmation ne convient.',
  gap: 'Inconnu',
  gaps: 'Ce qu’on ignore',
};

/** Words of judgements, French. */
export const judgement: Words['judgement'] = {
  title: 'Jugement',
  confidence: { low: 'Confiance faible', moderate: 'Confiance modérée', high: 'Confiance élevée' },
  likelihood: 'Vraisemblance : {term}',
  range: '{min}–{max} %',
  scale: {
    icd203: 'sur l’échelle ICD 203',
    phia: 'sur l’échelle britannique (PHIA)',
    none: 'Échelles',
  },
  terms: {
    icd203: { term: 'Vraisemblance (ICD 203)', range: 'Intervalle' },
    phia: { term: 'Vraisemblance (PHIA)', range: 'Intervalle' },
  },
  basis: 'Repose sur',
  asOf: 'situation : {date}',
};
