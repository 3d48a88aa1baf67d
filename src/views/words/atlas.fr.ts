import type { Words } from './dictionary.ts';

/** Words of who's who, relations, diagrams and maps, French. */
export const atlas: Words['atlas'] = {
  whosWho: 'Qui est qui',
  whosWhoIntro: 'Qui ils sont, ce que chacun défend et à qui ils sont liés. Les liens sont exposés dans',
  more: { one: 'et {n} autre', other: 'et {n} autres' },
  relations: 'Relations et rencontres',
  map: {
    of: 'Carte : {names}',
    title: 'Carte',
    lacking: 'Sans coordonnées',
    intro:
      'Tous les lieux et États de ce dossier qui ont des coordonnées. Un point peut représenter une mer ou un pays entier, un nom, un pays.',
    unnamed: 'Points sans place pour un nom :',
    beyond: 'Hors du cadre, donc seulement dans la liste :',
    unplaced: 'Sans coordonnées, donc absents de la carte :',
    none: 'Aucune page de ce dossier n’a de coordonnées.',
    borders:
      'Côtes et frontières sont celles de Natural Earth, simplifiées ; tracer une frontière ne vaut pas prise de position.',
    events: { one: '{n} événement', other: '{n} événements' },
    cluster: { one: '{n} lieu', other: '{n} lieux' },
    around: 'Autour de {name}',
    list: 'Les lieux de la carte',
    clustered: 'Des lieux proches partagent un cercle qui porte leur nombre ; il mène à leur liste.',
  },
  diagram: {
    of: 'Schéma : {name} et ses liens',
    lines:
      'Les traits pleins sont des relations, les tirets courts celles qu’une source conteste ; les longs tirets joignent ceux qui se sont rencontrés, les points ceux d’une même affirmation.',
    extent: 'Les {n} plus proches sur {count} sont dessinés ; le tableau les a tous.',
    among: 'Les traits fins :',
    evidence: {
      one: 'Les preuves : les liens avec {n} acteur',
      other: 'Les preuves : les liens avec {n} acteurs',
    },
  },
  leaning: {
    intro:
      'Celles qui étayent le plus d’affirmations viennent d’abord. La fiabilité est le jugement des auteurs sur l’éditeur.',
    rest: { one: 'étaye {n} affirmation', other: 'étaye {n} affirmations' },
    alone: { one: 'dont {n} à elle seule', other: 'dont {n} à elle seule' },
    restAlone: { one: 'étaye à elle seule {n} affirmation', other: 'étaye à elle seule {n} affirmations' },
    allAlone: 'à elle seule',
    none: 'n’étaye aucune affirmation',
    used: 'Étaye',
    unused: 'Aucune affirmation',
  },
  matrix: {
    intro: 'Ce qui lie deux acteurs. Chaque entrée mène à ses preuves, sur la page de l’acteur de la ligne.',
    all: 'Les {n} acteurs liés à un autre.',
    most: 'Les {n} acteurs les plus liés, sur {count}.',
    none: 'Rien dans ce dossier ne lie deux acteurs.',
    actor: 'Acteur',
    evidence: 'Ce qui les lie',
    scroll: 'Le tableau peut défiler.',
    legend: {
      relation: 'une relation établie',
      disputed: 'une relation qu’une source conteste',
      events: 'événements auxquels les deux ont pris part',
      claims: 'affirmations où les deux ont une part',
      number: 'nombre',
    },
    relations: { one: '{n} relation', other: '{n} relations' },
    disputed: { one: '{n} relation contestée', other: '{n} relations contestées' },
    events: { one: '{n} événement', other: '{n} événements' },
    claims: { one: '{n} affirmation', other: '{n} affirmations' },
  },
};
