import type { Extension as FromMarkdown } from 'mdast-util-from-markdown';
import type { Code, Construct, Effects, Extension, State, Tokenizer } from 'micromark-util-types';
import type { Node } from 'unist';

/** `[[target|label]]`. An empty target or label is kept, for the vetting to report. */
export interface Wikilink extends Node {
  type: 'wikilink';
  target: string;
  label?: string;
}

declare module 'mdast' {
  interface PhrasingContentMap {
    wikilink: Wikilink;
  }
  interface RootContentMap {
    wikilink: Wikilink;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    wikilink: 'wikilink';
    bracketText: 'bracketText';
  }
}

const bang = 33;
const opening = 91;
const backslash = 92;
const closing = 93;

/**
 * Consumes codes in tokens that end with each line. Micromark cuts the events at line endings and
 * loops for ever on a part of fewer than two events, so each needs its enter and exit.
 */
export function pieces(effects: Effects): { eat: (code: Code) => void; close: () => void } {
  let isOpen = false;
  const close = (): void => {
    if (isOpen) effects.exit('bracketText');
    isOpen = false;
  };
  const eat = (code: Code): void => {
    if (code !== null && code < -2) {
      close();
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      return;
    }
    if (!isOpen) effects.enter('bracketText');
    isOpen = true;
    effects.consume(code);
  };
  return { eat, close };
}

const tokenize: Tokenizer = (effects, ok, nok) => {
  const { eat, close } = pieces(effects);
  const start: State = (code) => {
    effects.enter('wikilink');
    eat(code);
    return second;
  };
  const second: State = (code) => {
    if (code !== opening) return nok(code);
    eat(code);
    return inside;
  };
  const inside: State = (code) => {
    // No brackets inside: every attempt stops at the next one, so that `[[[[[…` stays linear.
    if (code === null || code === opening) return nok(code);
    eat(code);
    return code === backslash ? escaped : code === closing ? end : inside;
  };
  const escaped: State = (code) => {
    if (code === null) return nok(code);
    eat(code);
    return inside;
  };
  const end: State = (code) => {
    if (code !== closing) return nok(code);
    eat(code);
    close();
    effects.exit('wikilink');
    return ok;
  };
  return start;
};

/** Leaves the `!` of `Stop![[GNA]]` as text, where Markdown would open an image. */
const shout: Construct = {
  name: 'shout',
  tokenize: (effects, ok, nok) => (code) => {
    effects.enter('data');
    effects.consume(code);
    effects.exit('data');
    return effects.check({ tokenize: opensOurs }, ok, nok);
  },
};

const opensOurs: Tokenizer = (effects, ok, nok) => {
  const start: State = (code) => {
    if (code !== opening) return nok(code);
    effects.enter('data');
    effects.consume(code);
    return second;
  };
  const second: State = (code) => {
    if (code !== opening && code !== 64) return nok(code);
    effects.consume(code);
    effects.exit('data');
    return ok;
  };
  return start;
};

/** Micromark syntax of wikilinks. */
export function wikilinkSyntax(): Extension {
  return { text: { [opening]: { name: 'wikilink', tokenize }, [bang]: shout } };
}

/** Turns wikilink tokens into nodes. */
export function wikilinkFromMarkdown(): FromMarkdown {
  return {
    enter: {
      wikilink(token) {
        this.enter({ type: 'wikilink', ...readWikilink(this.sliceSerialize(token)) }, token);
      },
    },
    exit: {
      wikilink(token) {
        this.exit(token);
      },
    },
  };
}

/** Parts target and label; tables need the backslash. */
const BAR = /\\?\|/;

/**
 * A wikilink as written, with another target; its label stays as it is.
 * @returns undefined where what is written is no wikilink
 */
export function relink(written: string, target: string): string | undefined {
  if (!written.startsWith('[[') || !written.endsWith(']]')) return undefined;
  const bar = BAR.exec(written)?.index ?? written.length - ']]'.length;
  return `[[${target}${written.slice(bar)}`;
}

/** Reads `[[target|label]]`. */
function readWikilink(raw: string): { target: string; label?: string } {
  const inner = raw.slice(2, -2);
  const bar = BAR.exec(inner);
  if (!bar) return { target: plain(inner) };
  return { target: plain(inner.slice(0, bar.index)), label: plain(inner.slice(bar.index + bar[0].length)) };
}

/** Undoes backslash escapes and folds white space. */
export function plain(raw: string): string {
  return raw
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}
