import type { LinkView } from '../../views/links.ts';
import type { PageWriting } from './components.ts';
import { escapeMarkdown, linkMarkdown } from './inline.ts';

/** What every view of a page has for its Markdown. */
export interface Titled {
  title: string;
  chrome: { marking: string; asOf: string; dossierTitle: string };
}

/** Title between the markings, then the parts that say something. */
export function whole({ title, chrome }: Titled, parts: readonly (string | undefined)[]): string {
  const head = [
    chrome.marking,
    `# ${escapeMarkdown(title)}`,
    `${escapeMarkdown(chrome.dossierTitle)} · ${escapeMarkdown(chrome.asOf)}`,
  ];
  return `${[...head, ...parts.filter(Boolean), chrome.marking].join('\n\n')}\n`;
}

/** A text under a heading; nothing where there is no text. */
export function section(title: string, text: string): string {
  return text && `## ${escapeMarkdown(title)}\n\n${text}`;
}

/** Links as a list. */
export function linkLines(links: readonly LinkView[], { linkTo }: PageWriting): string {
  return links.map((one) => `- ${linkMarkdown(one, linkTo)}`).join('\n');
}
