import type { Run } from '../markup/runs.ts';

/** A link that Markdown took for text. */
export interface BrokenLink {
  start: number;
  end: number;
  message: string;
  /** What to write instead, where that can be said. */
  text?: string;
  /** Otherwise, what to do. */
  hint: string;
}

/** `](` and `] (`. What follows may be a link by itself, and so none of the run. */
const beforeAddress = /(?<!\\)\]( ?)\(/g;
const address = /^<?(?:https?:|www\.|mailto:|\.{0,2}\/|#)/i;
/** What nobody writes in brackets behind others unless a link was meant. */
const surely = /^<?(?:https?:|www\.|mailto:|\.\.?\/)/i;
/** `(text)[`, with the brackets the wrong way round. */
const swapped = /\(([^()[\]\n]{1,120})\)\[/g;
/** `[text][label]` up to its end. */
const reference = /(?<!\\)\]\[([^[\]\n@!?^|]{0,60})\]/g;
/** The text of a link up to the bracket that closes it, and what stands before: a backslash, or what makes an image. */
const textBefore = /(\\?!?)\[([^[\]\n]{1,120})$/;
/** Longest text of a link, and longest address, that are looked at. */
const most = { text: 130, address: 400 };

const anyLink = 'Write `[text](address)`.';

/** Links to addresses in a run of prose that stand as plain text, since something in their form is wrong. */
export function brokenLinksIn(text: string, run: Run): BrokenLink[] {
  const written = text.slice(run.start, run.end);
  if (!/[[\]]/.test(written)) return [];
  const found: BrokenLink[] = [];
  for (const { 0: whole, 1: space = '', index } of written.matchAll(beforeAddress)) {
    const link = addressed(text, run.start + index, whole.length, space !== '');
    if (link) found.push(link);
  }
  for (const { 0: whole, 1: said = '', index } of written.matchAll(swapped)) {
    const start = run.start + index;
    const [, to = ''] = /^([^\]\s]+)\]/.exec(text.slice(start + whole.length).slice(0, most.address)) ?? [];
    if (!surely.test(to)) continue;
    const message = 'The brackets of this link are the wrong way round.';
    const end = start + whole.length + to.length + 1;
    found.push({ start, end, message, hint: anyLink, text: `[${said}](${to})` });
  }
  if (!run.quoted) for (const link of undefinedIn(text, run)) found.push(link);
  return found;
}

/** @param closing where the bracket stands that closes the text of the link */
function addressed(text: string, closing: number, length: number, isParted: boolean): BrokenLink | undefined {
  const behind = text.slice(closing + length, closing + length + most.address);
  const written = /^[^)[\n]*/.exec(behind)?.[0] ?? '';
  if (!(isParted ? surely : address).test(written.trimStart())) return undefined;
  const [, mark, said] = textBefore.exec(text.slice(Math.max(0, closing - most.text), closing)) ?? [];
  if (mark === '\\') return undefined;
  const start = said === undefined ? closing : closing - said.length - 1;
  const isClosed = behind[written.length] === ')';
  const to = isClosed ? written.trim() : (/^[^\s]*[^\s.,;:]/.exec(written.trimStart())?.[0] ?? '');
  const end = closing + length + (isClosed ? written.length + 1 : written.trimEnd().length);
  const isKnown = said !== undefined && !/[("<>]/.test(to);
  const whole = to.replace(/\s+/g, '%20').replace(/^www\./i, 'https://$&');
  const fix = isKnown ? { text: `[${said}](${whole})` } : {};
  return { start, end, message: faultOf(isParted, isClosed, to), hint: anyLink, ...fix };
}

function faultOf(isParted: boolean, isClosed: boolean, to: string): string {
  if (isParted) return 'A space parts the text of this link from its address.';
  if (!isClosed) return 'The address of this link is not closed.';
  return /\s/.test(to) ? 'A space ends the address of this link.' : 'This link is plain text.';
}

function undefinedIn(text: string, run: Run): BrokenLink[] {
  return [...text.slice(run.start, run.end).matchAll(reference)].flatMap((match) => {
    const closing = run.start + match.index;
    const [, mark, said] = textBefore.exec(text.slice(Math.max(0, closing - most.text), closing)) ?? [];
    const label = match[1] || said;
    if (said === undefined || label === undefined || mark === '\\') return [];
    if (!/[\p{L}\p{N}]/u.test(label) || /^sic$/i.test(label)) return [];
    const start = closing - said.length - 1;
    const message = `No line says where the link \`[${label}]\` leads.`;
    const hint =
      mark === '!'
        ? 'Write `<Figure src="assets/…" alt="…"/>`.'
        : `Write \`[${said}](address)\`, or add the line \`[${label}]: address\`.`;
    return [{ start, end: closing + match[0].length, message, hint }];
  });
}
