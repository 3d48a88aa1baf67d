import { originOf } from './claims.ts';
import { diagnostic } from './diagnostics.ts';
import type { Linking } from './linking.ts';
import { idSpan } from './records.ts';

/**
 * Checks that no source is its own first report. An origin need not be a source itself: it may be a wire
 * story that nobody here has read, and still makes its copies one.
 */
export function checkOrigins({ input, sources, diagnostics }: Linking): void {
  for (const record of input.records) {
    const { id } = record.source;
    // Below a ceiling a source may have another origin than its record, or none.
    const origin = Object.hasOwn(sources, id) ? sources[id]?.origin : undefined;
    if (origin === undefined || originOf(id, sources) !== id) continue;
    const span = record.spans.origin ?? idSpan(record);
    const message = `The origin of "${id}" leads back to it.`;
    const hint = 'Remove origin from the source that reported first.';
    diagnostics.push(diagnostic(record.file, span, 'origin/circle', message, hint));
  }
}
