import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Code } from '../dossier/codes.ts';
import type { Diagnostic } from '../dossier/diagnostics.ts';
import { keepFile } from '../dossier/keptFile.ts';
import { digestOfData } from '../publish/fileDigest.ts';
import { type ContentState, contentState, programDigest } from './inputs.ts';
import { keptDiagnostics } from './keptDiagnostics.ts';

const checked = z.object({ inputs: z.string(), diagnostics: keptDiagnostics });

/** Findings that end as time goes by, without a change of the content. */
const PASSING: ReadonlySet<string> = new Set<Code>(['embargo/early', 'date/future']);

/** What the last check of a content folder found. */
export interface LastCheck {
  /** Files of plain text as they stand now. */
  texts: ContentState['texts'];
  /** Its findings, where content, program and ceiling are the same. */
  unchanged(): Diagnostic[] | undefined;
  /** Remembers what was found just now, unless the content changed meanwhile. */
  remember(diagnostics: readonly Diagnostic[]): void;
}

/**
 * @param cache folder of the content's caches
 * @param ceiling the one that is asked for
 */
export function lastCheck(cache: string, content: string, ceiling: string | undefined): LastCheck {
  const file = path.join(cache, 'checked.json');
  const { digest, texts, isStill } = contentState(content, cache);
  const inputs = digestOfData([programDigest(), digest, ceiling]);
  return {
    texts,
    unchanged() {
      try {
        const last = checked.parse(JSON.parse(fs.readFileSync(file, 'utf8')));
        return last.inputs === inputs ? last.diagnostics : undefined;
      } catch {
        return undefined;
      }
    },
    remember(diagnostics) {
      if (diagnostics.some(({ code }) => PASSING.has(code)) || !isStill()) return;
      keepFile(file, JSON.stringify({ inputs, diagnostics }));
    },
  };
}
