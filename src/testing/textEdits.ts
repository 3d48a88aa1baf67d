/** What the edits of a text draw on. */
export interface Choices {
  /** How many edits were tried: makes each text another. */
  count: number;
  below(limit: number): number;
  chance(share: number): boolean;
  /** The id of a source. */
  source(): string;
  /** The id of a page. */
  id(collection: string): string;
}

/** Changes a line as an editor might. */
export interface TextEdit {
  /** What is changed, where it is on a page. */
  what?: string;
  /** A file of YAML, or a folder of such; default a page. */
  place?: string;
  /** Lines that it fits. */
  find: RegExp;
  edit(line: string, choices: Choices): string;
}

/** For tests: the edits that change one line. */
export const textEdits: readonly TextEdit[] = [
  {
    what: 'text',
    find: /^[A-ZÀ-Ü<][^\n]* \p{L}+ [^\n]*\[[@!?]/u,
    edit: (line, { count }) => line.replace(/ (\p{L}+) /u, ` $1 ${count} `),
  },
  {
    what: 'claim',
    find: /^<Claim id/,
    edit: (line, { count }) => line.replace(/(\p{L}+)( ?\[)/u, `$1 ${count}$2`),
  },
  {
    what: 'title',
    find: /^(title|name): /,
    edit: (line, { count }) => line.replace(/"?$/, (end) => ` ${count}${end}`),
  },
  {
    what: 'bottom line',
    find: /^bluf: /,
    edit: (line, { count }) => line.replace(/\.("?)$/, ` ${count}.$1`),
  },
  {
    what: 'alias',
    find: /^bluf: /,
    edit: (line, { count }) => `names:\n  - { text: Alias ${count} }\n${line}`,
  },
  {
    what: 'date',
    find: /^date: /,
    edit: (line, { below }) => line.replace(/20\d\d/g, `20${10 + below(14)}`),
  },
  {
    what: 'citation',
    find: /\[[@!?]/,
    edit: (line, { source }) => line.replace(/([@!?]+)([\w-]+)/, `$1${source()}`),
  },
  {
    what: 'stance',
    find: / \[@/,
    edit: (line, { chance }) => line.replace('[@', chance(0.5) ? '[!@' : '[?@'),
  },
  { what: 'basis', find: /^basis: /, edit: (_line, { source }) => `basis: [${source()}]` },
  {
    what: 'status',
    find: /^<Claim id/,
    edit: (line, { count }) => line.replace('>', ` status="withdrawn" reason="Why ${count}.">`),
  },
  {
    what: 'about',
    find: /^<Claim id/,
    edit: (line, { id }) => line.replace(/about="[^"]*"/, `about="${id('actors')}"`),
  },
  {
    what: 'relation',
    find: /^bluf: /,
    edit: (line, { id, source }) =>
      `relations:\n  - { verb: arms, to: ${id('actors')}, supportedBy: [${source()}] }\n${line}`,
  },
  {
    what: 'participant',
    find: /actor: /,
    edit: (line, { id }) => line.replace(/actor: [\w-]+/, `actor: ${id('actors')}`),
  },
  { what: 'less', find: /^ {2}- /, edit: () => '' },
  { what: 'link', find: /\[\[/, edit: (line) => line.replace(/\[\[[^\]]*\]\]/, 'what is meant') },
  {
    what: 'coordinates',
    find: /^coordinates: /,
    edit: (line, { below }) => line.replace(/\d+/, String(below(60))),
  },
  { what: 'whole', find: /^date: /, edit: (line, { id }) => `partOf: ${id('events')}\n${line}` },
  {
    what: 'correction',
    find: /^bluf: /,
    edit: (line, { below, count }) =>
      `corrections:\n  - { date: 2024-0${1 + below(9)}-01, was: This., now: That ${count}., why: So. }\n${line}`,
  },
  { what: 'heading', find: /^## /, edit: (line, { count }) => `${line} ${count}` },
  {
    place: 'sources',
    find: /^\W*(title|descriptor): /,
    edit: (line, { count }) => line.replace(/"$/, ` ${count}"`),
  },
  { place: 'sources', find: /published: /, edit: (line) => line.replace(/: .*/, ': 2020-05-05') },
  {
    place: 'publishers.yaml',
    find: /reliability|reason/,
    edit: (line, { count }) =>
      line
        .replace(/reliability: "?[A-F]"?/, 'reliability: D')
        .replace(/(\w)([."]{1,2}\s*\}?)$/, `$1 ${count}$2`),
  },
  {
    place: 'dossier.yaml',
    find: /^(title|asOf|number|licence|contact): /,
    edit: (line, { below, count }) =>
      line.replace(/-\d\d(?="?$)/, `-1${below(9)}`).replace(/^(title: "?\p{L}+)/u, `$1 ${count}`),
  },
  {
    place: 'style.yaml',
    find: /^ {2}[A-Z]+: /,
    edit: (line, { count }) => line.replace(/"$/, ` ${count}"`),
  },
];
