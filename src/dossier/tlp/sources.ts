import { originOf } from '../claims.ts';
import type { Dossier } from '../dossier.ts';
import type { Source } from '../schema.ts';

/**
 * The sources that stay, their `origin` no longer naming one that is left out. Two copies of one
 * report stay one origin, even where the report itself is not in the build.
 */
export function keepSources(
  all: Readonly<Record<string, Source>>,
  isOut: (id: string) => boolean,
): Record<string, Source> {
  const kept = Object.values(all).filter(({ id }) => !isOut(id));
  // What a record that stays says itself may be said.
  const known = new Set(
    kept.flatMap(({ id, origin }) => [id, ...(origin && !isOut(origin) ? [origin] : [])]),
  );
  const copies = new Map<string, string[]>();
  for (const { id } of kept) {
    const origin = originOf(id, all);
    copies.set(origin, [...(copies.get(origin) ?? []), id]);
  }
  return Object.fromEntries(
    kept.map((source): [string, Source] => {
      if (source.origin === undefined || !isOut(source.origin)) return [source.id, source];
      const { origin: _, ...rest } = source;
      const first = originOf(source.id, all);
      if (known.has(first)) return [source.id, { ...rest, origin: first }];
      const siblings = copies.get(first) ?? [];
      // Not the id of a source: it says that the copies are one report, and not which.
      return [source.id, siblings.length < 2 ? rest : { ...rest, origin: `one-report-${siblings[0]}` }];
    }),
  );
}

/** Without the sources that only what is left out cites: their presence would tell of it. */
export function withoutIdleSources(dossier: Dossier, full: Dossier): Dossier {
  const origins = new Set(Object.values(dossier.sources).map((s) => s.origin));
  const kept = Object.entries(dossier.sources).filter(
    ([id]) => dossier.citedBy[id] || !full.citedBy[id] || origins.has(id),
  );
  return { ...dossier, sources: Object.fromEntries(kept) };
}
