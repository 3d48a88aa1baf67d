import { hash } from 'node:crypto';
import { type Calls, laterBody, laterOf, type Prose } from './laterBody.ts';
import { namedLater } from './laterLinks.ts';
import type { ParsedPage } from './parse.ts';
import { digestOfPart, setDigest } from './partDigest.ts';
import type { Body, ComponentCall, LinkRef, Segment } from './segments.ts';
import { nameTargets } from './targetMark.ts';

type NameOf = (target: string) => string;

/** What pages became, and by which names: most are linked again and again and name the same. */
const named = new WeakMap<ParsedPage, { names: readonly string[]; result: ParsedPage }>();

/**
 * A page whose texts name the pages of its links as a reader sees them named; the very same one as before
 * where nothing in it is named otherwise.
 */
export function nameLinks(parsed: ParsedPage, nameOf: NameOf): ParsedPage {
  const { body } = parsed.page;
  if (parsed.isOutline) return parsed;
  const targets = body.links.flatMap(({ kind, label, target }) =>
    kind === 'wiki' && label === undefined ? [target] : [],
  );
  if (targets.length === 0) return parsed;
  const names = targets.map(nameOf);
  const before = named.get(parsed);
  if (before?.names.every((name, i) => name === names[i])) return before.result;
  const page = { ...parsed.page, body: nameBody(body, nameOf) } as ParsedPage['page'];
  const result: ParsedPage = {
    page,
    // Neither is read before it is asked for.
    get spans() {
      return parsed.spans;
    },
    get runs() {
      return parsed.runs;
    },
    ...(parsed.unread ? { unread: parsed.unread } : {}),
  };
  named.set(parsed, { names, result });
  const digest = digestOfPart(body);
  if (digest !== undefined) setDigest(result.page.body, hash('sha256', JSON.stringify([digest, names])));
  return result;
}

function nameBody(body: Body, nameOf: NameOf): Body {
  const name = (text: string): string => nameTargets(text, nameOf);
  const segment = (one: Segment): Segment => {
    if (one.type !== 'component') return one;
    const named = call(one.call);
    return named === one.call ? one : { ...one, call: named };
  };
  const call = (one: ComponentCall): ComponentCall => {
    const [text, children] = [name(one.text), mapped(one.children, segment)];
    return text === one.text && children === one.children ? one : { ...one, text, children };
  };
  const link = (one: LinkRef): LinkRef => {
    const later = namedLater(one, name);
    if (later) return later;
    const [before, after] = [name(one.sentence.before), name(one.sentence.after)];
    return before === one.sentence.before && after === one.sentence.after
      ? one
      : { ...one, sentence: { before, after } };
  };
  const withText = <T extends { text: string }>(one: T): T => {
    const text = name(one.text);
    return text === one.text ? one : { ...one, text };
  };
  const calls = (of: Calls): Calls => ({
    segments: mapped(of.segments, segment),
    footnotes: mapped(of.footnotes, (note) => ({ ...note, segments: mapped(note.segments, segment) })),
  });
  const prose = (of: Prose): Prose => ({
    ...calls(of),
    headings: mapped(of.headings, withText),
    text: name(of.text),
  });
  const linked = {
    links: mapped(body.links, link),
    cites: body.cites,
    uncited: mapped(body.uncited, withText),
  };
  const later = laterOf(body);
  return later
    ? laterBody(linked, { ...later, calls: calls(later.calls), read: () => prose(later.read()) })
    : { ...linked, ...prose(body) };
}

/** A list with each item changed; the list itself where no item is. */
function mapped<T>(list: T[], change: (item: T) => T): T[] {
  const changed = list.map(change);
  return changed.every((item, i) => item === list[i]) ? list : changed;
}
