import type { Code } from './codes.ts';
import type { Relations } from './frontRelations.ts';
import { addPage, isSupport, type Linking, mayBeSource, report, reportId } from './linking.ts';
import { keyOf } from './nameIndex.ts';
import type { ParsedPage } from './parse.ts';
import { renamedClaim } from './renamed.ts';
import { checkRepeatedIn } from './repeated.ts';

/** One page's front matter as it is checked. */
export interface Checking {
  linking: Linking;
  parsed: ParsedPage;
  result: Relations;
}

/** Checks that what a field rests on are claims or sources, and counts the sources as cited. */
export function checkSupport(checking: Checking, path: string, ids: readonly string[] = []): void {
  const { linking, parsed } = checking;
  checkRepeatedIn(linking, parsed, path, ids);
  for (const [i, id] of ids.entries()) {
    if (isSource(checking, id) || isSupport(linking, id)) continue;
    const message = `"${id}" is neither a claim nor a source.`;
    const span = parsed.spans[`${path}.${i}`];
    const hint = renamedClaim(linking, id) ?? linking.suggest.support(id);
    reportId(linking, parsed, span, 'basis/unknown', message, hint);
  }
}

/** Checks that a field names sources alone. */
export function checkSources(checking: Checking, path: string, ids: readonly string[] = []): void {
  const { linking, parsed } = checking;
  checkRepeatedIn(linking, parsed, path, ids);
  for (const [i, id] of ids.entries()) {
    if (isSource(checking, id) || mayBeSource(linking, id)) continue;
    const span = parsed.spans[`${path}.${i}`];
    report(linking, parsed, span, 'cite/unknown', `"${id}" is not a source.`, linking.suggest.source(id));
  }
}

/** Whether an id is a source, which is then cited by this page. */
function isSource({ linking, parsed, result: { cited } }: Checking, id: string): boolean {
  if (!Object.hasOwn(linking.sources, id)) return false;
  addPage(cited, id, keyOf(parsed.page));
  return true;
}

/** Says that a field rests on nothing; of a page with mistakes nobody can tell. */
export function uncited({ linking, parsed }: Checking, path: string, code: Code, message: string): void {
  if (parsed.unread) return;
  report(linking, parsed, parsed.spans[path], code, message, 'Name the claims or sources it rests on.');
}
