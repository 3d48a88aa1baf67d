import type { Body } from './segments.ts';

/** What of a body none but its readers need: most of it. */
export type Prose = Pick<Body, 'segments' | 'footnotes' | 'headings' | 'text'>;
/** What of a body other pages need as well. */
export type Linked = Omit<Body, keyof Prose>;
/** The component calls, citations and notes of a body; of HTML and links there may be none. */
export type Calls = Pick<Body, 'segments' | 'footnotes'>;

/** A body whose prose is read when it is asked for. */
interface Later {
  calls: Calls;
  /** Special characters, as `specialCharacters` gives them. */
  characters: string;
  read: () => Prose;
}

const laters = new WeakMap<Body, Later>();

/** Bodies whose prose is held: a view asks for that of its page several times, and of others that it quotes. */
const HELD = 256;
const held = new Map<Body, Prose>();

/**
 * A body like any other, that holds little until its prose is asked for: after an edit all pages are linked, and
 * few are read.
 * @param later `read` gives the same prose whenever it is called
 */
export function laterBody(linked: Linked, later: Later): Body {
  const prose = (): Prose => {
    const known = held.get(body) ?? later.read();
    held.delete(body);
    held.set(body, known);
    for (const oldest of held.keys()) {
      if (held.size <= HELD) break;
      held.delete(oldest);
    }
    return known;
  };
  const body: Body = {
    ...linked,
    get segments() {
      return prose().segments;
    },
    get footnotes() {
      return prose().footnotes;
    },
    get headings() {
      return prose().headings;
    },
    get text() {
      return prose().text;
    },
  };
  laters.set(body, later);
  return body;
}

/** What {@link laterBody} made a body of; undefined for another body. */
export function laterOf(body: Body): Later | undefined {
  return laters.get(body);
}

/** The component calls, citations and notes of a body, without reading its prose where that was put off. */
export function callsOf(body: Body): Calls {
  return laters.get(body)?.calls ?? body;
}
