/** Words for those who write and mend the dossier, French. */
export const tools = {
  title: 'À propos de cette page',
  edit: 'Modifier cette page',
  history: 'Historique de cette page',
  report: 'Signaler une erreur',
  mail: 'Signaler une erreur par courriel',
  changed: 'Dernière modification : {date}, par {names}.',
  subject: 'Erreur dans « {title} »',
  body: 'Page : {page}\nÉdition : {edition}\n\nCe qui est faux, et ce qui le montre :\n',
};

export const create = {
  actors: 'Ajouter un acteur',
  events: 'Ajouter un événement',
  documents: 'Ajouter un document',
  places: 'Ajouter un lieu',
  briefs: 'Ajouter une note de synthèse',
  sources: 'Ajouter une source',
};

export const guide = {
  title: 'Guide de rédaction',
  start: 'De rien à une page publiée',
  syntax: 'La syntaxe en une page',
  scales: 'Genres, échelles et dates',
  diagnostics: 'Ce que check relève',
  menu: 'Pages du guide',
  severity: { error: 'erreur', warning: 'avertissement', suggestion: 'suggestion' },
  strict: 'erreur dans un dossier strict',
  wrong: 'Faux',
  right: 'Juste',
  says: 'check dit',
  gone: 'Le fichier n’est pas là.',
};
