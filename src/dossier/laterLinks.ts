import type { Backlink } from './dossier.ts';
import type { PageKey } from './page.ts';
import type { LinkRef } from './segments.ts';

/** What of a link only those read who show it or complain of it. */
type Rest = Pick<LinkRef, 'sentence' | 'span'>;

/** The links of a body as they are kept, column by column: an object for each would take longest to read. */
export interface PackedLinks {
  targets: readonly string[];
  /** The first letters of their kinds. */
  kinds: string;
  labels: readonly (string | null)[];
  /** The rest of each, as JSON. */
  rest: string;
}

/** Links in a form that is quickly read as far as linking needs them. */
export function packLinks(links: readonly LinkRef[]): PackedLinks {
  return {
    targets: links.map(({ target }) => target),
    kinds: links.map(({ kind }) => kind[0]).join(''),
    labels: links.map(({ label }) => label ?? null),
    rest: JSON.stringify(links.map(({ sentence, span }): Rest => ({ sentence, span }))),
  };
}

/** The links that {@link packLinks} packed; the rest of each is read when it is asked for. */
export function laterLinks({ targets, kinds, labels, rest }: PackedLinks): LinkRef[] {
  const rests = new Rests(rest);
  return targets.map((target, place) => {
    const [label, kind] = [labels[place] ?? undefined, kinds[place] === 'w' ? 'wiki' : 'path'] as const;
    return new LaterLink({ target, label, kind }, rests, place);
  });
}

/** The same, all of it at once. */
export function wholeLinks(packed: PackedLinks): LinkRef[] {
  const rests: readonly Rest[] = JSON.parse(packed.rest);
  return laterLinks(packed).map(({ target, label, kind }, place) => ({
    target,
    ...(label === undefined ? {} : { label }),
    kind,
    ...(rests[place] ?? fail(place)),
  }));
}

/** A link with its sentence named by a function, which is called when that is asked for; undefined for one of another sort. */
export function namedLater(link: LinkRef, name: (text: string) => string): LinkRef | undefined {
  return link instanceof LaterLink ? link.named(name) : undefined;
}

/** A link as the page sees it to which it leads. */
export function backlinkOf(from: PageKey, link: LinkRef, label: string): Backlink {
  return link instanceof LaterLink
    ? new LaterBacklink(from, label, link)
    : { from, before: link.sentence.before, label, after: link.sentence.after };
}

/** The rests of one body's links. */
class Rests {
  #packed: string;
  #read: readonly Rest[] | undefined;

  constructor(packed: string) {
    this.#packed = packed;
  }

  at(place: number): Rest {
    this.#read ??= JSON.parse(this.#packed) as readonly Rest[];
    this.#packed = '';
    return this.#read[place] ?? fail(place);
  }
}

function fail(place: number): never {
  throw new Error(`The rest of link ${place} is missing.`);
}

// Of both there are hundreds of thousands: fields are few, and what is read later stands in the prototypes.
class LaterLink implements LinkRef {
  readonly target: string;
  readonly label?: string;
  readonly kind: LinkRef['kind'];
  readonly rests: Rests;
  readonly place: number;
  readonly name: ((text: string) => string) | undefined;

  constructor(
    { target, label, kind }: { target: string; label?: string | undefined; kind: LinkRef['kind'] },
    rests: Rests,
    place: number,
    name?: (text: string) => string,
  ) {
    this.target = target;
    if (label !== undefined) this.label = label;
    this.kind = kind;
    this.rests = rests;
    this.place = place;
    this.name = name;
  }

  get sentence(): LinkRef['sentence'] {
    const { sentence } = this.rests.at(this.place);
    return this.name ? { before: this.name(sentence.before), after: this.name(sentence.after) } : sentence;
  }

  get span(): LinkRef['span'] {
    return this.rests.at(this.place).span;
  }

  named(name: (text: string) => string): LaterLink {
    return new LaterLink(this, this.rests, this.place, name);
  }

  /** As any other link. */
  toJSON(): LinkRef {
    const { target, label, kind, sentence, span } = this;
    return { target, ...(label === undefined ? {} : { label }), kind, sentence, span };
  }
}

class LaterBacklink implements Backlink {
  readonly from: PageKey;
  readonly label: string;
  readonly link: LaterLink;

  constructor(from: PageKey, label: string, link: LaterLink) {
    this.from = from;
    this.label = label;
    this.link = link;
  }

  get before(): string {
    return this.link.sentence.before;
  }

  get after(): string {
    return this.link.sentence.after;
  }

  /** As any other backlink. */
  toJSON(): Backlink {
    const { from, before, label, after } = this;
    return { from, before, label, after };
  }
}
