import { byPosition, type Diagnostic } from '../diagnostics.ts';
import type { Dossier } from '../dossier.ts';
import { linkDossier } from '../link.ts';
import type { LinkInput } from '../linkInput.ts';
import type { Tlp } from '../schema.ts';
import { filterTlp } from './filter.ts';
import { frame } from './frame.ts';
import { findLeaks } from './leaks.ts';
import { hitsIn, secretNames } from './secretNames.ts';
import { withoutIdleSources } from './sources.ts';

export interface Below {
  /** All that the ceiling lets through; nothing in it knows of the rest. */
  dossier: Dossier;
  /** The whole, for checks alone. */
  full: Dossier;
  diagnostics: Diagnostic[];
  /** What the ceiling leaves out, for editors. */
  losses: Diagnostic[];
  /** Whether the ceiling leaves anything out. */
  isFiltered: boolean;
  /** Whether a text names something that is left out. */
  isSecret(text: string): boolean;
}

/** Links the whole, so that every mistake is found, then, by itself, what the ceiling lets through. */
export function linkBelow(input: LinkInput, ceiling: Tlp): Below {
  const { dossier: full, diagnostics } = linkDossier(input);
  const filtered = filterTlp(input, full, ceiling);
  if (!filtered) {
    const dossier = frame(full, ceiling);
    return { dossier, full, diagnostics, losses: [], isFiltered: false, isSecret: () => false };
  }
  const linked = linkDossier(filtered.input);
  const dossier = frame(withoutIdleSources(linked.dossier, full), ceiling);
  const names = secretNames(input, dossier, filtered.withheld);
  const leaks = findLeaks(input, dossier, filtered.withheld, names);
  const found = [...diagnostics, ...filtered.diagnostics, ...leaks];
  return {
    dossier,
    full,
    diagnostics: [...found, ...linked.diagnostics.filter((d) => isNews(d, found))],
    losses: filtered.withheld.losses.sort(byPosition),
    isFiltered: true,
    isSecret: (text) => hitsIn(text, names).length > 0,
  };
}

/** An error that only the filter brought about; warnings are given for the whole. */
function isNews({ file, code, message, severity }: Diagnostic, known: readonly Diagnostic[]): boolean {
  return (
    severity === 'error' &&
    code !== 'dossier/home' &&
    !known.some((d) => d.file === file && d.code === code && d.message === message)
  );
}
