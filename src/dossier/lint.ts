import type { Diagnostic } from './diagnostics.ts';
import { lintActors } from './lint/actors.ts';
import { lintClaims } from './lint/claims.ts';
import { lintDates } from './lint/dates.ts';
import { lintEstimates } from './lint/estimates.ts';
import { lintEvents } from './lint/events.ts';
import { lintFullWidth } from './lint/fullWidth.ts';
import { lintImages } from './lint/images.ts';
import type { Lint, LintInput } from './lint/input.ts';
import { lintJudgements } from './lint/judgements.ts';
import { lintMentions } from './lint/mentions.ts';
import { lintStrays } from './lint/strays.ts';
import { lintWording } from './lint/wording.ts';

const lints: readonly Lint[] = [
  lintActors,
  lintClaims,
  lintDates,
  lintEstimates,
  lintEvents,
  lintFullWidth,
  lintImages,
  lintJudgements,
  lintMentions,
  lintStrays,
  lintWording,
];

/** What is questionable in a dossier that is valid: warnings and suggestions, never errors. */
export function lint(input: LintInput): Diagnostic[] {
  return lints.flatMap((run) => run(input));
}
