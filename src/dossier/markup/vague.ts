import type { Code } from '../codes.ts';

/** Link texts that say nothing when they are read alone, as a screen reader's list of links reads them. */
const vague = new Set([
  ...[
    'here',
    'click here',
    'this',
    'this link',
    'this page',
    'link',
    'page',
    'more',
    'read more',
    'see here',
  ],
  ...[
    'ici',
    'cliquez ici',
    'cliquer ici',
    'ce lien',
    'cette page',
    'lien',
    'lire la suite',
    'en savoir plus',
  ],
]);

/** Whether the text of a link does not say where it leads. */
export function isVague(text: string): boolean {
  return vague.has(
    text
      .trim()
      .toLowerCase()
      .replace(/[.…:»>]+$/, '')
      .trim(),
  );
}

/** Code, message and hint for such a link. */
export function vagueText(text: string): [Code, string, string] {
  return [
    'link/text',
    `"${text}" does not say where the link leads.`,
    'Link the words that name the target.',
  ];
}
