import type { Words } from './dictionary.ts';

/** Words of the page of data and feeds, French. */
export const data: Words['data'] = {
  intro:
    'Tout ce dossier sous forme de données, avec le même marquage et la même licence que les pages. Rien ici n’en dit plus que les pages ; une analyse doit garder le statut de chaque affirmation et ses sources.',
  filesTitle: 'Fichiers',
  csv: 'Les tableaux sont au format CSV (RFC 4180), en UTF-8. Dans une cellule, les identifiants sont séparés par une espace, les noms par une barre verticale. Un texte qu’un tableur prendrait pour une formule est précédé d’une apostrophe.',
  dates:
    'Les dates suivent EDTF (ISO 8601-2) : 2020-06? est incertaine, 2019-12~ approximative, 2020-06-10/.. se poursuit. Les colonnes start et end ne contiennent que ce qui est indiqué, pour les outils qui ignorent l’incertitude.',
  recordsTitle: 'Enregistrements de dossier.json',
  records:
    'Un enregistrement par ligne. Un champ suivi d’un point d’interrogation peut manquer. Une relation figure une seule fois, du côté qui l’énonce : son inverse, les liens entrants et les rencontres se déduisent du reste. Une page est désignée par collection/identifiant.',
  feedsTitle: 'Flux et calendrier',
  textTitle: 'Texte',
  files: {
    json: 'Le dossier entier.',
    schema: 'Le schéma JSON de dossier.json, tiré des schémas qui servent à vérifier les pages.',
    actors: 'Tableau des acteurs.',
    events: 'Tableau des événements.',
    participants: 'Tableau de qui a pris part à quel événement, et à quel titre.',
    relations: 'Tableau des relations, avec ce qui appuie et conteste chacune.',
    claims: 'Tableau des affirmations, avec leur statut et leurs sources.',
    sources: 'Tableau des sources.',
    jsonld:
      'Données liées dans les termes de schema.org ; les relations sont des énoncés RDF avec leurs sources.',
    graphml: 'Acteurs et événements sous forme de graphe, pour Gephi, Cytoscape et autres.',
    ftm: 'Entités FollowTheMoney, pour Aleph et les outils d’OpenSanctions.',
    bibtex: 'Les sources pour LaTeX et les logiciels de bibliographie.',
    csl: 'Les sources pour Zotero, Pandoc et les processeurs de citations.',
    changesAtom: 'Ce qui a changé d’une édition à l’autre, en flux Atom.',
    changesJson: 'Ce qui a changé, en JSON Feed.',
    eventsAtom: 'Les événements en flux Atom.',
    eventsJson: 'Les événements en JSON Feed.',
    calendar:
      'Les événements en calendrier. Seuls ceux dont le jour est connu sont des événements du calendrier ; les autres sont des entrées de journal qui donnent la date en toutes lettres.',
    llms: 'Le contenu du dossier, avec des liens vers ses pages en Markdown.',
    markdown: 'Chaque page en Markdown : index.md à côté de la page, les sources en notes de bas de page.',
  },
};
