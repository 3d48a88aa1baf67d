/** A page to come; its view is made when it is asked for. */
export interface Planned<V> {
  path: string;
  /** Everything that was found out for the page when it was planned, as plain data: what its view reads of it. */
  plan: unknown;
  view(): V;
}
