import { isScalar, visit } from 'yaml';
import { editAt, type Mend } from '../edits.ts';
import { Source } from '../markup/source.ts';
import { frontOf } from './front.ts';

/** The fields that hold a date. */
const fields = new Set([
  'accessed',
  'asOf',
  'date',
  'embargo',
  'existed',
  'from',
  'published',
  'retrieved',
  'to',
]);

/**
 * Puts whole days and bare years between quotation marks. This project reads them as written; most other
 * readers of YAML turn `2020-06-22` into a moment at midnight and `2020` into a number.
 */
export function mendDates(file: string, text: string): Mend[] {
  const front = frontOf(file, text);
  if (!front) return [];
  const source = new Source(text);
  const mends: Mend[] = [];
  visit(front.doc, {
    Pair(_key, { key, value }) {
      if (!isScalar(key) || !fields.has(String(key.value)) || !isScalar(value)) return;
      const [start, end] = value.range ?? [0, 0];
      if (value.type !== 'PLAIN' || !/^\d{4}(?:-\d{2}-\d{2})?$/.test(String(value.value))) return;
      mends.push({
        file,
        edit: editAt(source, front.offset + start, front.offset + end, `"${String(value.value)}"`),
        message: `quoted the date ${String(value.value)}`,
      });
    },
  });
  return mends;
}
