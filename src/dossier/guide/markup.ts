import { type Example, type Explanation, talks } from './base.ts';
import { bigPng } from './pictures.ts';

const body = (wrong: string, right: string): Pick<Example, 'wrong' | 'right'> => ({
  wrong: { 'events/talks.mdx': talks(wrong) },
  right: { 'events/talks.mdx': talks(right) },
});

export const markup = {
  'heading/empty': {
    why: 'A heading without text is an empty line in the contents of the page, and nothing can link to it.',
    ...body('##\n\nThey met [@report].', '## Result\n\nThey met [@report].'),
  },
  'heading/mark': {
    why: 'Between the marks of a heading and its text stands a plain space; without it the marks are printed. Some keyboards type a no-break space there.',
    ...body('##Result\n\nThey met [@report].', '## Result\n\nThey met [@report].'),
  },
  'heading/skip': {
    why: 'Screen readers walk through headings by level; a gap reads as a missing part.',
    ...body('#### Result\n\nNone [@report].', '## Result\n\nNone [@report].'),
  },
  'heading/underlined': {
    why: 'A line of --- or === under text makes a heading of it, mostly unmeant. Headings begin with ##; a rule stands between empty lines.',
    ...body('The next day\n---\nThey met again [@report].', '## The next day\n\nThey met again [@report].'),
  },
  'markup/heading-1': {
    why: 'The title of a page is its front matter’s name or title. Headings in the text begin with ##.',
    ...body('# Result\n\nNone [@report].', '## Result\n\nNone [@report].'),
  },
  'markup/syntax': {
    why: 'A tag or brace cannot be read. The message says which and what to write.',
    ...body(
      '<Note title=“Place”>\nThey met early [@report].\n</Note>',
      '<Note title="Place">\nThey met early [@report].\n</Note>',
    ),
  },
  'markup/component': {
    why: 'Only the components of the guide exist.',
    ...body('<Remark>\nThey met [@report].\n</Remark>', '<Note>\nThey met [@report].\n</Note>'),
  },
  'markup/attribute': {
    why: 'A component takes the attributes that the guide lists, each with a value.',
    ...body(
      '<Judgement id="next" confidence="sure" basis="report" asOf="2020-07-25">\nThey meet again.\n</Judgement>',
      '<Judgement id="next" confidence="high" basis="report" asOf="2020-07-25">\nThey meet again.\n</Judgement>',
    ),
  },
  'markup/content': {
    why: 'A component without its text shows an empty box.',
    ...body('<Note title="Place"></Note>', '<Note title="Place">\nThey met in the hall [@report].\n</Note>'),
  },
  'markup/placement': {
    why: 'A position belongs to a claim, and a claim cannot stand inside another.',
    ...body(
      '<Position by="bob">\nHe agreed [@report].\n</Position>',
      '<Claim id="agreed">\nWhether Bob agreed.\n<Position by="bob">He did [@report].</Position>\n<Position by="ada">He did not [@wire].</Position>\n</Claim>',
    ),
  },
  'markup/inline-component': {
    why: 'A claim, a note or a figure is a block: its tags stand on lines of their own, outside of lists and tables.',
    ...body('- <Note>They met [@report].</Note>', '<Note>\nThey met [@report].\n</Note>'),
  },
  'markup/element': {
    why: 'Pages are Markdown with components; HTML is not read, since it can carry code.',
    ...body('They <b>met</b> [@report].', 'They **met** [@report].'),
  },
  'markup/fragment': {
    why: 'An empty tag has no meaning here.',
    ...body('<>They met</> [@report].', 'They met [@report].'),
  },
  'markup/esm': {
    why: 'Pages are text and are never run. Every component is at hand without an import.',
    ...body("import Note from './note.astro'\n\nThey met [@report].", 'They met [@report].'),
  },
  'markup/expression': {
    why: 'Braces would hold code, and pages hold none. For plain braces put a backslash before each.',
    ...body('They met {twice} [@report].', 'They met \\{twice\\} [@report].'),
  },
  'markup/expression-attribute': {
    why: 'Values are plain text between quotation marks.',
    ...body(
      '<Note title={1}>\nThey met [@report].\n</Note>',
      '<Note title="1">\nThey met [@report].\n</Note>',
    ),
  },
  'markup/spread': {
    why: 'Attributes are written out one by one.',
    ...body(
      '<Note {...more}>\nThey met [@report].\n</Note>',
      '<Note title="More">\nThey met [@report].\n</Note>',
    ),
  },
  'markup/bullet': {
    why: 'The marks that other programs put before the items of a list are plain characters here, and the items run on in one line.',
    ...body('• They met [@report].\n• They left [@report].', '- They met [@report].\n- They left [@report].'),
  },
  'markup/table': {
    why: 'A table needs a line of hyphens under its first row, with as many cells. Without it the bars are printed. Cells beyond those of the first row are not shown. Rows from a spreadsheet have tabs for bars, and run on as one text.',
    ...body(
      '| who | what |\n| Ada | spoke [@report] |',
      '| who | what |\n| - | - |\n| Ada | spoke [@report] |',
    ),
  },
  'markup/comment': {
    why: 'A text between %% and %% is hidden by some editors of Markdown, and was perhaps not meant for readers. Here a comment stands between {/* and */}, and does not leave the repository.',
    ...body('They met [@report]. %%Ask Bob.%%', 'They met [@report]. {/* Ask Bob. */}'),
  },
  'markup/foreign': {
    why: 'Marks of other editors of Markdown, such as == for a highlight, [!note] for a box, ^id for a passage and ![[page]] for one page within another, are printed as they stand.',
    ...body('They ==met== [@report].', 'They **met** [@report].'),
  },
  'markup/image': {
    why: 'An image needs a description for those who cannot see it: use <Figure>.',
    wrong: { 'events/talks.mdx': talks('![](assets/hall.png)'), 'assets/hall.png': bigPng(1200) },
    right: {
      'events/talks.mdx': talks('<Figure src="assets/hall.png" alt="A table with two chairs."/>'),
      'assets/hall.png': bigPng(1200),
    },
  },
  'markup/full-width': {
    why: 'The marks of an East Asian keyboard look alike and are other characters: no link comes of them.',
    ...body('［［ada］］ opened the talks [@report].', '[[ada]] opened the talks [@report].'),
  },
  'markup/stray': {
    why: 'A link has two brackets on each side, a citation one and an @; the address of an outside link stands in round brackets right behind its text, without spaces. What is not so is printed as it stands.',
    ...body(
      'They met [ada|her aide] [report, p. 2] and others [@report].',
      'They met [[ada|her aide]] and others [@report, p. 2].',
    ),
  },
  'figure/missing': {
    why: 'The file is not in assets/.',
    wrong: { 'events/talks.mdx': talks('<Figure src="assets/hal.png" alt="A table with two chairs."/>') },
    right: {
      'events/talks.mdx': talks('<Figure src="assets/hall.png" alt="A table with two chairs."/>'),
      'assets/hall.png': bigPng(1200),
    },
  },
  'figure/source': {
    why: 'Images come from assets/, so that the site asks no other server for anything.',
    wrong: {
      'events/talks.mdx': talks(
        '<Figure src="https://example.org/hall.png" alt="A table with two chairs."/>',
      ),
    },
    right: {
      'events/talks.mdx': talks('<Figure src="assets/hall.png" alt="A table with two chairs."/>'),
      'assets/hall.png': bigPng(1200),
    },
  },
  'map/coordinates': {
    why: 'A map can show only places that have coordinates.',
    wrong: {
      'places/harbour.mdx': '---\nkind: site\nname: Old Harbour\n---\n',
      'events/talks.mdx': talks('<Map places="harbour"/>'),
    },
    right: { 'events/talks.mdx': talks('<Map places="harbour"/>') },
  },
  'internal/failure': {
    why: 'The reader of pages failed on this one. This is a fault of the program: please report it with the page.',
  },
  'internal/html': {
    why: 'Raw HTML came through the reader of pages. This is a fault of the program: please report it with the page.',
  },
} as const satisfies Record<string, Example | Explanation>;
