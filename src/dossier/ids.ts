import { withoutUnseen } from './unseen.ts';

/** What an id looks like, for messages. */
export const idForm = 'an id: lower-case letters and digits, words joined by hyphens';

const longest = 100;
const words = /^[\p{Ll}\p{Lo}\p{M}\p{Nd}]+(?:-[\p{Ll}\p{Lo}\p{M}\p{Nd}]+)*$/u;
/** Most ids are these, which need no look at Unicode's tables. */
const plain = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** Names that Windows keeps for devices, and the one word that every JavaScript object already has. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d|constructor)$/;

/** Whether a text, in NFC, can be an id: a folder name on every system and a path segment of a URL. */
export function isId(text: string): boolean {
  if (text.length > longest || reserved.test(text)) return false;
  return (
    plain.test(text) || (words.test(text) && text === text.normalize('NFKC') && text === text.toLowerCase())
  );
}

/** What two ids must differ in: NFKC, case aside. */
export function foldId(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** The id nearest in form to a text such as a file name: `Fort de Brégançon` gives `fort-de-brégançon`. */
export function suggestId(text: string): string | undefined {
  const id = foldId(withoutUnseen(text))
    .replace(/[^\p{Ll}\p{Lo}\p{M}\p{Nd}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return isId(id) ? id : undefined;
}

/** The ids of an attribute such as `about="gna lna"`, in NFC; white space or commas part them. */
export function splitIds(value: string | undefined): string[] {
  return (value ?? '')
    .normalize('NFC')
    .split(/[\s,]+/)
    .filter(Boolean);
}

/** The name that the code host's form for a new page begins with; no page keeps it. */
export const proposedId = 'id-of-the-page';
