import { expect, test } from 'vitest';
import { packPieces, pieceDigits } from './pieces.ts';

const file = (name: string, text: string) => ({ name, data: new TextEncoder().encode(text) });
const texts = (entries: ReturnType<typeof packPieces>) =>
  Object.fromEntries(entries.map(({ name, data }) => [name, new TextDecoder().decode(data)]));

test('texts of pages share a script by the beginning of their hash', () => {
  const packed = packPieces(
    [
      file('pagefind/fragment/en_b7cc.pf_fragment', 'three'),
      file('pagefind/fragment/en_a1bb.pf_fragment', 'two'),
      file('pagefind/fragment/en_a1aa.pf_fragment', 'one'),
    ],
    2,
    '.es',
  );
  expect(texts(packed)).toEqual({
    'pagefind/fragment/en_a1.es':
      'dossierData({"pagefind/fragment/en_a1aa.pf_fragment":"b25l","pagefind/fragment/en_a1bb.pf_fragment":"dHdv"})\n',
    'pagefind/fragment/en_b7.es': 'dossierData({"pagefind/fragment/en_b7cc.pf_fragment":"dGhyZWU="})\n',
  });
});

test('every other file is a script of its own', () => {
  expect(
    Object.keys(
      texts(
        packPieces(
          [file('pagefind/index/en_a1aa.pf_index', 'x'), file('pagefind/pagefind-entry.json', '{}')],
          2,
          '.es',
        ),
      ),
    ),
  ).toEqual(['pagefind/index/en_a1aa.pf_index.es', 'pagefind/pagefind-entry.json.es']);
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
