/** Words for those who write and mend the dossier, English. */
export const tools = {
  title: 'About this page',
  edit: 'Edit this page',
  history: 'History of this page',
  report: 'Report an error',
  mail: 'Report an error by mail',
  changed: 'Last changed {date} by {names}.',
  subject: 'Error in “{title}”',
  body: 'Page: {page}\nEdition: {edition}\n\nWhat is wrong, and what shows it:\n',
};

export const create = {
  actors: 'Add an actor',
  events: 'Add an event',
  documents: 'Add a document',
  places: 'Add a place',
  briefs: 'Add a brief',
  sources: 'Add a source',
};

export const guide = {
  title: 'Editors’ guide',
  start: 'From nothing to a merged page',
  syntax: 'The syntax on one page',
  scales: 'Kinds, scales and dates',
  diagnostics: 'What check finds',
  menu: 'Pages of the guide',
  severity: { error: 'error', warning: 'warning', suggestion: 'suggestion' },
  strict: 'error where dossier.yaml says strict: true',
  wrong: 'Wrong',
  right: 'Right',
  says: 'check says',
  gone: 'The file is not there.',
};
