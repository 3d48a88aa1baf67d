import { findPage } from '../../dossier/linking.ts';
import { keyOf } from '../../dossier/nameIndex.ts';
import type { EventPage } from '../../dossier/page.ts';
import { plainDate } from '../../dossier/plainDate.ts';
import { dateText, kindLabel, type ViewContext } from '../../views/context.ts';
import { pageIn } from '../data/pages.ts';
import { type DataPart, stretches } from '../data/stretches.ts';
import { uuidOf } from './ids.ts';

type Status = 'occurred' | 'announced' | 'cancelled' | 'unknown';

const eventStatus: Readonly<Record<Status, string>> = {
  occurred: 'CONFIRMED',
  announced: 'TENTATIVE',
  cancelled: 'CANCELLED',
  unknown: 'TENTATIVE',
};
const journalStatus: Readonly<Record<Status, string>> = {
  occurred: 'FINAL',
  announced: 'DRAFT',
  cancelled: 'CANCELLED',
  unknown: 'DRAFT',
};

/**
 * The events as iCalendar (RFC 5545). Only what is known to the day and not disputed is an all-day VEVENT; the rest
 * are VJOURNAL entries that tell the date in words, with a DTSTART only where a period has a known first day. So no
 * calendar shows a day that the dossier does not know.
 */
export function* calendar(context: ViewContext): Generator<DataPart> {
  const { dossier } = context;
  yield line('BEGIN', 'VCALENDAR');
  yield line('VERSION', '2.0');
  yield line('PRODID', `-//${text(dossier.file.id)}//Dossier//${context.lang.toUpperCase()}`);
  yield line('CALSCALE', 'GREGORIAN');
  yield line('NAME', text(dossier.file.title));
  yield line('X-WR-CALNAME', text(dossier.file.title));
  yield line('DESCRIPTION', text(`TLP:${dossier.ceiling}`));
  yield* stretches('events', dossier.order.events, (key) => {
    const page = pageIn(dossier, 'events', key);
    return page ? [...component(context, page)].join('') : '';
  });
  yield line('END', 'VCALENDAR');
}

function* component(context: ViewContext, page: EventPage): Generator<string> {
  const { dossier, urls } = context;
  const { front } = page;
  const { start, end, exact } = plainDate(front.date);
  const isEvent = exact && front.dateClaim === undefined && start !== undefined && end !== undefined;
  const name = isEvent ? 'VEVENT' : 'VJOURNAL';
  const status = front.status ?? 'occurred';
  const url = urls.absolute(urls.page(keyOf(page)));
  yield line('BEGIN', name);
  yield line('UID', uuidOf(dossier.file.id, keyOf(page)));
  yield line('DTSTAMP', `${compact(dossier.file.asOf)}T000000Z`);
  if (isEvent) {
    yield line('DTSTART;VALUE=DATE', compact(start));
    yield line('DTEND;VALUE=DATE', compact(dayAfter(end)));
    yield line('TRANSP', 'TRANSPARENT');
    yield* whereabouts(context, page);
  } else if (beginsOnKnownDay(front.date) && front.dateClaim === undefined) {
    yield line('DTSTART;VALUE=DATE', compact(start ?? ''));
  }
  yield line('SUMMARY', text(page.title));
  yield line('DESCRIPTION', text(description(context, page)));
  yield line('CATEGORIES', text(kindLabel(context, front.kind)));
  yield line('STATUS', isEvent ? eventStatus[status] : journalStatus[status]);
  if (url !== undefined) yield line('URL', url);
  yield line('END', name);
}

function beginsOnKnownDay(edtf: string): boolean {
  return /^\d{4}-\d{2}-\d{2}\//.test(edtf);
}

function description(context: ViewContext, { front }: EventPage): string {
  const { words } = context;
  const basis = front.dateClaim === undefined ? front.dateBasis : 'disputed';
  const when = [dateText(context, front.date), ...(basis === undefined ? [] : [words.dateBasis[basis]])];
  const status =
    front.status === undefined || front.status === 'occurred' ? [] : [words.eventStatus[front.status]];
  return [when.join(', '), ...status, ...(front.bluf === undefined ? [] : [front.bluf])].join('\n');
}

/** A VJOURNAL may have neither. */
function* whereabouts({ dossier }: ViewContext, { front }: EventPage): Generator<string> {
  const places = (front.places ?? []).flatMap((id) => {
    const key = findPage(id, dossier.pages);
    const page = key && dossier.pages[key];
    return page ? [page] : [];
  });
  if (places.length > 0) yield line('LOCATION', text(places.map(({ title }) => title).join(', ')));
  const [only] = places;
  const coordinates =
    only && 'coordinates' in only.front && places.length === 1 ? only.front.coordinates : undefined;
  if (coordinates) yield line('GEO', coordinates.join(';'));
}

function compact(day: string): string {
  return day.replaceAll('-', '');
}

/** The end of an all-day event is the first day after it. */
function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** Escapes a TEXT value. */
function text(value: string): string {
  return value.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|\n/g, '\\n');
}

/** A content line, folded so that no line has more than 75 octets and none is cut within a character. */
function line(name: string, value: string): string {
  let folded = '';
  let octets = 0;
  for (const character of `${name}:${value}`) {
    const size = Buffer.byteLength(character);
    if (octets + size > 75) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return `${folded}\r\n`;
}
