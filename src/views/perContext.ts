import { untrackedOf, type ViewContext } from './context.ts';
import type { Planned } from './lists/planned.ts';

/** How one table of derived values is looked up; see {@link tablePerContext}. */
type Lookup<T> = (key: string) => T | undefined;

/** Every table of derived values by its name, for those who ask what one of its entries is now. */
const tables = new Map<string, (context: ViewContext) => Lookup<unknown>>();

/**
 * A value that many pages need, made once for each context by the first that asks. A page that asks for it
 * has read the whole of it, and nothing of what it was made from; where pages need parts, a table serves better.
 * @param name of its own, none else's
 */
export function perContext<T extends object>(
  name: string,
  make: (context: ViewContext) => T,
): (context: ViewContext) => T {
  const made = once(make);
  register(name, (context) => () => made(untrackedOf(context)));
  return (context) => {
    context.reads?.note(name, WHOLE);
    return made(untrackedOf(context));
  };
}

/**
 * A table of values that many pages need one by one, made once for each context. A page that asks for an
 * entry has read that entry alone.
 * @param name of its own, none else's
 * @param make gives the lookup; it may do its work once before, or entry by entry
 */
export function tablePerContext<T, K extends string = string>(
  name: string,
  make: (context: ViewContext) => (key: K) => T | undefined,
): (context: ViewContext, key: K) => T | undefined {
  const made = once(make);
  const lookUp = (context: ViewContext, key: K): T | undefined => made(untrackedOf(context))(key);
  // A key comes back as it was noted.
  register(name, (context) => (key) => lookUp(context, key as K));
  return (context, key) => {
    context.reads?.note(name, key);
    return lookUp(context, key);
  };
}

/** Lists of one kind that are planned together, apart from the others. */
export interface ListPlanning<V> {
  /** What tells it from the others of its kind, and what it plans from others of its name. */
  name: string;
  plan(): readonly Planned<V>[];
}

/** Plans all lists of a kind together. */
export function atOnce<V>(
  plan: (context: ViewContext) => readonly Planned<V>[],
): (context: ViewContext) => ListPlanning<V>[] {
  return (context) => [{ name: 'all', plan: () => plan(context) }];
}

/**
 * The pages of a kind of list by path, planned once for each context. What planning reads, no page has read:
 * a page has read its plan, and what making its view reads. Where an earlier build planned the same, pages are
 * planned when one of them is asked for.
 * @param name of its own, none else's
 */
export function plannedPages<V>(
  name: string,
  plannings: (context: ViewContext) => Iterable<ListPlanning<V>>,
): (context: ViewContext) => ReadonlyMap<string, Planned<V>> {
  const planned = once((context) => {
    const plan = () => [...plannings(context)].flatMap((planning) => pagesOf(context, name, planning));
    const pages = context.reads ? context.reads.aside(plan) : plan();
    return new Map(pages.map((page): [string, Planned<V>] => [page.path, page]));
  });
  register(name, (context) => (path) => planned(context).get(path)?.plan);
  return planned;
}

function pagesOf<V>(
  { reads, plans }: ViewContext,
  name: string,
  planning: ListPlanning<V>,
): readonly Planned<V>[] {
  let made: ReadonlyMap<string, Planned<V>> | undefined;
  const plan = (): ReadonlyMap<string, Planned<V>> => {
    made ??= new Map(planning.plan().map((page) => [page.path, page]));
    return made;
  };
  const paths = plans?.pathsOf(name, planning.name, () => [...plan().keys()]) ?? [...plan().keys()];
  const pageAt = (path: string): Planned<V> => {
    const page = (reads && !made ? reads.aside(plan) : plan()).get(path);
    if (!page) throw new Error(`No list was planned at ${path}.`);
    return page;
  };
  return paths.map((path) => ({
    path,
    get plan() {
      return pageAt(path).plan;
    },
    view: () => {
      reads?.note(name, path);
      return pageAt(path).view();
    },
  }));
}

/** The key of a value that is no table. */
const WHOLE = '';

/** What an entry of a table of derived values is now; undefined for a table that there is not. */
export function derivedLookup(context: ViewContext, name: string): Lookup<unknown> | undefined {
  return tables.get(name)?.(context);
}

function register(name: string, lookup: (context: ViewContext) => Lookup<unknown>): void {
  tables.set(name, lookup);
}

/** Makes something once for each context. */
function once<T extends object>(make: (context: ViewContext) => T): (context: ViewContext) => T {
  const made = new WeakMap<ViewContext, T>();
  return (context) => {
    const known = made.get(context);
    if (known) return known;
    const fresh = make(context);
    made.set(context, fresh);
    return fresh;
  };
}
