import { expect, test } from 'vitest';
import { mendable } from '../testing/mendable.ts';
import { tellChanges } from './fix.ts';

/* What mending does to the names of an actor. */

const { compiled, content, fix, mended, read, write } = mendable();

test('names come into order and a sort name gets its comma', async () => {
  await mended('---\nkind: person\nname: Bob Stone\nsortName: Stone Bob\n---\n');
  expect(await read('actors/bob.mdx')).toContain('sortName: Stone, Bob\n');
  expect(await read('actors/ada.mdx')).toBe(
    '---\nkind: person\nname: Ada Lovelace\nnames:\n  - { text: A. Lovelace }\n  - text: آدا\n    lang: ar\n  - { text: Ada, weak: true }\n---\n',
  );
});

const bob = (sortName: string) => `---\nkind: person\nname: Bob Stone\nsortName: ${sortName}\n---\n`;

test.each([
  ["'Stone Bob' #3 in the list", "'Stone, Bob' #3 in the list"],
  ['"Stone Bob" # for now', '"Stone, Bob" # for now'],
])(
  'a sort name keeps its quotation marks, and the comment behind them stays one: %s',
  async (before, after) => {
    expect(await mended(bob(before))).toBe(bob(after));
  },
);

test('a sort name keeps the single quotation marks that its apostrophe is written in', async () => {
  const page = (sortName: string) => bob(sortName).replace('Bob Stone', "Bob O'Hara");
  expect(await mended(page("'O''Hara Bob' #3"))).toBe(page("'O''Hara, Bob' #3"));
});

const named = (names: string) =>
  `---\nkind: person\nname: Bob Stone\n${names}bluf: In short.\nbasis: [one]\n---\nText [@one].\n`;

test.each([
  [
    'a name in braces before one on lines of its own',
    'names:\n  - { text: بوب, lang: ar }\n  - text: Bobby\n    kind: short\n',
    'names:\n  - text: Bobby\n    kind: short\n  - { text: بوب, lang: ar }\n',
  ],
  [
    'a name on lines of its own before one in braces',
    'names:\n  - text: بوب\n    lang: ar\n  - { text: Bobby }\n',
    'names:\n  - { text: Bobby }\n  - text: بوب\n    lang: ar\n',
  ],
  [
    'names behind dashes of several widths',
    'names:\n-   text: بوب\n    lang: ar\n- text: Bobby\n  kind: short\n',
    'names:\n- text: Bobby\n  kind: short\n-   text: بوب\n    lang: ar\n',
  ],
  [
    'names with comments',
    'names:\n  # As signed.\n  - text: بوب\n    lang: ar # Arabic\n    # From his passport.\n\n  # At sea.\n  - { text: Bobby } # short\n',
    'names:\n  # At sea.\n  - { text: Bobby } # short\n\n  # As signed.\n  - text: بوب\n    lang: ar # Arabic\n    # From his passport.\n',
  ],
  [
    'names between brackets',
    'names: [{ text: بوب, lang: ar }, { text: Bobby }]\n',
    'names: [{ text: Bobby }, { text: بوب, lang: ar }]\n',
  ],
  [
    'three names in the wrong order',
    'names:\n  - { text: Rob, weak: true }\n  - { text: بوب, lang: ar }\n  - text: Bobby\n',
    'names:\n  - text: Bobby\n  - { text: بوب, lang: ar }\n  - { text: Rob, weak: true }\n',
  ],
])('%s come into order by whole lines', async (_what, names, expected) => {
  expect(await mended(named(names))).toBe(named(expected));
  expect((await compiled()).diagnostics).toEqual([]);
});

test('the last field of the front matter may be the names', async () => {
  const page = (names: string) => `---\nkind: person\nname: Bob Stone\n${names}---\nText [@one].\n`;
  expect(await mended(page('names:\n  - { text: بوب, lang: ar }\n  - text: Bobby\n    kind: short\n'))).toBe(
    page('names:\n  - text: Bobby\n    kind: short\n  - { text: بوب, lang: ar }\n'),
  );
});

test('names that hold a text of several lines are left alone', async () => {
  const names = named(
    'names:\n  - text: بوب\n    lang: ar\n    note: |+\n      So.\n\n  - { text: Bobby }\n',
  );
  expect(await mended(names)).toBe(names);
});

test('a name without its text is not called by one', async () => {
  await write('actors/bob.mdx', named('names:\n  - { lang: ar }\n  - { text: Bobby }\n'));
  expect(tellChanges(await fix(), content())).not.toContain('undefined');
});
