import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import { joined, sample } from '../../testing/sample.ts';
import { jsonLd } from './jsonld.ts';

const schema = 'https://schema.org/';
const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const site = 'https://sarvane.example.org';

/** No context may be fetched. */
async function documentLoader(url: string): Promise<never> {
  throw new Error(`It asks for ${url}.`);
}

async function expand(text: string, base: string) {
  // In safe mode a term that no vocabulary defines is an error, not dropped.
  const options = { base, documentLoader, safe: true };
  return jsonld.expand(JSON.parse(text), options);
}

describe.each(['libya', 'sarvane'] as const)('dossier.jsonld of %s', async (name) => {
  const context = await sample(name);
  const { dossier } = context;
  const nodes = await expand(joined(jsonLd(context)), `${site}/data/dossier.jsonld`);
  const byId = new Map(nodes.map((node) => [node['@id'], node]));

  test('has a node for each page, source and claim at its address', () => {
    for (const key of Object.keys(dossier.pages))
      expect(byId.has(key === `briefs/${dossier.file.home}` ? `${site}/` : `${site}/${key}/`), key).toBe(
        true,
      );
    for (const id of Object.keys(dossier.sources)) expect(byId.has(`${site}/sources/${id}/`), id).toBe(true);
    expect(nodes.filter((node) => node['@type']?.includes(`${schema}Claim`))).toHaveLength(
      Object.keys(dossier.claims).length,
    );
  });

  test('every reference leads to a node of the file', () => {
    const known = new Set(byId.keys());
    const references: string[] = [];
    const walk = (value: unknown): void => {
      if (Array.isArray(value)) value.forEach(walk);
      else if (value && typeof value === 'object') {
        if ('@id' in value && Object.keys(value).length === 1) references.push(String(value['@id']));
        Object.values(value).forEach(walk);
      }
    };
    nodes.forEach(walk);
    const own = references.filter((id) => id.startsWith(site));
    expect(own.length).toBeGreaterThan(100);
    expect(own.filter((id) => !known.has(id))).toEqual([]);
  });

  test('states each relation with subject, predicate and object', () => {
    const statements = nodes.filter((node) => node['@type']?.includes(`${rdf}Statement`));
    expect(statements).toHaveLength(
      Object.values(dossier.ties)
        .flat()
        .filter((tie) => !tie.inverse).length,
    );
    for (const statement of statements)
      for (const part of ['subject', 'predicate', 'object'])
        expect(statement[`${rdf}${part}`]).toHaveLength(1);
  });

  test('becomes triples', async () => {
    const quads = await jsonld.toRDF(nodes, { format: 'application/n-quads' });
    expect(String(quads).split('\n').length).toBeGreaterThan(500);
  });
});

const libya = await sample('libya');

test('without an address of the site the ids are relative to the file', () => {
  const context = libya;
  expect(context.dossier.file.site).toBeUndefined();
  expect(joined(jsonLd(context))).toContain('"@id":"../actors/gna/"');
});
