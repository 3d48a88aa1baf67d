import { isId } from '../ids.ts';
import { withoutUnseen } from '../unseen.ts';
import { readCitation } from './citation.ts';

/** A longer bracket holds more than slips of the pen. */
const longest = 300;

/** Where a source is named: its sign, and its id or the address that stands for it. */
const named =
  /(?<=^|[\s,،，、(])([!?]{0,3})\s*@\s*((?:https?:\/\/|www\.)\S*[^\s,;；؛]|[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}_.:-]*[\p{L}\p{M}\p{N}_])?)/giu;
/** What parts one source from the next, on any keyboard. */
const parting = /[;；؛]/;
/** Signs that only part a place from its source, or end the sentence. */
const leading = /^[\s,،，、.。:：!！?？|/–—-]+/u;
/** A bracket that would open another one. */
const bracket = /(?<!\\)[[\]]/g;
/** Characters written in a way that a citation takes for plain text, with the `;` that parts its items. */
const entities: Readonly<Record<string, string>> = { amp: '&', nbsp: '\u00a0', quot: '"', apos: "'" };
const entity = new RegExp(`&(${Object.keys(entities).join('|')});`, 'g');
/** Words that only join one source to the next. */
const joining = /[\s,،，、]+(?:(?:and|et|und|y|e|&|see|also|cf\.?|voir|aussi)(?=[\s,]|$)[\s,]*)*$/iu;

/**
 * The citation that was plainly meant by a bracket that is none: every source, each with its stance and its place.
 * @param raw with its brackets, of which the last may be missing
 */
export function citationMeant(raw: string): string | undefined {
  if (raw.length > longest) return undefined;
  const items: string[] = [];
  const inner = withoutUnseen(raw)
    .replace(/^\[|\]$/g, '')
    .replace(entity, (whole, name: string) => entities[name] ?? whole)
    .replace(bracket, '\\$&');
  for (const part of inner.split(parting)) {
    const found = [...part.matchAll(named)];
    for (const [i, { 0: whole, 1: sign = '', 2: id = '', index }] of found.entries()) {
      const rest = part.slice(index + whole.length, found[i + 1]?.index);
      const locator = ` ${rest}`.replace(joining, '').replace(leading, '');
      if (isMixed(sign)) return undefined;
      items.push(`${sign.charAt(0)}@${id}${/[\p{L}\p{N}]/u.test(locator) ? `, ${locator}` : ''}`);
    }
    const bare = part.trim();
    if (found.length > 0 || bare === '') continue;
    const before = items.pop();
    if (isId(bare)) items.push(...(before ? [before] : []), `@${bare}`);
    else if (before && !bare.includes('://')) items.push(`${before}, ${bare}`);
    else return undefined;
  }
  const meant = `[${items.join('; ')}]`;
  const { items: read, faults } = readCitation(meant);
  return faults.length === 0 && read.length === items.length && read.length > 0 ? meant : undefined;
}

/** Whether several signs say different things of one source. */
function isMixed(signs: string): boolean {
  return signs.includes('!') && signs.includes('?');
}
