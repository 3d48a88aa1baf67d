/** Words around long lists, English. */
export const lists = {
  all: 'All {n}',
  position: 'Page {n} of {count}',
  pages: 'Pages of the list',
  none: 'Nothing stands here yet.',
  by: { kind: 'By kind', year: 'By year', publisher: 'By publisher', status: 'By status' },
  owner: 'Back to {name}',
  filter: {
    /** Of each field that can be narrowed. */
    all: {
      status: 'All',
      actors: 'All',
      events: 'All',
      sources: 'All',
      actor: 'All',
      kind: 'All',
      place: 'All',
    },
    some: '{n} of {total} shown',
    clear: 'Show all',
  },
} as const;
