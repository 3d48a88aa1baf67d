import { compare } from '../../dossier/diagnostics.ts';
import type { PageKey } from '../../dossier/page.ts';
import type { ViewContext } from '../../views/context.ts';
import type { DossierData, RelationData } from '../../views/dataSchema.ts';
import { tieLabel } from '../../views/facts.ts';
import { pageKeys } from './pages.ts';

/** A relation, seen from the end that states it. */
export interface Relation extends RelationData {
  /** Of its own in the dossier, and the same for as long as its page states the same before it. */
  id: string;
  /** The verb in words. */
  label: string;
}

/** The relations that a page states. */
export function relationsFrom(context: ViewContext, from: PageKey): Relation[] {
  const stated = (context.dossier.ties[from] ?? []).filter((tie) => !tie.inverse);
  return stated.map((tie, i) => {
    const { inverse: _, ...relation } = tie;
    const id = `relation-${from.replace('/', '-')}-${i}`;
    return { from, ...relation, id, label: tieLabel(context, tie) };
  });
}

/** The pages that state relations, in the order in which linking met them. */
export function relatingPages(context: ViewContext): PageKey[] {
  return pageKeys(context).filter((key) => relationsFrom(context, key).length > 0);
}

/** The words of every verb in use, from both ends. */
export function verbWords(context: ViewContext): DossierData['labels']['verbs'] {
  const words: DossierData['labels']['verbs'] = {};
  for (const tie of Object.values(context.dossier.ties).flat()) {
    const verb = words[tie.verb] ?? { label: '', inverse: '' };
    words[tie.verb] = { ...verb, [tie.inverse ? 'inverse' : 'label']: tieLabel(context, tie) };
  }
  return Object.fromEntries(Object.entries(words).sort(([a], [b]) => compare(a, b)));
}
