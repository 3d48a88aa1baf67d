import { ada, bob, type Example, page, talks } from './base.ts';

const body = (wrong: string, right: string): Pick<Example, 'wrong' | 'right'> => ({
  wrong: { 'events/talks.mdx': talks(wrong) },
  right: { 'events/talks.mdx': talks(right) },
});

export const links = {
  'link/unknown': {
    why: 'A link names a page by its id, its name or an alias. A name that the dossier does not know leads nowhere.',
    ...body('[[Ada Key]] opened the talks [@report].', '[[Ada Quay]] opened the talks [@report].'),
  },
  'link/ambiguous': {
    why: 'Two pages have this name, so the link could mean either. Say which by its id.',
    wrong: {
      'actors/ada-2.mdx': page('kind: vessel\nname: The Ada\nnames: [{ text: Seagull }]'),
      'actors/ada.mdx': ada('See the [[ada-2|ship]] [@report].', 'names: [{ text: Seagull }]'),
      'events/talks.mdx': talks('[[Seagull]] came late [@report].'),
    },
    right: {
      'actors/ada-2.mdx': page('kind: vessel\nname: The Ada\nnames: [{ text: Seagull }]'),
      'actors/ada.mdx': ada('See the [[ada-2|ship]] [@report].', 'names: [{ text: Seagull, weak: true }]'),
      'events/talks.mdx': talks('[[ada-2|Seagull]] came late [@report].'),
    },
  },
  'link/address': {
    why: 'An address without a host, or with one that cannot be, opens an error in place of a page.',
    ...body('See [the list](https://) [@report].', 'See [the list](https://example.org/list) [@report].'),
  },
  'link/duplicate': {
    why: 'Two lines define one link, and the second would never count.',
    ...body(
      'See [the list][l] [@report].\n\n[l]: https://example.org/\n[l]: https://example.org/list',
      'See [the list][l] [@report].\n\n[l]: https://example.org/list',
    ),
  },
  'link/empty': {
    why: 'A link needs a target, and a link to the outside needs a text to click on.',
    ...body('The [[]] opened the talks [@report].', 'The [[ada|chair]] opened the talks [@report].'),
  },
  'link/heading': {
    why: 'The part after # names a heading of the page. Headings change; the page stays.',
    ...body(
      'See [the end](#outcome) [@report].\n\n## Result\n\nNone [@report].',
      'See [the end](#result) [@report].\n\n## Result\n\nNone [@report].',
    ),
  },
  'link/nested': {
    why: 'A reader can follow one link at a time. A citation and the mark of a footnote are links too.',
    ...body(
      'See [the [[ada]] page](https://example.org/) [@report].',
      'See [[ada]] and [the list](https://example.org/) [@report].',
    ),
  },
  'link/relative': {
    why: 'A relative link works on the code host and on the site only when it leads to a page file.',
    ...body('See [Ada](../actors/ada.html) [@report].', 'See [Ada](../actors/ada.mdx) [@report].'),
  },
  'link/scheme': {
    why: 'The site carries web and mail addresses only: others can run code on a reader’s machine.',
    ...body(
      'See [it](javascript:alert(1)) [@report].',
      'See [the port’s list](https://example.org/) [@report].',
    ),
  },
  'link/table-pipe': {
    why: 'In a table a bare | ends the cell and cuts the link in two. Put a backslash before it.',
    ...body(
      '| who | |\n| - | - |\n| [[ada|Ada]] | spoke [@report] |',
      '| who | |\n| - | - |\n| [[ada\\|Ada]] | spoke [@report] |',
    ),
  },
  'link/text': {
    why: 'Read aloud or in a list, a link called “here” says nothing. Link the words that name the target.',
    ...body(
      'The list is [here](https://example.org/) [@report].',
      'The port keeps [a list](https://example.org/) [@report].',
    ),
  },
  'link/unclosed': {
    why: 'Two brackets open a link and two close it.',
    ...body('[[ada opened the talks [@report].', '[[ada]] opened the talks [@report].'),
  },
  'link/unused': {
    why: 'A line that begins with a bracket and a colon defines a link, and no reader sees it. Put a backslash before the bracket for plain text. To leave a note to other editors, write {/* … */}.',
    ...body(
      'They met [@report].\n\n[Update]: Cancelled',
      'They met [@report].\n\n\\[Update]: Cancelled [@report].',
    ),
  },
  'mention/unlinked': {
    why: 'The page exists and the reader cannot get there. The first mention on a page is enough.',
    ...body('Ada Quay opened the talks [@report].', '[[ada|Ada Quay]] opened the talks [@report].'),
  },
  'name/duplicate': {
    why: 'Two pages of one collection share a name, so no link by that name can be resolved. Mark one of the two weak, or tell them apart.',
    wrong: { 'actors/bob.mdx': bob('', 'names: [{ text: Ada Quay }]') },
    right: { 'actors/bob.mdx': bob('', 'names: [{ text: Robert Stone }]') },
  },
} as const satisfies Record<string, Example>;
