import { z } from 'zod';
import { claimStatuses } from '../claims.ts';
import { claimType, confidence } from '../components.ts';
import { isId } from '../ids.ts';
import { linkOrder } from '../nameIndex.ts';
import type { PageKey } from '../page.ts';
import { day, edtf, id } from '../scalars.ts';
import { tlp } from '../schema.ts';
import { isVisible } from '../text.ts';

/*
 * An edition is a file `content/editions/<id>.json`, written by `npm run edition` and never by hand. It
 * says what the dossier said on that day, and with each entry its effective marking: the lowest ceiling
 * whose build shows it. So a build reads of an edition only what its own ceiling lets through.
 */

/** The day of freezing, and for further editions of one day `-2`, `-3`, …: `2026-11-24-2`. */
export const editionId = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}(?:-(?:[2-9]|[1-9]\d+))?$/, 'a day such as 2026-11-24');

/** `actors/gna`. */
const pageKey = z.custom<PageKey>(
  (value) =>
    typeof value === 'string' &&
    linkOrder.some((collection) => value.startsWith(`${collection}/`)) &&
    isId(value.slice(value.indexOf('/') + 1)),
  'a page such as actors/gna',
);
const text = z.string().refine(isVisible, 'text without invisible control characters');
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const page = z.strictObject({
  title: text,
  bluf: z.strictObject({ text, tlp }).optional(),
  date: edtf.optional(),
  dateBasis: text.optional(),
  status: text.optional(),
  formerly: z.array(id).optional(),
  /** Digest of what the page says, by the lowest ceiling that shows this much of it. */
  digests: z.partialRecord(tlp, sha256),
  tlp,
});

const claim = z.strictObject({
  page: pageKey,
  type: claimType,
  /** Its words and those of its positions. */
  text,
  status: z.enum(claimStatuses),
  reason: text.optional(),
  asOf: edtf.optional(),
  formerly: z.array(id).optional(),
  tlp,
});

const judgement = z.strictObject({
  page: pageKey,
  text,
  confidence,
  likelihood: text.optional(),
  asOf: edtf,
  tlp,
});

const gap = z.strictObject({ page: pageKey, text, tlp });

const relation = z.strictObject({
  from: pageKey,
  verb: id,
  to: pageKey,
  regarding: pageKey.optional(),
  date: edtf.optional(),
  disputed: z.literal(true).optional(),
  tlp,
});

const participant = z.strictObject({
  event: pageKey,
  actor: pageKey.optional(),
  /** Someone without a page. */
  name: text.optional(),
  role: id,
  certainty: text.optional(),
  tlp,
});

/** The content of an edition's file. */
export const snapshot = z.strictObject({
  format: z.literal(1),
  id: editionId,
  /** Id of the dossier that was frozen; early editions do not say it. */
  dossier: id.optional(),
  /** Why it was frozen. */
  note: z.strictObject({ text, tlp }),
  /** The day up to which the dossier knew the world. */
  asOf: day,
  pages: z.record(pageKey, page),
  claims: z.record(id, claim),
  judgements: z.record(id, judgement),
  gaps: z.record(id, gap),
  relations: z.array(relation),
  participants: z.array(participant),
});

export type Snapshot = z.infer<typeof snapshot>;

/** Orders editions by day, then by the number within the day. */
export function compareEditions(a: string, b: string): number {
  const [x, y] = [partsOf(a), partsOf(b)];
  return x.day < y.day ? -1 : x.day > y.day ? 1 : x.number - y.number;
}

/** The day of an edition, and its number within that day. */
export function partsOf(edition: string): { day: string; number: number } {
  return { day: edition.slice(0, 10), number: Number(edition.slice(11) || 1) };
}

/** The id of an edition by its day and its number within that day, from 1. */
export function editionOf(day: string, number: number): string {
  return number === 1 ? day : `${day}-${number}`;
}

/** A snapshot as JSON with one entry a line, so that editions can be compared line by line too. */
export function writeSnapshot(value: Snapshot): string {
  const lines = Object.entries(value).map(
    ([key, entry]) => `${JSON.stringify(key)}: ${key === 'note' ? JSON.stringify(entry) : block(entry)}`,
  );
  return `{\n${lines.join(',\n')}\n}\n`;
}

function block(value: unknown): string {
  if (Array.isArray(value))
    return value.length === 0 ? '[]' : `[\n${value.map((v) => JSON.stringify(v)).join(',\n')}\n]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(
    ([key, entry]) => `${JSON.stringify(key)}: ${JSON.stringify(entry)}`,
  );
  return entries.length === 0 ? '{}' : `{\n${entries.join(',\n')}\n}`;
}
