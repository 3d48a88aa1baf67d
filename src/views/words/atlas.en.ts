/** Words of who's who, relations, diagrams and maps, English. */
export const atlas = {
  whosWho: 'Who’s who',
  whosWhoIntro: 'Who they are, what each stands for and who they are linked to. The links are set out in',
  more: { one: 'and {n} more', other: 'and {n} more' },
  relations: 'Relations and meetings',
  map: {
    of: 'Map: {names}',
    title: 'Map',
    lacking: 'Without coordinates',
    intro:
      'Every place and state of this dossier that has coordinates. A point may stand for a whole sea or country, a name for a country.',
    unnamed: 'Points without room for a name:',
    beyond: 'Beyond the edge, so only in the list:',
    unplaced: 'Without coordinates, so not on the map:',
    none: 'No page of this dossier has coordinates.',
    borders:
      'Coasts and borders are those of Natural Earth, simplified; drawing a border takes no position on it.',
    events: { one: '{n} event', other: '{n} events' },
    cluster: { one: '{n} place', other: '{n} places' },
    around: 'Around {name}',
    list: 'The places of the map',
    clustered: 'Places that lie close together share a circle with their number; it leads to their list.',
  },
  diagram: {
    of: 'Diagram: {name} and those it is linked to',
    lines:
      'Solid lines are relations, short dashes those that a source disputes; long dashes join those who met, dots those of one claim.',
    extent: 'The {n} closest of {count} are drawn; the table has them all.',
    among: 'The thin lines:',
    evidence: {
      one: 'The evidence: what links it to {n} actor',
      other: 'The evidence: what links it to {n} actors',
    },
  },
  leaning: {
    intro:
      'Those on which most claims rest come first. Reliability is the editors’ judgement of the publisher.',
    rest: { one: '{n} claim rests on it', other: '{n} claims rest on it' },
    alone: { one: '{n} of them on it alone', other: '{n} of them on it alone' },
    /** Where that is so of all of them. */
    restAlone: { one: '{n} claim rests on it alone', other: '{n} claims rest on it alone' },
    allAlone: 'on it alone',
    none: 'no claim rests on it',
    used: 'Used for',
    unused: 'No claim',
  },
  matrix: {
    intro: 'What links two actors. Each entry leads to its evidence on the page of the actor of the row.',
    all: 'All {n} actors that are linked to another.',
    most: 'The {n} most connected actors of {count}.',
    none: 'Nothing in this dossier links two actors.',
    actor: 'Actor',
    evidence: 'What links them',
    scroll: 'The table can be scrolled.',
    legend: {
      relation: 'a standing relation',
      disputed: 'a relation that a source disputes',
      events: 'events in which both took part',
      claims: 'claims in which both have a part',
      number: 'number',
    },
    relations: { one: '{n} relation', other: '{n} relations' },
    disputed: { one: '{n} disputed relation', other: '{n} disputed relations' },
    events: { one: '{n} event', other: '{n} events' },
    claims: { one: '{n} claim', other: '{n} claims' },
  },
} as const;
