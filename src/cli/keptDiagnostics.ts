import { z } from 'zod';
import type { Diagnostic } from '../dossier/diagnostics.ts';

/** Findings as a command kept them for the next one. */
export const keptDiagnostics = z.array(
  z.custom<Diagnostic>(
    (value) =>
      typeof value === 'object' && value !== null && 'file' in value && 'code' in value && 'line' in value,
  ),
);
