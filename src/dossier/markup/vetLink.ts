import type { Link } from 'mdast';
import type { Findings } from './findings.ts';
import { canLead, linkKind } from './targets.ts';
import { textOf } from './text.ts';
import { isVague, vagueText } from './vague.ts';
import type { Wikilink } from './wikilink.ts';

/** Checks a link, but not whether there is what it leads to. @param inLink it stands within another one */
export function vetLink(node: Link | Wikilink, inLink: boolean, findings: Findings): void {
  if (inLink)
    findings.on(node, 'link/nested', 'A link cannot stand inside a link.', 'Close the first one before it.');
  if (node.type === 'link') vetAddress(node, findings);
  else vetName(node, findings);
}

function vetAddress(node: Link, findings: Findings): void {
  const kind = linkKind(node.url);
  const text = textOf([node]);
  const shown = node.url.slice(0, 80);
  if (kind === 'scheme')
    findings.on(
      node,
      'link/scheme',
      `\`${shown}\` is not a link this site may carry.`,
      'Use `https:`, `http:` or `mailto:`.',
    );
  else if (kind === 'relative')
    findings.on(
      node,
      'link/relative',
      `\`${shown}\` leads to no page of the dossier.`,
      'Write `[[id|label]]`, or a relative path to an `.mdx` file.',
    );
  else if (kind === 'external' && !canLead(node.url))
    findings.on(
      node,
      'link/address',
      `\`${shown}\` is not an address that leads anywhere.`,
      'Write all of it, such as `https://example.org/list` or `mailto:desk@example.org`.',
    );
  else if (!text && kind !== 'path')
    findings.on(node, 'link/empty', 'This link has no text.', `Write \`[text](${shown})\`.`);
  else if (isVague(text)) findings.on(node, ...vagueText(text));
}

function vetName(node: Wikilink, findings: Findings): void {
  const { target, label } = node;
  if (!target)
    findings.on(node, 'link/empty', 'This link names nothing.', 'Write `[[id]]` or `[[id|label]]`.');
  else if (label === '')
    findings.on(node, 'link/empty', 'This link has an empty label.', `Write \`[[${target}]]\`.`);
  else if (isVague(label ?? '')) findings.on(node, ...vagueText(label ?? ''));
}
