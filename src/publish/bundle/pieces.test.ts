import { expect, test } from 'vitest';
import { pieceDigits, pieceScript, planPieces } from './pieces.ts';

test('texts of pages share a script by the beginning of their hash', () => {
  const [one, two, three] = ['a1aa', 'a1bb', 'b7cc'].map(
    (hash) => `pagefind/fragment/en_${hash}.pf_fragment`,
  );
  if (!one || !two || !three) throw new Error();
  expect(planPieces([three, two, one], 2, '.es')).toEqual(
    new Map([
      ['pagefind/fragment/en_a1.es', [one, two]],
      ['pagefind/fragment/en_b7.es', [three]],
    ]),
  );
  const file = (name: string, text: string) => ({ name, data: new TextEncoder().encode(text) });
  expect(pieceScript([file(one, 'one'), file(two, 'two')])).toBe(
    `dossierData({"${one}":"b25l","${two}":"dHdv"})\n`,
  );
});

test('those of all parts of the index share one', () => {
  const files = ['pagefind/1/fragment/en-x-1_a1cc.pf_fragment', 'pagefind/fragment/en_a1aa.pf_fragment'];
  expect([...planPieces(files, 2, '.es')]).toEqual([['pagefind/fragment/en_a1.es', files]]);
});

test('every other file is a script of its own', () => {
  const files = ['pagefind/1/pagefind-entry.json', 'pagefind/index/en_a1aa.pf_index'];
  expect([...planPieces(files, 2, '.es')]).toEqual([
    ['pagefind/1/pagefind-entry.json.es', [files[0]]],
    ['pagefind/index/en_a1aa.pf_index.es', [files[1]]],
  ]);
});

test.each([
  [1, 1],
  [60, 1],
  [128, 1],
  [2_000, 2],
  [10_000, 3],
])('%i pages: pieces named by %i digits', (pages, digits) => {
  expect(pieceDigits(pages)).toBe(digits);
});
