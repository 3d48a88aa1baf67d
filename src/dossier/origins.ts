import { bareAddress } from './addresses.ts';
import { originOf } from './claims.ts';
import { diagnostic } from './diagnostics.ts';
import { type Linking, mayBeSource } from './linking.ts';
import { asked, nearestTo } from './nearest.ts';
import { idSpan, type SourceRecord } from './records.ts';

/**
 * Checks what makes several sources one origin: that no source is its own first report, that an origin is not
 * mistyped, and that two records of one page say that they are one.
 */
export function checkOrigins(linking: Linking): void {
  const { input, sources } = linking;
  const records = input.records.filter(({ source: { id } }) => Object.hasOwn(sources, id));
  checkCircles(linking, records);
  checkUnknown(linking, records);
  checkAddresses(linking, records);
}

function checkCircles({ sources, diagnostics }: Linking, records: readonly SourceRecord[]): void {
  for (const record of records) {
    const { id } = record.source;
    // Below a ceiling a source may have another origin than its record, or none.
    if (sources[id]?.origin === undefined || originOf(id, sources) !== id) continue;
    const span = record.spans.origin ?? idSpan(record);
    const message = `The origin of "${id}" leads back to it.`;
    const hint = 'Remove origin from the source that reported first.';
    diagnostics.push(diagnostic(record.file, span, 'origin/circle', message, hint));
  }
}

/**
 * An origin need not be a source: it may be a wire story that nobody here has read, and still makes its copies
 * one. One that a single source names makes nothing one, and where it is nearly a source it was meant to be that.
 */
function checkUnknown(linking: Linking, records: readonly SourceRecord[]): void {
  const { sources, diagnostics } = linking;
  const unknown = records.flatMap((record) => {
    const origin = sources[record.source.id]?.origin;
    return origin === undefined || Object.hasOwn(sources, origin) ? [] : [{ record, origin }];
  });
  const byOrigin = Map.groupBy(unknown, ({ origin }) => origin);
  const near = nearestTo(() => Object.keys(sources));
  for (const [origin, [first, other]] of byOrigin) {
    if (!first || other || mayBeSource(linking, origin)) continue;
    const { record } = first;
    const meant = near(origin);
    if (meant === undefined || meant === record.source.id || digitsOf(meant) !== digitsOf(origin)) continue;
    const span = record.spans.origin ?? idSpan(record);
    const message = `"${origin}" is not a source, and no other source has this origin.`;
    diagnostics.push(diagnostic(record.file, span, 'origin/unknown', message, asked(meant)));
  }
}

/** Reports of one agency differ in their day or number alone, and are no slips of the pen. */
function digitsOf(id: string): string {
  return id.replace(/\D+/g, ' ').trim();
}

/** Records of one page under two ids: each would count as an origin of its own. */
function checkAddresses({ sources, diagnostics }: Linking, records: readonly SourceRecord[]): void {
  const seen = new Map<string, SourceRecord>();
  for (const record of records) {
    const { id, url } = record.source;
    const address = bareAddress(url);
    const first = seen.get(address);
    if (first === undefined) seen.set(address, record);
    if (!first || originOf(id, sources) === originOf(first.source.id, sources)) continue;
    const where = `${first.file}:${idSpan(first).line}`;
    const message = `"${id}" has the address of "${first.source.id}" in ${where}.`;
    const hint = `If they are one text, cite one of them, or give this one \`origin: ${first.source.id}\`.`;
    diagnostics.push(
      diagnostic(record.file, record.spans.url ?? idSpan(record), 'source/duplicate', message, hint),
    );
  }
}
