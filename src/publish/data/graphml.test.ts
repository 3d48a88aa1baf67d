import { XMLValidator } from 'fast-xml-parser';
import { MultiDirectedGraph } from 'graphology';
import { parse } from 'graphology-graphml';
import { describe, expect, test } from 'vitest';
import { joined, sample } from '../../testing/sample.ts';
import { graphml } from './graphml.ts';

describe.each(['libya', 'sarvane'] as const)('graph.graphml of %s', async (name) => {
  const context = await sample(name);
  const { dossier } = context;
  const text = joined(graphml(context));
  const graph = parse(MultiDirectedGraph, text);

  test('is well-formed', () => {
    expect(XMLValidator.validate(text)).toBe(true);
  });

  test('has actors and events as nodes, with their names', () => {
    expect(graph.nodes()).toEqual([...dossier.order.actors, ...dossier.order.events]);
    graph.forEachNode((key, { label }) => {
      expect(label).toBe(Object.entries(dossier.pages).find(([k]) => k === key)?.[1].title);
    });
  });

  test('has each part in an event and each relation between nodes as an edge', () => {
    const parts = Object.values(dossier.encounters).flat().length;
    const relations = Object.entries(dossier.ties).flatMap(([from, ties]) =>
      ties.filter((tie) => !tie.inverse && graph.hasNode(from) && graph.hasNode(tie.to)),
    );
    const types = graph.mapEdges((_, { type }) => type);
    expect(types.filter((type) => type === 'participation')).toHaveLength(parts);
    expect(types.filter((type) => type === 'relation')).toHaveLength(relations.length);
  });
});
