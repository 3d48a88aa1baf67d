import type { Diagnostic } from '../diagnostics.ts';
import { brokenTag } from './brokenTag.ts';
import { closingFaults } from './closingFault.ts';
import { esm } from './element.ts';
import { type Fault, foundAt, type Reading, syntaxAt } from './fault.ts';
import { mixedQuotes, straightened } from './quotes.ts';

/** In the order in which they are tried: the parser has the same words for several mistakes. */
const readings: readonly Reading[] = [
  openBrace,
  mixedQuotation,
  ...closingFaults,
  comment,
  bracketedAddress,
  curlyQuotation,
  openTag,
  bareValue,
  endlessTag,
  lazyTag,
];

/** Says in plain words what stopped the parser, and what to write instead. */
export function explain(fault: Fault): Diagnostic {
  for (const reading of readings) {
    const found = reading(fault);
    if (found) return found;
  }
  return unreadTag(fault);
}

function openBrace(fault: Fault): Diagnostic | undefined {
  if (!/expression/.test(fault.reason)) return undefined;
  const { text } = fault.source;
  const brace = innermostBrace(text, fault.offset);
  const line = text.slice(text.lastIndexOf('\n', brace) + 1, brace);
  return /^(?:import|export)\s/.test(line)
    ? foundAt(fault, brace - line.length, 'markup/esm', ...esm)
    : syntaxAt(fault, brace, 'A `{` is not closed.', 'For a plain brace write `\\{`.');
}

/** The innermost `{` before an offset that no `}` closes. */
function innermostBrace(text: string, offset: number): number {
  let depth = 0;
  for (let at = offset - 1; at >= 0; at--) {
    if (text[at] === '}') depth++;
    else if (text[at] === '{' && --depth < 0) return at;
  }
  return Math.max(0, offset - 1);
}

function mixedQuotation(fault: Fault): Diagnostic | undefined {
  const { text } = fault.source;
  const mixed = mixedQuotes(text);
  if (!mixed) return undefined;
  const tag = tagAt(text, mixed.tag);
  const straight = straightened(tag);
  const mended = text.slice(0, mixed.tag) + straight + text.slice(mixed.tag + tag.length);
  // Where the parser gets no further without it, something else stopped it.
  if (fault.stopsAt(mended) <= fault.offset) return undefined;
  const message = `A value begins with \`${mixed.opening}\` and ends with \`${mixed.closing}\`.`;
  return syntaxAt(fault, mixed.at, message, `Write \`${straight}\`.`);
}

function comment(fault: Fault): Diagnostic | undefined {
  const { start, rest } = lastTag(fault);
  if (!rest.startsWith('<!--')) return undefined;
  const inner = /^<!--([\s\S]*?)-->/.exec(rest)?.[1]?.trim() ?? '…';
  const hint = `Write \`{/* ${inner.replaceAll('*/', '')} */}\`.`;
  return syntaxAt(fault, start, 'HTML comments are not understood here.', hint);
}

function bracketedAddress(fault: Fault): Diagnostic | undefined {
  const { start, rest } = lastTag(fault);
  const address = /^<((?:https?:\/\/|mailto:)?[^\s<>]*[/@][^\s<>]*)>/i.exec(rest)?.[1];
  if (!address) return undefined;
  const isMail = address.includes('@') && !/^(?:https?:|mailto:)/i.test(address);
  const hint = `Write \`[text](${isMail ? `mailto:${address}` : address})\`.`;
  return syntaxAt(fault, start, 'An address cannot stand between angle brackets.', hint);
}

function curlyQuotation(fault: Fault): Diagnostic | undefined {
  const { text } = fault.source;
  if (!/[“”„‟«»‘’]/.test(text.charAt(fault.offset))) return undefined;
  const tag = tagAt(text, lastTag(fault).start);
  const straight = straightened(tag);
  const hint = straight === tag ? 'Write `name="value"`.' : `Write \`${straight}\`.`;
  return syntaxAt(fault, fault.offset, 'Attribute values take straight quotes, not curly ones.', hint);
}

function openTag(fault: Fault): Diagnostic | undefined {
  if (!/before name/.test(fault.reason)) return undefined;
  const { start, rest } = lastTag(fault);
  const words = /^<\S*(?: %)?/.exec(rest)?.[0] ?? '<';
  const hint = `Write \`&lt;${words.slice(1)}\` or \`\\${words}\`.`;
  return syntaxAt(fault, start, 'A `<` here would open a tag.', hint);
}

function bareValue(fault: Fault): Diagnostic | undefined {
  if (!/before attribute value/.test(fault.reason)) return undefined;
  return syntaxAt(fault, fault.offset, 'An attribute value needs quotes.', 'Write `name="value"`.');
}

function endlessTag(fault: Fault): Diagnostic | undefined {
  if (!/end of file/.test(fault.reason)) return undefined;
  const hint = 'Close it with `>` or `/>`; for a plain `<` write `\\<`.';
  return syntaxAt(fault, lastTag(fault).start, 'This tag has no end.', hint);
}

function lazyTag(fault: Fault): Diagnostic | undefined {
  if (!/lazy/.test(fault.reason)) return undefined;
  const message = 'A tag inside a quotation or list continues outside of it.';
  return syntaxAt(fault, fault.offset, message, 'Begin every line of it with the same `>` or indentation.');
}

function unreadTag(fault: Fault): Diagnostic {
  const { source, offset, reason } = fault;
  const first = brokenTag(source.text, offset) ?? offset;
  // Far from where the tag begins, the place where the parser stopped says nothing.
  const isFar = source.text.slice(first, offset).includes('\n');
  const hint = 'Write tags as `<Name attribute="value">`; for a plain `<` write `\\<`.';
  return isFar
    ? syntaxAt(fault, first, 'This tag is not whole: a quotation mark or its `>` is missing.', hint)
    : syntaxAt(fault, offset, `The tag cannot be read here: ${reason.split(',')[0]}.`, hint);
}

/** The last `<` before the parser stopped, and how the text goes on there. */
function lastTag({ source: { text }, offset }: Fault): { start: number; rest: string } {
  const start = Math.max(0, text.lastIndexOf('<', offset));
  return { start, rest: text.slice(start, start + 200) };
}

/** A tag from its beginning, as far as it stands on one line. */
function tagAt(text: string, start: number): string {
  return /^<[^<>\n]{0,1000}>?/.exec(text.slice(start, start + 1002))?.[0] ?? '';
}
