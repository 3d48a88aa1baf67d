/** Words of the page of data and feeds, English. */
export const data = {
  intro:
    'Everything in this dossier as data, under the same marking and the same licence as the pages. Nothing here says more than the pages do; an analysis should keep the status of each claim and the sources beside it.',
  filesTitle: 'Files',
  csv: 'The tables are CSV by RFC 4180 in UTF-8. Ids in one cell are parted by a space, names by a vertical bar. A text that a spreadsheet would take for a formula has an apostrophe before it.',
  dates:
    'Dates are EDTF (ISO 8601-2): 2020-06? is uncertain, 2019-12~ approximate, 2020-06-10/.. continues. The columns start and end hold only what is stated, for tools that know no uncertainty.',
  recordsTitle: 'Records of dossier.json',
  records:
    'One record a line. A field with a question mark may be absent. A relation stands once, at the end that states it: its inverse, backlinks and meetings follow from the rest. References to pages are collection/id.',
  feedsTitle: 'Feeds and calendar',
  textTitle: 'Text',
  files: {
    json: 'The whole dossier.',
    schema: 'The JSON Schema of dossier.json, made from the schemas that the pages are checked by.',
    actors: 'Table of actors.',
    events: 'Table of events.',
    participants: 'Table of who took part in which event, and as what.',
    relations: 'Table of relations, with what supports and disputes each.',
    claims: 'Table of claims with their status and sources.',
    sources: 'Table of sources.',
    jsonld: 'Linked data in the terms of schema.org; relations are RDF statements with their sources.',
    graphml: 'Actors and events as a graph, for Gephi, Cytoscape and the like.',
    ftm: 'FollowTheMoney entities, for Aleph and OpenSanctions tools.',
    bibtex: 'The sources for LaTeX and reference managers.',
    csl: 'The sources for Zotero, Pandoc and citation processors.',
    changesAtom: 'What changed from edition to edition, as an Atom feed.',
    changesJson: 'What changed, as a JSON Feed.',
    eventsAtom: 'Events as an Atom feed.',
    eventsJson: 'Events as a JSON Feed.',
    calendar:
      'Events as a calendar. Only those known to the day are calendar events; the rest are journal entries that tell the date in words.',
    llms: 'The contents of the dossier with links to its Markdown pages.',
    markdown: 'Every page as Markdown: index.md beside the page, sources as footnotes.',
  },
};
