import { expect, test } from 'vitest';
import { settleConflicts } from './conflicts.ts';

const settle = (...lines: string[]) => {
  const { text, diagnostics } = settleConflicts('x.mdx', lines.join('\n'));
  return { lines: text.split('\n'), found: diagnostics.map(({ line, message }) => `${line} ${message}`) };
};

test('the first version stays in its lines, with what stands around it', () => {
  expect(settle('a', '<<<<<<< HEAD', 'b', '=======', 'c', 'd', '>>>>>>> x', 'e')).toEqual({
    lines: ['a', '', 'b', '', '', '', '', 'e'],
    found: ['2 Git could not merge two versions: line 3 and lines 5 to 6.'],
  });
});

test('the common ancestor and a version that is empty are told apart', () => {
  expect(settle('<<<<<<< a', 'b', '||||||| c', 'd', '=======', '>>>>>>> e')).toEqual({
    lines: ['', 'b', '', '', '', ''],
    found: ['1 Git could not merge two versions: line 2 and nothing.'],
  });
});

test('marks that are left are found one by one', () => {
  expect(settle('>>>>>>> a', '<<<<<<< b', '<<<<<<<', 'c', '>>>>>>>').found).toEqual([
    '1 `>>>>>>> a` is left of a merge.',
    '2 `<<<<<<< b` is left of a merge.',
    '3 `<<<<<<<` is left of a merge.',
    '5 `>>>>>>>` is left of a merge.',
  ]);
});

test.each([['Heading', '======='], ['> > > > > > > a'], ['a <<<<<<< b'], ['<<<<<<<<'], [' <<<<<<< b']])(
  '%j is no mark',
  (...lines) => expect(settle(...lines)).toEqual({ lines, found: [] }),
);

test('very many marks are settled, and the first of them listed', () => {
  const { lines, found } = settle(...Array.from({ length: 30_000 }, () => '<<<<<<<'));
  expect(new Set(lines)).toEqual(new Set(['']));
  expect(found).toHaveLength(20);
});
