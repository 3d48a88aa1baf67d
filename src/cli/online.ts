import type { Diagnostic } from '../dossier/diagnostics.ts';
import { compare, diagnostic } from '../dossier/diagnostics.ts';
import { idSpan, type SourceRecord } from '../dossier/records.ts';
import { isPublic } from './online/addresses.ts';
import { differs } from './online/archived.ts';
import { type Ask, asker, NoAnswer } from './online/ask.ts';
import { type Manners, withManners } from './online/manners.ts';
import { Circle, type Visit, visit } from './online/visit.ts';

/** How long one request may take, in milliseconds. */
const LIMIT = 20_000;
/** Hosts that are asked at the same time. */
const HOSTS = 8;
/** Bytes of a page that are compared with its archived copy. */
const MOST = 32 * 1024 * 1024;
/** A page that says it was changed just when it was asked for is made anew for everybody. */
const FRESH = 60 * 60 * 1000;

export interface OnlineOptions {
  /** The content folder, for archived copies. */
  content: string;
  /** Default: over the network, public addresses only. */
  ask?: Ask;
  /** Resolves after so many milliseconds. */
  wait?: (ms: number) => Promise<void>;
  /** Told how many sources were asked. */
  onAsked?: (asked: number) => void;
}

const overNetwork = (): Ask => asker({ limit: () => AbortSignal.timeout(LIMIT), isAllowed: isPublic });
const forReal = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Asks for the page of every source and tells which are gone, have moved, have changed or could not be asked.
 * One request at a time goes to a host, with pauses; hosts are asked side by side.
 */
export async function checkOnline(
  records: readonly SourceRecord[],
  { content, ask = overNetwork(), wait = forReal, onAsked }: OnlineOptions,
): Promise<Diagnostic[]> {
  let isReached = false;
  const manners = withManners(async (...request) => {
    try {
      const answer = await ask(...request);
      isReached = true;
      return answer;
    } catch (error) {
      isReached ||= !(error instanceof NoAnswer) || error.reason !== 'unknown-host';
      throw error;
    }
  }, wait);
  const hosts = [...Map.groupBy(records, ({ source }) => hostOf(source.url))];
  const found: Diagnostic[] = [];
  let asked = 0;
  const work = async (): Promise<void> => {
    for (let next = hosts.shift(); next; next = hosts.shift())
      for (const record of next[1]) {
        found.push(...(await checkOne(record, manners, content)));
        onAsked?.(++asked);
      }
  };
  await Promise.all(Array.from({ length: HOSTS }, work));
  const told = isReached ? found : found.map(withoutNetwork);
  return told.sort((a, b) => compare(a.file, b.file) || a.line - b.line);
}

/** Where no host at all is known, it is not they that are gone. */
function withoutNetwork({ file, message, ...span }: Diagnostic): Diagnostic {
  const hint = 'No host at all was found: see whether this machine has a network.';
  return diagnostic(file, span, 'online/unanswered', message.replace(' any more.', '.'), hint);
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : '';
}

type OnlineCode = 'online/changed' | 'online/gone' | 'online/moved' | 'online/unanswered';

async function checkOne(record: SourceRecord, manners: Manners, content: string): Promise<Diagnostic[]> {
  const { url, archive } = record.source;
  const tell = (code: OnlineCode, message: string, hint?: string): Diagnostic =>
    diagnostic(record.file, record.spans.url ?? idSpan(record), code, message, hint);
  const unanswered = (why: string): Diagnostic[] => [tell('online/unanswered', `${url}: ${why}.`, byHand)];
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) return [];
  const from = new URL(url);
  if (manners.isTired(from.host)) return unanswered('the host asked to be left alone for now');
  try {
    const seen = await visit(from, manners.ask, archive ? MOST : 0);
    const { status } = seen.answer;
    if (status === 404 || status === 410 || isFrontPage(from, seen.url))
      return [tell('online/gone', goneMessage(url, seen), keepHint(record))];
    if (status !== 200 && status !== 203 && status !== 206) return unanswered(`it answers ${status}`);
    const moved = seen.moved
      ? [tell('online/moved', `${url} has moved to ${seen.moved.href}.`, `Write url: "${seen.moved.href}".`)]
      : [];
    const change = await changeOf(record, seen, content);
    return [...moved, ...(change === undefined ? [] : [tell('online/changed', `${url} ${change}.`, again)])];
  } catch (error) {
    if (error instanceof Circle) return unanswered('it leads around in a circle');
    if (!(error instanceof NoAnswer)) throw error;
    if (error.reason !== 'unknown-host') return unanswered(error.message);
    return [tell('online/gone', `${url}: there is no host ${from.hostname} any more.`, keepHint(record))];
  }
}

const byHand = 'Open it in a browser: some servers refuse programs.';
const again = 'Read it again, and see that it still says what it is cited for.';

/** Many servers lead from a page that is gone to their front page. */
function isFrontPage(from: URL, to: URL): boolean {
  return from.pathname.length > 1 && to.pathname === '/' && to.search === '' && to.hash === from.hash;
}

function goneMessage(url: string, { answer, url: to }: Visit): string {
  const isGone = answer.status === 404 || answer.status === 410;
  return isGone
    ? `${url} is gone: the server answers ${answer.status}.`
    : `${url} is gone: it leads to the front page ${to.href}.`;
}

function keepHint({ source: { id, url, archive } }: SourceRecord): string {
  if (archive) return `Readers have the archived copy, evidence/${archive.file}.`;
  return `An archive of the web may have it: https://web.archive.org/web/*/${url}. Keep a copy with npm run evidence -- add ${id} FILE.`;
}

/** How a page differs from what was read of it; undefined where it does not, or nobody can tell. */
async function changeOf(
  { source: { archive, accessed } }: SourceRecord,
  { answer }: Visit,
  content: string,
): Promise<string | undefined> {
  const isOther = archive && (await differs(content, archive, answer));
  if (isOther) return `says something else than the archived copy, evidence/${archive.file}`;
  if (isOther === false) return undefined;
  const [changed, date] = [timeOf(answer.headers['last-modified']), timeOf(answer.headers.date)];
  if (changed === undefined || (date !== undefined && date - changed < FRESH)) return undefined;
  const day = new Date(changed).toISOString().slice(0, 10);
  const read = archive?.retrieved ?? accessed;
  return day > read ? `was changed on ${day}, after it was read on ${read}` : undefined;
}

/** Milliseconds since 1970 of a date in a header; undefined where it is none. */
function timeOf(written: string | undefined): number | undefined {
  const time = written === undefined ? Number.NaN : Date.parse(written);
  return Number.isNaN(time) ? undefined : time;
}
