import type { Link, Text } from 'mdast';
import { isVisible } from '../text.ts';
import type { Findings } from './findings.ts';
import type { Source } from './source.ts';

/** A numeric character reference of HTML, `&#x202E;` or `&#8238;`. */
const reference = /&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi;
const LAST_CHARACTER = 0x10ffff;

/** Finds references to characters that a file may not hold itself, in a text or in the address and title of a link. */
export function vetReferences(node: Link | Text, source: Source, findings: Findings): void {
  const read = node.type === 'text' ? node.value : `${node.url} ${node.title ?? ''}`;
  if (isVisible(read)) return;
  const start = node.position?.start.offset ?? 0;
  const last = node.type === 'link' ? node.children.at(-1)?.position?.end.offset : undefined;
  const from = last === undefined ? 0 : last - start;
  const found = [...source.slice(node.position).slice(from).matchAll(reference)].filter(isInvisible);
  for (const { 0: written, index } of found) {
    const message = `\`${written}\` stands for an invisible control character.`;
    const at = from + index;
    findings.within(node, [at, at + written.length], 'text/control', message, 'Delete it.');
  }
  // Where such a character itself stands in the file it is told of as that.
  if (found.length > 0 || !isVisible(source.text)) return;
  const message = 'The address of this link, which stands elsewhere, holds an invisible control character.';
  findings.on(node, 'text/control', message, 'Delete it there.');
}

function isInvisible([, hex, decimal]: RegExpExecArray): boolean {
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return code <= LAST_CHARACTER && !isVisible(String.fromCodePoint(code));
}
