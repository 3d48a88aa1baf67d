import { defaultModel, Entity, Model } from '@alephdata/followthemoney';
import { describe, expect, test } from 'vitest';
import { joined, sample } from '../../testing/sample.ts';
import { type FtmEntity, ftm } from './ftm.ts';

const model = new Model(defaultModel);

function read(text: string): FtmEntity[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

/** What is wrong with an entity by the published model; the library itself refuses unknown schemata and properties. */
function faults(entity: FtmEntity, schemaById: ReadonlyMap<string, string>): string[] {
  const { schema } = new Entity(model, entity);
  const required = [schema, ...schema.schemata.map((name) => model.getSchema(name))].flatMap(
    (s) => s.required ?? [],
  );
  const missing = required.filter((name) => !entity.properties[name]?.length).map((name) => `no ${name}`);
  const bad = Object.entries(entity.properties).flatMap(([name, values]) => {
    const property = schema.getProperty(name);
    if (property.stub) return [`${name} is a stub`];
    return values.filter((value) => !fits(property, value, schemaById)).map((value) => `${name}: ${value}`);
  });
  return [...missing, ...bad];
}

function fits(
  property: ReturnType<ReturnType<Model['getSchema']>['getProperty']>,
  value: string,
  schemaById: ReadonlyMap<string, string>,
): boolean {
  if (property.type.name === 'date') return /^\d{4}(-\d{2}(-\d{2})?)?$/.test(value);
  if (property.type.name === 'url') return URL.canParse(value);
  if (property.type.name === 'number') return Number.isFinite(Number(value));
  if (property.type.name !== 'entity') return value.trim() !== '';
  const target = schemaById.get(value);
  return target !== undefined && model.getSchema(target).isA(property.getRange());
}

describe.each(['libya', 'sarvane'] as const)('entities.ftm.json of %s', async (name) => {
  const context = await sample(name);
  const entities = read(joined(ftm(context)));

  test('fits the published model', () => {
    const schemaById = new Map(entities.map(({ id, schema }) => [id, schema]));
    expect(
      entities.flatMap((entity) => faults(entity, schemaById).map((fault) => `${entity.id} ${fault}`)),
    ).toEqual([]);
  });

  test('has an entity for each actor, event, place, document, source, claim and relation, each with its own id', () => {
    const { dossier } = context;
    expect(new Set(entities.map(({ id }) => id)).size).toBe(entities.length);
    const { actors, events, places, documents } = dossier.order;
    for (const key of [...actors, ...events, ...places, ...documents])
      expect(
        entities.some(({ id }) => id === `${dossier.file.id}-${key.replace('/', '-')}`),
        key,
      ).toBe(true);
    const relations = Object.values(dossier.ties)
      .flat()
      .filter((tie) => !tie.inverse).length;
    const ends = ['Membership', 'Directorship', 'Representation', 'Ownership', 'Succession', 'UnknownLink'];
    expect(entities.filter(({ schema }) => ends.includes(schema)).length).toBeGreaterThanOrEqual(relations);
  });

  test('is the same every time', async () => {
    expect(read(joined(ftm(await sample(name))))).toEqual(entities);
  });
});
