import type { PageKey } from '../../dossier/dossier.ts';
import { keyOf } from '../../dossier/nameIndex.ts';
import { kindLabel, roleLabel, type ViewContext } from '../../views/context.ts';
import { element } from '../xml.ts';
import { relationsOf, verbWords } from './json.ts';
import { pagesIn } from './pages.ts';

const nodeData = ['label', 'collection', 'kind', 'kind_label', 'date', 'status'] as const;
const edgeData = ['type', 'verb', 'label', 'date', 'supported_by', 'disputed_by'] as const;
type Values<K extends string> = Partial<Record<K, string | undefined>>;

/** GraphML: actors and events as nodes; relations between them and parts in events as directed edges. */
export function* graphml(context: ViewContext): Generator<string> {
  const { dossier } = context;
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  for (const name of nodeData) yield declare('node', name);
  for (const name of edgeData) yield declare('edge', name);
  yield '<graph id="dossier" edgedefault="directed">\n';
  const nodes = new Set<PageKey>();
  for (const page of [...pagesIn(dossier, 'actors'), ...pagesIn(dossier, 'events')]) {
    const { collection, title } = page;
    const kind = page.front.kind;
    const event = page.collection === 'events' ? page.front : undefined;
    nodes.add(keyOf(page));
    const values = { label: title, collection, kind, kind_label: kindLabel(context, kind) };
    yield node(keyOf(page), { ...values, date: event?.date, status: event && (event.status ?? 'occurred') });
  }
  yield* relations(context, nodes);
  yield* parts(context, nodes);
  yield '</graph>\n</graphml>\n';
}

function* relations(context: ViewContext, nodes: ReadonlySet<PageKey>): Generator<string> {
  const verbs = verbWords(context);
  for (const [i, { from, to, verb, date, supportedBy, disputedBy }] of relationsOf(
    context.dossier,
  ).entries()) {
    if (!nodes.has(from) || !nodes.has(to)) continue;
    const support = { supported_by: supportedBy.join(' '), disputed_by: disputedBy.join(' ') };
    yield edge(`relation-${i}`, from, to, {
      type: 'relation',
      verb,
      label: verbs[verb]?.label,
      date,
      ...support,
    });
  }
}

function* parts(context: ViewContext, nodes: ReadonlySet<PageKey>): Generator<string> {
  for (const { id, front } of pagesIn(context.dossier, 'events')) {
    const basis = front.basis ?? [];
    for (const [i, { actor, role, supportedBy }] of (front.participants ?? []).entries()) {
      const from: PageKey = `actors/${actor}`;
      if (!nodes.has(from)) continue;
      const values = { type: 'participation', verb: role, label: roleLabel(context, role), date: front.date };
      const support = { supported_by: (supportedBy ?? basis).join(' ') };
      yield edge(`part-${id}-${i}`, from, `events/${id}`, { ...values, ...support });
    }
  }
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
