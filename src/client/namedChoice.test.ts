import { expect, test } from 'vitest';
import type { NameEntry } from '../views/searchData.ts';
import { namedChoice } from './namedChoice.ts';

const names: readonly NameEntry[] = [
  ['ada', 'Ada Lovelace', []],
  ['bob', 'Bob Stone', []],
];

/** A list that tells which of its values are ticked, as the reader sees them. */
function shownList() {
  const labels = new Map<string, string>();
  let ticked: string[] = [];
  return {
    add: (value: string, label: string) => {
      if (!labels.has(value)) labels.set(value, label);
    },
    update: (counts: Readonly<Record<string, number>>, chosen: readonly string[]) => {
      ticked = [...labels].flatMap(([value, label]) =>
        chosen.includes(value) ? [`${label} ${counts[value]}`] : [],
      );
    },
    ticked: () => ticked,
  };
}

/** Lets everything run that waits for nothing but its turn. */
const turn = () => new Promise(setImmediate);

test('what is chosen is called by name', async () => {
  const list = shownList();
  const update = namedChoice(list, async () => names);
  update({ ada: 2 }, ['ada']);
  await turn();
  expect(list.ticked()).toEqual(['Ada Lovelace 2']);
});

test.each([
  ['another choice', ['bob'], ['Bob Stone 3']],
  ['the same choice', ['ada', 'bob'], ['Ada Lovelace 4', 'Bob Stone 3']],
  ['none', [], []],
])('where the names come late and there is %s by then, that is shown', async (_what, chosen, ticked) => {
  const list = shownList();
  const reads: PromiseWithResolvers<readonly NameEntry[]>[] = [];
  const update = namedChoice(list, () => {
    const read = Promise.withResolvers<readonly NameEntry[]>();
    reads.push(read);
    return read.promise;
  });
  update({ ada: 2, bob: 1 }, ['ada', 'bob']);
  update({ ada: 4, bob: 3 }, chosen);
  // The older answer comes last.
  for (const read of reads.toReversed()) {
    read.resolve(names);
    await turn();
  }
  expect(list.ticked()).toEqual(ticked);
});

test('where there are no names, what is chosen can still be unticked', async () => {
  const list = shownList();
  const update = namedChoice(list, () => Promise.reject(new Error('assets/names')));
  update({ ada: 2 }, ['ada']);
  await turn();
  expect(list.ticked()).toEqual(['ada 2']);
});
