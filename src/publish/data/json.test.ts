import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import type { Dossier, Tie } from '../../dossier/dossier.ts';
import type { PageKey } from '../../dossier/page.ts';
import { joined, sample } from '../../testing/sample.ts';
import { type DossierData, dossierJsonSchema } from '../../views/dataSchema.ts';
import { dossierJson } from './json.ts';

const validate = new Ajv2020({ strict: true, allErrors: true }).compile(JSON.parse(dossierJsonSchema()));

/** Relations seen from both ends, rebuilt from the file as its page says. */
function tiesOf({ relations }: DossierData): Record<PageKey, Omit<Tie, 'label'>[]> {
  const ties: Record<PageKey, Omit<Tie, 'label'>[]> = {};
  const add = (at: PageKey, tie: Omit<Tie, 'label'>) => {
    ties[at] = [...(ties[at] ?? []), tie];
  };
  for (const { from, to, ...relation } of relations) {
    add(from, { ...relation, to, inverse: false });
    add(to, { ...relation, to: from, inverse: true });
  }
  return ties;
}

const unlabelled = (ties: Dossier['ties']) =>
  Object.fromEntries(
    Object.entries(ties).map(([key, list]) => [key, list.map(({ label: _, ...tie }) => tie)]),
  );

const withoutSpans = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, inner) => (key === 'span' ? undefined : inner)));

describe.each(['libya', 'sarvane'] as const)('dossier.json of %s', async (name) => {
  const context = await sample(name);
  const { dossier } = context;
  const data: DossierData = JSON.parse(joined(dossierJson(context)));

  test('is valid by its JSON Schema', () => {
    validate(data);
    expect(validate.errors).toBeNull();
  });

  test('gives back the relations of the dossier, both ways', () => {
    expect(data.relations.length).toBeGreaterThan(20);
    expect(tiesOf(data)).toEqual(unlabelled(dossier.ties));
  });

  test('gives back the claims, judgements and gaps of the dossier', () => {
    const byId = <T extends { id: string }>(list: T[]) =>
      Object.fromEntries(list.map((item) => [item.id, item]));
    const shown = Object.values(dossier.claims).map((claim) => [
      claim.id,
      { ...claim, shownOn: dossier.shownOn[claim.id] },
    ]);
    expect(byId(data.claims)).toEqual(withoutSpans(Object.fromEntries(shown)));
    expect(byId(data.judgements)).toEqual(withoutSpans(dossier.judgements));
    expect(byId(data.gaps)).toEqual(withoutSpans(dossier.gaps));
  });

  test('holds every page and its front matter', () => {
    const ids = [data.actors, data.events, data.documents, data.places, data.briefs]
      .flat()
      .map(({ id }) => id);
    expect(ids.sort()).toEqual(
      Object.values(dossier.pages)
        .map(({ id }) => id)
        .sort(),
    );
    for (const { id, text: _, ...front } of data.documents)
      expect(front).toEqual(dossier.pages[`documents/${id}`]?.front);
  });

  test('labels every verb from both ends in the language of the dossier', () => {
    const verbs = Object.keys(data.labels.verbs);
    expect(verbs).toEqual([...new Set(data.relations.map(({ verb }) => verb))].sort());
    for (const { label, inverse } of Object.values(data.labels.verbs))
      expect([label, inverse]).not.toContain('');
    expect(data.labels.verbs.heads?.label).toBe(name === 'sarvane' ? 'dirige' : 'heads');
  });
});

const libya = await sample('libya');

test('the schema refuses a record with a field that it does not know', () => {
  const data: DossierData = JSON.parse(joined(dossierJson(libya)));
  expect(validate({ ...data, gaps: [{ ...data.gaps[0], invented: true }] })).toBe(false);
});
