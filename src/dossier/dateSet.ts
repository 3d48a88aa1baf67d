/** Several dates of which one is meant (`[…]`) or all are (`{…}`). */
export interface DateSet {
  isChoice: boolean;
  members: DateMember[];
}

/** A date, or two with all that lies between. */
export interface DateMember {
  /** Empty where the range has no beginning. */
  start: string;
  /** Only of a range; empty where it has no end. */
  end?: string;
}

/** The dates of a set in EDTF as they are written, or undefined of a text that has not this form. */
export function setOf(text: string): DateSet | undefined {
  const [, choice, all] = /^(?:\[(.*)\]|\{(.*)\})$/.exec(text) ?? [];
  const written = (choice ?? all)?.split(',').map((member) => member.trim().split('..'));
  if (!written || written.some(({ length }) => length > 2)) return undefined;
  const members = written.map(([start = '', end]) => ({ start, ...(end === undefined ? {} : { end }) }));
  return { isChoice: choice !== undefined, members };
}
