import type { ViewContext } from './context.ts';

/** A function of the context whose work is done once for each: what many pages need, made by the first that asks. */
export function perContext<T extends object>(make: (context: ViewContext) => T): (context: ViewContext) => T {
  const made = new WeakMap<ViewContext, T>();
  return (context) => {
    const known = made.get(context) ?? make(context);
    made.set(context, known);
    return known;
  };
}
