import { isComponentName } from '../components.ts';
import type { Diagnostic } from '../diagnostics.ts';
import { componentOf, element, isElement, isNear, partedName } from './element.ts';
import { type Fault, foundAt, type Reading, syntaxAt } from './fault.ts';

/** Longest way back that is looked for a tag, in characters. */
const REACH = 20_000;

/** What is wrong where tags do not close each other. */
export const closingFaults: readonly Reading[] = [unclosedTag, crossedBlocks, otherClosing, strayClosing];

function unclosedTag(fault: Fault): Diagnostic | undefined {
  const unclosed = /^Expected a closing tag for `<([^`\s/>]*)[^`]*>` \((\d+):(\d+)/.exec(fault.reason);
  if (!unclosed) return undefined;
  const [, name = '', line, column] = unclosed;
  const start = fault.source.offset(Number(line), Number(column));
  if (name && isElement(name))
    return foundAt(fault, start, 'markup/element', ...element(name, { line: fault.source.lineAt(start) }));
  return syntaxAt(
    fault,
    start,
    `\`<${name}>\` is not closed here.`,
    `Write \`</${name}>\` where it ends; if it spans several paragraphs, put both tags on lines of their own.`,
  );
}

function crossedBlocks(fault: Fault): Diagnostic | undefined {
  const name = /^Expected the closing tag `<\/([^`>]*)>`/.exec(fault.reason)?.[1];
  if (name === undefined) return undefined;
  return syntaxAt(
    fault,
    fault.offset,
    `\`</${name}>\` stands in another block than its opening tag.`,
    `Put \`<${name}>\` and \`</${name}>\` on lines of their own, with the same indentation.`,
  );
}

/** A tag closes another one than is open. */
function otherClosing(fault: Fault): Diagnostic | undefined {
  const mismatch =
    /^Unexpected closing tag `<\/([^`>]*)>`, expected corresponding closing tag for `<([^`\s/>]*)[^`]*>` \((\d+):(\d+)/.exec(
      fault.reason,
    );
  if (!mismatch) return undefined;
  const [, closed = '', opened = '', line, column] = mismatch;
  const opening = fault.source.offset(Number(line), Number(column));
  const spaced = spacedTag(fault.source.text, closed, fault.offset);
  if (spaced !== undefined && spaced > opening) return foundAt(fault, spaced, ...partedName(closed));
  if (isElement(opened) && !isMisspelt(opened, closed))
    return foundAt(
      fault,
      opening,
      'markup/element',
      ...element(opened, { line: fault.source.lineAt(opening) }),
    );
  if (!isComponentName(opened) && isComponentName(closed))
    return foundAt(
      fault,
      opening,
      'markup/component',
      `There is no component \`${opened.slice(0, 40)}\`.`,
      `Did you mean \`<${closed}>\`?`,
    );
  const message = `\`</${closed}>\` closes nothing; \`<${opened}>\` is still open.`;
  return syntaxAt(fault, fault.offset, message, `Write \`</${opened}>\`.`);
}

/** Whether what is opened was meant to be the component that is closed. */
function isMisspelt(opened: string, closed: string): boolean {
  return isComponentName(closed) && !componentOf(opened) && isNear(opened, closed);
}

/** A tag closes where none is open. */
function strayClosing(fault: Fault): Diagnostic | undefined {
  if (!/^Unexpected closing slash/.test(fault.reason)) return undefined;
  const { text } = fault.source;
  // The parser points at the slash.
  const tag = Math.max(0, text.lastIndexOf('<', fault.offset));
  const name = /^<\s*\/\s*([A-Z]\w*)/.exec(text.slice(tag, tag + 50))?.[1];
  const spaced = name === undefined ? undefined : spacedTag(text, name, tag);
  if (name !== undefined && spaced !== undefined) return foundAt(fault, spaced, ...partedName(name));
  const written = /^[^>\r\n]{0,40}>?/.exec(text.slice(tag, tag + 50))?.[0] ?? '</';
  return syntaxAt(fault, tag, `\`${written}\` closes nothing.`, 'Remove it, or add the opening tag.');
}

/** Where, before an offset, a tag begins whose name a space parts from its `<`: Markdown takes it for text. */
function spacedTag(text: string, name: string, before: number): number | undefined {
  const tags = [...text.slice(Math.max(0, before - REACH), before).matchAll(/<([\s\p{Zs}]*)(\/?[A-Z]\w*)/gu)];
  const last = tags.findLast(([, , written]) => written === name || written === `/${name}`);
  return last?.[1] && last[2] === name ? Math.max(0, before - REACH) + last.index : undefined;
}
