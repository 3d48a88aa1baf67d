import type { Dossier } from '../dossier.ts';
import { callsOf } from '../laterBody.ts';
import type { Page } from '../page.ts';
import type { Tlp } from '../schema.ts';
import { type Body, walkBody } from '../segments.ts';
import { asTlp, higher, within } from './levels.ts';
import { htmlOf } from './tree.ts';
import { partsOf } from './withheld.ts';

/**
 * What surrounds pages, reduced to what they use: publishers of their sources, labels of their kinds
 * and roles, abbreviations in their text. So an entry that served only what is left out goes with it.
 * The editors' word lists do not leave at all.
 */
export function frame(dossier: Dossier, ceiling: Tlp): Dossier {
  const pages = Object.values(dossier.pages);
  const kinds = new Set(pages.map((p) => p.front.kind));
  const roles = new Set(
    pages.flatMap((p) => (p.collection === 'events' ? (p.front.participants ?? []) : [])).map((p) => p.role),
  );
  const publishers = new Set(Object.values(dossier.sources).map((s) => s.publisher));
  const { abbreviations } = dossier.style;
  return {
    ...dossier,
    ceiling,
    file: { ...dossier.file, tlp: markingOfBuild(dossier, ceiling) },
    publishers: pick(dossier.publishers, publishers),
    labels: { kinds: pick(dossier.labels.kinds, kinds), roles: pick(dossier.labels.roles, roles) },
    style:
      abbreviations === undefined
        ? {}
        : { abbreviations: pick(abbreviations, usedIn(pages, Object.keys(abbreviations))) },
  };
}

/** The marking of what is built: the ceiling, but no higher than the dossier and the highest of its parts. */
function markingOfBuild(dossier: Dossier, ceiling: Tlp): Tlp {
  const own = dossier.file.tlp;
  if (within(ceiling, own)) return ceiling;
  const marks = [
    ...Object.values(dossier.sources).map((s) => s.tlp),
    ...Object.values(dossier.pages).flatMap(({ front, body }) => [
      front.tlp,
      ...partsOf(front).map((part) => part.tlp),
      ...markingsIn(body),
    ]),
  ];
  return marks.reduce<Tlp>((top, tlp) => (tlp === undefined ? top : higher(top, tlp)), own);
}

function markingsIn(body: Body): (Tlp | undefined)[] {
  const found: (Tlp | undefined)[] = [];
  walkBody(callsOf(body), ({ attributes }) => void found.push(asTlp(attributes.tlp)));
  return found;
}

function pick<T>(record: Record<string, T>, keys: ReadonlySet<string>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => keys.has(key)));
}

/** Those of the words that stand in the text of a page; stops when all were seen. */
function usedIn(pages: readonly Page[], words: readonly string[]): Set<string> {
  const used = new Set<string>();
  let rest = words.map((word) => ({ word, pattern: wordPattern(word) }));
  for (const { title, front, body } of pages) {
    if (rest.length === 0) break;
    const text = [
      title,
      front.bluf ?? '',
      htmlOf(body.segments),
      ...body.footnotes.map((n) => htmlOf(n.segments)),
    ].join('\n');
    rest = rest.filter(({ word, pattern }) => {
      if (!pattern.test(text)) return true;
      used.add(word);
      return false;
    });
  }
  return used;
}

function wordPattern(word: string): RegExp {
  return new RegExp(
    `(?<![\\p{L}\\p{N}])${word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}(?![\\p{L}\\p{N}])`,
    'u',
  );
}
