import { isAlias, visit } from 'yaml';
import { frontOf } from './front.ts';

/**
 * Whether the fields of a file say the same after mends as before: the order of names, and the comma in a
 * `sortName`, are a matter of form. What could not be read before has no meaning to keep.
 */
export function keepsMeaning(file: string, before: string, after: string): boolean {
  const meant = meaningOf(file, before);
  return meant === undefined || meant === meaningOf(file, after);
}

/** Whether the fields of a file can still be read, if they could be before. */
export function staysReadable(file: string, before: string, after: string): boolean {
  return frontOf(file, before) === undefined || frontOf(file, after) !== undefined;
}

function meaningOf(file: string, text: string): string | undefined {
  const doc = frontOf(file, text)?.doc;
  let hasAlias = false;
  // A few of them are enough to fill the memory.
  visit(doc ?? null, (_key, node) => {
    hasAlias ||= isAlias(node);
  });
  return doc && !hasAlias ? JSON.stringify(doc.toJS(), withoutForm) : undefined;
}

function withoutForm(key: string, value: unknown): unknown {
  if (key === 'names' && Array.isArray(value)) return value.map((name) => JSON.stringify(name)).sort();
  return key === 'sortName' ? String(value).replace(/,/g, '') : value;
}
