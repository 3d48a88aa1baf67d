import type { Dossier } from '../dossier.ts';
import type { Page } from '../page.ts';
import type { SourceRecord } from '../records.ts';
import type { Body, Segment } from '../segments.ts';
import { plainOf, textOfNodes, treeOf } from './tree.ts';

/** A text that leaves with the dossier, and the content file that it comes from. */
export interface Leaving {
  file: string;
  text: string;
  /** It is the name of the file. */
  isId: boolean;
}

/**
 * Every text of a dossier that may reach a reader, file names and ids included.
 * @param records where the sources are written
 */
export function* textsOfDossier(dossier: Dossier, records: readonly SourceRecord[]): Generator<Leaving> {
  for (const page of Object.values(dossier.pages)) {
    yield { file: page.file, text: page.id, isId: true };
    for (const text of textsOfPage(page)) yield { file: page.file, text, isId: false };
  }
  for (const { source, file } of records)
    for (const text of leaves(dossier.sources[source.id])) yield { file, text, isId: false };
  const frame: [string, unknown][] = [
    ['dossier.yaml', dossier.file],
    ['publishers.yaml', keyed(dossier.publishers)],
    ['vocabulary.yaml', Object.values(dossier.labels).map(keyed)],
    ['style.yaml', Object.values(dossier.style).map(keyed)],
  ];
  for (const [file, record] of frame) for (const text of leaves(record)) yield { file, text, isId: false };
  for (const [key, ties] of Object.entries(dossier.ties))
    for (const { label } of ties)
      if (Object.hasOwn(dossier.pages, key)) yield { file: 'vocabulary.yaml', text: label, isId: false };
}

function* textsOfPage(page: Page): Generator<string> {
  const { body } = page;
  yield* leaves(page.front);
  yield* textsOfBody(body);
  for (const { label, target, sentence } of body.links) {
    yield target;
    yield `${sentence.before}${label ?? target}${sentence.after}`;
  }
  for (const { locator } of body.cites.flat()) if (locator !== undefined) yield locator;
}

/** What is made of the value of an attribute; undefined leaves it out. */
type Attribute = (name: string, value: string) => string | undefined;

/**
 * The words of a body, of its footnotes, and of attributes; parts with a marking of their own included.
 * @param attribute what is taken of each attribute of a component; default its value
 */
export function* textsOfBody(body: Body, attribute: Attribute = (_name, value) => value): Generator<string> {
  for (const segments of [body.segments, ...body.footnotes.map((note) => note.segments)]) {
    const unmarked = withoutMarkings(segments);
    yield textOfNodes(treeOf(unmarked), body);
    yield* attributes(unmarked, attribute);
  }
}

/** Attribute values: of components, and addresses in HTML. */
function* attributes(segments: readonly Segment[], attribute: Attribute): Generator<string> {
  for (const segment of segments) {
    if (segment.type === 'html')
      for (const match of segment.html.matchAll(/="([^"]*)"/g)) yield plainOf(match[1] ?? '');
    if (segment.type !== 'component') continue;
    for (const [name, value] of Object.entries(segment.call.attributes)) {
      const taken = attribute(name, value);
      if (taken !== undefined) yield taken;
    }
    yield* attributes(segment.call.children, attribute);
  }
}

/** A part with a marking of its own is read like any other here. */
function withoutMarkings(segments: readonly Segment[]): Segment[] {
  return segments.map((segment) => {
    if (segment.type !== 'component') return segment;
    const { tlp: _, ...rest } = segment.call.attributes;
    return {
      type: 'component',
      call: { ...segment.call, attributes: rest, children: withoutMarkings(segment.call.children) },
    };
  });
}

/** What the editors wrote of a record whose keys are words of theirs, these included. */
function keyed(record: Readonly<Record<string, unknown>> | undefined): unknown[] {
  return Object.entries(record ?? {}).flat();
}

/** Every text in plain data, without the names of fields: these are words of the program. */
function* leaves(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null)
    for (const item of Object.values(value)) yield* leaves(item);
}
