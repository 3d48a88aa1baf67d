import type { Dossier } from '../../dossier/dossier.ts';
import type { PageKey } from '../../dossier/page.ts';
import { kindLabel, pageOf, roleLabel, type ViewContext } from '../../views/context.ts';
import { element } from '../xml.ts';
import { pageIn } from './pages.ts';
import { relatingPages, relationsFrom } from './relations.ts';
import { type DataPart, stretches } from './stretches.ts';

const nodeData = ['label', 'collection', 'kind', 'kind_label', 'date', 'status'] as const;
const edgeData = ['type', 'verb', 'label', 'date', 'supported_by', 'disputed_by'] as const;
type Values<K extends string> = Partial<Record<K, string | undefined>>;

/** GraphML: actors and events as nodes; relations between them and parts in events as directed edges. */
export function* graphml(context: ViewContext): Generator<DataPart> {
  const { order } = context.dossier;
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  for (const name of nodeData) yield declare('node', name);
  for (const name of edgeData) yield declare('edge', name);
  yield '<graph id="dossier" edgedefault="directed">\n';
  yield* stretches('nodes', [...order.actors, ...order.events], (key) => nodeOf(context, key));
  yield* stretches('relations', relatingPages(context), (key) => relations(context, key).join(''));
  yield* stretches('parts', order.events, (key) => parts(context, key).join(''));
  yield '</graph>\n</graphml>\n';
}

function nodeOf(context: ViewContext, key: PageKey): string {
  const page = pageOf(context, key);
  const { collection, title } = page;
  const { kind } = page.front;
  const event = page.collection === 'events' ? page.front : undefined;
  const values = { label: title, collection, kind, kind_label: kindLabel(context, kind) };
  return node(key, { ...values, date: event?.date, status: event && (event.status ?? 'occurred') });
}

/** Places, documents and briefs are none. */
function isNode({ pages }: Dossier, key: PageKey): boolean {
  const { collection } = pages[key] ?? {};
  return collection === 'actors' || collection === 'events';
}

function relations(context: ViewContext, key: PageKey): string[] {
  const between = relationsFrom(context, key).filter(({ from, to }) =>
    [from, to].every((end) => isNode(context.dossier, end)),
  );
  return between.map(({ id, from, to, verb, label, date, supportedBy, disputedBy }) => {
    const support = { supported_by: supportedBy.join(' '), disputed_by: disputedBy.join(' ') };
    return edge(id, from, to, { type: 'relation', verb, label, date, ...support });
  });
}

function parts(context: ViewContext, key: PageKey): string[] {
  const event = pageIn(context.dossier, 'events', key);
  return (event?.front.participants ?? []).flatMap(({ actor, role, supportedBy }, i) => {
    const from: PageKey = `actors/${actor}`;
    if (!isNode(context.dossier, from)) return [];
    const label = roleLabel(context, role);
    const support = { supported_by: (supportedBy ?? event?.front.basis ?? []).join(' ') };
    const values = { type: 'participation', verb: role, label, date: event?.front.date, ...support };
    return edge(`part-${event?.id}-${i}`, from, key, values);
  });
}

function declare(of: 'node' | 'edge', name: string): string {
  return `${element('key', { id: `${of}-${name}`, for: of, 'attr.name': name, 'attr.type': 'string' })}\n`;
}

function node(id: string, values: Values<(typeof nodeData)[number]>): string {
  return `${element('node', { id }, { raw: data('node', values) })}\n`;
}

function edge(id: string, source: string, target: string, values: Values<(typeof edgeData)[number]>): string {
  return `${element('edge', { id, source, target }, { raw: data('edge', values) })}\n`;
}

function data(of: 'node' | 'edge', values: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(values)
    .map(([name, value]) => (value ? element('data', { key: `${of}-${name}` }, value) : ''))
    .join('');
}
