import type { Extension as FromMarkdown } from 'mdast-util-from-markdown';
import type { Extension, State, Tokenizer } from 'micromark-util-types';
import type { Node } from 'unist';
import type { Stance } from '../segments.ts';
import { pieces, plain } from './wikilink.ts';

/** One item of a bracket; `start` and `end` count from the bracket's own start. */
export interface CiteItem {
  source: string;
  locator?: string;
  stance: Stance;
  start: number;
  end: number;
}

/** `[@source, locator; !@other]`. */
export interface Cite extends Node {
  type: 'cite';
  items: CiteItem[];
  /** Items that are not of the form `@source, locator`. */
  faults: { raw: string; start: number; end: number }[];
}

declare module 'mdast' {
  interface PhrasingContentMap {
    cite: Cite;
  }
  interface RootContentMap {
    cite: Cite;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    cite: 'cite';
  }
}

const tokenize: Tokenizer = (effects, ok, nok) => {
  const { eat, close } = pieces(effects);
  const start: State = (code) => {
    effects.enter('cite');
    eat(code);
    return sigil;
  };
  const sigil: State = (code) => {
    if (code !== 33 && code !== 63) return at(code);
    eat(code);
    return afterSigil;
  };
  // A space here is a slip, which the vetting reports.
  const afterSigil: State = (code) => {
    if (code !== 32 && code !== 160 && code !== 8239) return at(code);
    eat(code);
    return afterSigil;
  };
  const at: State = (code) => {
    if (code !== 64) return nok(code);
    eat(code);
    return inside;
  };
  const inside: State = (code) => {
    if (code === null || code === 91) return nok(code);
    eat(code);
    if (code === 93) {
      close();
      effects.exit('cite');
      return ok;
    }
    return code === 92 ? escaped : inside;
  };
  const escaped: State = (code) => {
    if (code === null || code < 0) return inside(code);
    eat(code);
    return inside;
  };
  return start;
};

/** Micromark syntax of citations. */
export function citationSyntax(): Extension {
  return { text: { 91: { name: 'cite', tokenize } } };
}

/** Turns citation tokens into nodes. */
export function citationFromMarkdown(): FromMarkdown {
  return {
    enter: {
      cite(token) {
        this.enter({ type: 'cite', ...readCitation(this.sliceSerialize(token)) }, token);
      },
    },
    exit: {
      cite(token) {
        this.exit(token);
      },
    },
  };
}

/** `@source, locator` with its sigil. An address in place of the id is read, and known to no dossier. */
const form =
  /^([!?]?)@((?:https?:\/\/|www\.)\S*[^\s,]|[\p{L}\p{N}][\p{L}\p{M}\p{N}_.:-]*)\s*(?:,\s*(\S[\s\S]*))?$/iu;

const stances: Record<string, Stance> = { '': 'supports', '!': 'disputes', '?': 'qualifies' };

/** Reads the items of a bracket. */
export function readCitation(raw: string): Pick<Cite, 'items' | 'faults'> {
  const items: CiteItem[] = [];
  const faults: Cite['faults'] = [];
  let at = 1;
  for (const part of raw.slice(1, -1).split(';')) {
    const text = part.trim();
    const start = at + (part.length - part.trimStart().length);
    const end = start + text.length;
    at += part.length + 1;
    const match = form.exec(text);
    const stance = stances[match?.[1] ?? ''];
    const source = match?.[2]?.normalize('NFC');
    // A second source that no `;` parts from the first.
    const isTwo = /(?:^|\s)[!?]?@[\p{L}\p{N}]/u.test(match?.[3] ?? '');
    if (!match || !source || !stance || isTwo) faults.push({ raw: text, start, end });
    else items.push({ source, stance, ...(match[3] ? { locator: plain(match[3]) } : {}), start, end });
  }
  return { items, faults };
}
