/** Phrases cut at their places: texts, and between them the names of the places. */
const cutPhrases = new Map<string, readonly string[]>();

/** Puts values into the `{name}` places of a phrase, as they are; a place without a value stays. */
export function fill(phrase: string, values: Readonly<Record<string, string | number>>): string {
  const parts = cutPhrases.get(phrase) ?? phrase.split(/\{(\w+)\}/);
  cutPhrases.set(phrase, parts);
  let filled = parts[0] ?? '';
  for (let i = 1; i < parts.length; i += 2)
    filled += `${values[parts[i] ?? ''] ?? `{${parts[i]}}`}${parts[i + 1] ?? ''}`;
  return filled;
}
