import type { Diagnostic } from './diagnostics.ts';
import { lintActors } from './lint/actors.ts';
import { lintBases } from './lint/bases.ts';
import { lintClaims } from './lint/claims.ts';
import { lintDates } from './lint/dates.ts';
import { lintEstimates } from './lint/estimates.ts';
import { lintEvents } from './lint/events.ts';
import { lintFullWidth } from './lint/fullWidth.ts';
import { lintImages } from './lint/images.ts';
import type { Lint, LintInput, PageLint } from './lint/input.ts';
import { lintJudgements } from './lint/judgements.ts';
import { keepLints } from './lint/kept.ts';
import { lintMentions } from './lint/mentions.ts';
import { lintStrays } from './lint/strays.ts';
import { lintWording } from './lint/wording.ts';

const ofDossier: readonly Lint[] = [
  lintActors,
  lintBases,
  lintClaims,
  lintDates,
  lintEvents,
  lintImages,
  lintJudgements,
];

const ofPages: readonly PageLint[] = [lintEstimates, lintFullWidth, lintMentions, lintStrays, lintWording];

/** What is questionable in a dossier that is valid: warnings and suggestions, never errors. */
export function lint(input: LintInput): Diagnostic[] {
  const kept = keepLints(input);
  const fresh = kept.missing.length > 0 ? ofPages.map((set) => set(input, kept.missing)) : [];
  for (const parsed of kept.missing)
    kept.add(
      parsed,
      fresh.flatMap((run) => run(parsed)),
    );
  return [...ofDossier.flatMap((run) => run(input)), ...kept.close()];
}
