import { bob, type Example, type Explanation, page, talks } from './base.ts';

const note = (count: number) =>
  Array.from({ length: count }, (_, i) => `[^${i}]: Early [@report].`).join('\n');

/** An edition that showed one page. */
const edition = (page: string) => `{
"format": 1,
"id": "2020-07-25",
"dossier": "harbour",
"note": {"text":"First","tlp":"CLEAR"},
"asOf": "2020-07-25",
"pages": {
"${page}": {"title":"Rob Stone","digests":{},"tlp":"CLEAR"}
},
"claims": {},
"judgements": {},
"gaps": {},
"relations": [],
"participants": []
}
`;

export const files = {
  'file/conflict': {
    why: 'A merge met two versions of a passage, and git left both in the file between three marks. One of them, or a text of both, has to stand.',
    wrong: {
      'events/talks.mdx': talks(
        '<<<<<<< main\nThey met [@report].\n=======\nThey met twice [@report].\n>>>>>>> second-meeting',
      ),
    },
    right: { 'events/talks.mdx': talks('They met twice [@report].') },
  },
  'file/missing': {
    why: 'Every dossier begins with dossier.yaml.',
    wrong: { 'dossier.yaml': null },
    right: {},
  },
  'file/unexpected': {
    why: 'The file is not read. Pages end in .mdx, sources in .yaml, images stand in assets/.',
    wrong: { 'actors/bob.mdx': null, 'actors/bob.md': bob('') },
    right: { 'actors/bob.mdx': bob('') },
  },
  'file/symlink': {
    why: 'A link could lead anywhere on the machine that builds the site.',
    wrong: { 'actors/carl.mdx': { link: 'bob.mdx' } },
    right: {
      'actors/carl.mdx': page('kind: person\nname: Carl Reed'),
      'events/talks.mdx': talks('[[carl]] wrote [@report].'),
    },
  },
  'file/unreadable': {
    why: 'The file or folder is there but cannot be opened. Check the path and who may read it.',
  },
  'embargo/early': {
    why: 'dossier.yaml says embargo: with a time still to come. npm run build and npm run bundle wait for it; check and dev only say so.',
  },
  'edition/gone': {
    why: 'Readers of the last edition may have linked to the page or cited the claim. Where it has another id now, its former one still leads there if the page or the tag says formerly. Where it is withdrawn, nothing is to be done.',
    wrong: { 'editions/2020-07-25.json': edition('actors/rob') },
    right: {
      'editions/2020-07-25.json': edition('actors/rob'),
      'actors/bob.mdx': bob('', 'formerly: [rob]'),
    },
  },
  'edition/invalid': {
    why: 'An edition is what readers were given on its day. It is written by npm run edition and never by hand. One of another dossier may come with a merge from there: delete it.',
    wrong: { 'editions/2020-07-25.json': '{ "id": "2020-07-25" }' },
    right: {},
  },
  'text/encoding': {
    why: 'Files are UTF-8, so that every name can be written. Most editors have “Save with encoding”.',
    wrong: { 'actors/bob.mdx': new Uint8Array([0x2d, 0x2d, 0x2d, 0x0a, 0xe9, 0xff]) },
    right: { 'actors/bob.mdx': bob('') },
  },
  'text/control': {
    why: 'An invisible character came with a paste. It can turn the direction of the text, break a link or spell what no reader sees. The same goes for one that is written as a reference, `&#x202E;`. Soft hyphens and zero-width spaces stay in prose, but not in ids, addresses and the names of fields.',
    wrong: { 'events/talks.mdx': talks('They\u0008 met [@report].') },
    right: { 'events/talks.mdx': talks('They met [@report].') },
  },
  'limit/file-size': {
    why: 'A file of more than 256 KiB is not a page but a book. Split it.',
    wrong: { 'events/talks.mdx': talks(`They met [@report].\n\n${'They spoke [@report]. '.repeat(13_000)}`) },
    right: { 'events/talks.mdx': talks('They met [@report].') },
  },
  'limit/nesting': {
    why: 'Lists, quotations and components stay readable within a few levels; at most 50 are read.',
    wrong: { 'events/talks.mdx': talks(`${'> '.repeat(60)}They met [@report].`) },
    right: { 'events/talks.mdx': talks('> They met [@report].') },
  },
  'limit/table-cells': {
    why: 'A table of more than 20,000 cells is a data set. Put it into assets/ or split it.',
    wrong: {
      'events/talks.mdx': talks(`|${' a |'.repeat(200)}\n|${' - |'.repeat(200)}\n${'| a |\n'.repeat(200)}`),
    },
    right: { 'events/talks.mdx': talks('| a |\n| - |\n| They met [@report] |') },
  },
  'limit/footnotes': {
    why: 'More than a thousand notes on a page cannot be read. Cite sources as [@source].',
    wrong: { 'events/talks.mdx': talks(`They met [@report].\n\n${note(1001)}`) },
    right: { 'events/talks.mdx': talks('They met[^0] [@report].\n\n[^0]: Early [@report].') },
  },
  'limit/diagnostics': {
    why: 'A file with more than 500 findings lists the first 500. Mend those, and check again.',
    wrong: { 'events/talks.mdx': talks('<b>x</b> [@report]. '.repeat(501)) },
    right: { 'events/talks.mdx': talks('[[bob]] spoke [@report].') },
  },
  'limit/parse': {
    why: 'Reading the page took more than 20 seconds or 512 MB. Look for a list, table or tag that never ends.',
  },
} as const satisfies Record<string, Example | Explanation>;
