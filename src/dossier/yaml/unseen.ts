import { type Document, isScalar, visit } from 'yaml';
import type { Diagnostic } from '../diagnostics.ts';
import { mayHoldUnseen, unseenFinding, unseenIn, withoutUnseen } from '../unseen.ts';
import type { At } from './document.ts';
import { formOf } from './fieldForms.ts';
import { fieldOf } from './fieldOf.ts';

/**
 * Characters that nobody sees in the names of fields, and in values that are no text. The document is left
 * without them, so that they are told of once.
 */
export function takeUnseen(file: string, doc: Document, text: string, at: At): Diagnostic[] {
  if (!mayHoldUnseen(text)) return [];
  const found: Diagnostic[] = [];
  visit(doc, {
    Scalar(key, node, parents) {
      const isKey = key === 'key';
      if (!isScalar(node) || (!isKey && formOf(fieldOf(parents) ?? '') !== 'form')) return;
      const [from = 0, to = from] = node.range ?? [];
      const written = text.slice(from, to);
      const places = isKey ? unseenIn(written) : [...unseenIn(written), ...outerSpaces(written)];
      for (const i of places) found.push(unseenFinding(file, at(from + i, from + i + 1), written.charAt(i)));
      const value = withoutUnseen(String(node.value));
      node.value = places.length > 0 ? value.trim() : value;
    },
  });
  return found;
}

/** Spaces other than the plain one at the ends of a value, within its quotation marks. */
function outerSpaces(written: string): number[] {
  return [...written.matchAll(/(?<=^["']?)(?! )\p{Zs}|(?! )\p{Zs}(?=["']?$)/gu)].map(({ index }) => index);
}
