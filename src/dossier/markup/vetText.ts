import type { Text } from 'mdast';
import type { Code } from '../codes.ts';
import { componentNames } from '../components.ts';
import { citationMeant } from './citationMeant.ts';
import { partedName } from './element.ts';
import type { Findings } from './findings.ts';
import type { Source } from './source.ts';

/** The tag of a component that is whole in itself, with a space after its `<`: Markdown takes it for text. */
const partedTag = new RegExp(`(?<!\\\\)<[\\s\\p{Zs}]+(?:${componentNames.join('|')})\\b[^<>]{0,500}/>`, 'gu');

/**
 * Finds markup that Markdown took for text.
 * @param cut offsets of what is no mistake of its own: what is left of links and citations that a table has cut
 */
export function vetText(node: Text, source: Source, cut: ReadonlySet<number>, findings: Findings): void {
  const written = source.slice(node.position);
  const start = node.position?.start.offset ?? 0;
  const each = (pattern: RegExp, tell: (found: string) => [Code, string, string]): void => {
    for (const { 0: found, index } of written.matchAll(pattern))
      if (!cut.has(start + index)) findings.within(node, [index, index + found.length], ...tell(found));
  };
  if (written.includes('<')) each(partedTag, (found) => partedName(/[A-Z]\w*/.exec(found)?.[0] ?? ''));
  if (!written.includes('[')) return;
  each(/(?<!\\)\[\^[^\]\s[]{1,200}\]/g, (found) => [
    'footnote/undefined',
    `The footnote \`${found}\` is not written anywhere.`,
    `Add \`${found}: text\` in a paragraph of its own.`,
  ]);
  each(/(?<!\\)\[\[(?!\[)/g, () => [
    'link/unclosed',
    'This link is not closed.',
    'Write `[[id]]` or `[[id|label]]`; for plain brackets write `\\[[`.',
  ]);
  each(strayCitation, (found) => [
    'cite/syntax',
    `\`${found.slice(0, 80)}\` is not a citation.`,
    suggestCitation(found),
  ]);
}

/** A bracket with a source in it that is no citation; the place in the source may stand in brackets. */
const strayCitation =
  /(?<![\\[])\[(?:[!?]{0,3}@|[^[\]@]{0,200}[\s;,(][!?]{0,3}@)(?=[\w\]])(?:[^[\]]|\[[^[\]@]{0,50}\]){0,200}\]?/g;

/** What to write instead of a bracket that is no citation. */
export function suggestCitation(raw: string): string {
  const meant = citationMeant(raw);
  if (meant === undefined && /[!?]{2,}@/.test(raw))
    return 'Write one sign: `!@source` disputes what is said, `?@source` qualifies it.';
  if (meant === undefined) return 'Write `[@source]` or `[@source, p. 4; @other]`.';
  return `Write \`${meant}\`${meant.includes(';') ? '' : '; further sources follow a `;`'}.`;
}
