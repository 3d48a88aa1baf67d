import { withoutUnseen } from './unseen.ts';

/** What an id looks like, for messages. */
const idForm = 'an id: lower-case letters and digits, words joined by hyphens';

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
  const id = inForm(text);
  return isId(id) ? id : undefined;
}

/** A text in the letters and hyphens of an id, which it need not be. */
function inForm(text: string): string {
  return foldId(withoutUnseen(text))
    .replace(/[^\p{Ll}\p{Lo}\p{M}\p{Nd}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}

/** What keeps a text from being an id that could have the form of one, and the nearest one where there is any. */
export function whyNoId(text: string): { why: string; meant?: string } | undefined {
  const id = inForm(text);
  if (id.length > longest)
    return { why: `at most ${longest} characters make an id, and this has ${id.length}` };
  if (!reserved.test(id)) return undefined;
  const keeper = id === 'constructor' ? 'this program' : 'Windows';
  return { why: `${keeper} keeps the name ${id}`, meant: `${id}-1` };
}

/** What an id looks like or, where a text has that look and is none, why it is not. */
export function idFormFor(text: string): string {
  const { why, meant } = whyNoId(text) ?? {};
  if (why === undefined) return idForm;
  return `an id: ${why}${meant === undefined ? '' : `; write ${meant}`}`;
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
