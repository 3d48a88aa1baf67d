/** Words around long lists, English. */
export const lists = {
  all: 'All {n}',
  position: 'Page {n} of {count}',
  pages: 'Pages of the list',
  none: 'Nothing stands here yet.',
  by: { kind: 'By kind', year: 'By year', publisher: 'By publisher', status: 'By status' },
  owner: 'Back to {name}',
  filter: { all: 'All', some: '{n} of {total} shown', clear: 'Show all' },
} as const;
