import { z } from 'zod';
import { coreKind, coreRole } from './coreTerms.ts';
import { isEdtf } from './dates.ts';
import { embargoEnd, embargoForm } from './embargo.ts';
import { preferredBy, replacedIn } from './preferred.ts';
import {
  bool,
  day,
  edtf,
  expecting,
  id,
  ids,
  inside,
  isForwards,
  kind,
  language,
  notForwards,
  number,
  publisherId,
  role,
  text,
  url,
  verb,
} from './scalars.ts';
import { isVisible } from './text.ts';

/** TLP 2.0, from least to most restricted. */
export const tlpLevels = ['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED'] as const;
export const tlp = z.enum(tlpLevels);
export type Tlp = z.infer<typeof tlp>;

export const pageCollections = ['actors', 'events', 'documents', 'places', 'briefs'] as const;
export type PageCollection = (typeof pageCollections)[number];
export const collections = [...pageCollections, 'sources'] as const;
export type Collection = (typeof collections)[number];

/** Admiralty code (NATO): how reliable a publisher is; readers see it in words. */
export const reliability = z.enum(['A', 'B', 'C', 'D', 'E', 'F']);

export const name = z
  .strictObject({
    text,
    lang: language.optional(),
    kind: text.optional(),
    from: edtf.optional(),
    to: edtf.optional(),
    note: text.optional(),
    weak: bool.optional(),
    tlp: tlp.optional(),
  })
  .refine(isForwards, notForwards);

export const relation = z.strictObject({
  verb,
  to: id,
  date: edtf.optional(),
  regarding: id.optional(),
  supportedBy: ids.optional(),
  disputedBy: ids.optional(),
  tlp: tlp.optional(),
});

export const participant = z
  .strictObject({
    actor: id.optional(),
    name: text.optional(),
    role,
    certainty: text.optional(),
    supportedBy: ids.optional(),
    tlp: tlp.optional(),
  })
  .refine((p) => (p.actor === undefined) !== (p.name === undefined), 'either actor (an id) or name (text)');

const correction = z
  .strictObject({
    date: day,
    claim: id.optional(),
    was: text,
    now: text,
    why: text,
    tlp: tlp.optional(),
  })
  .refine(({ was, now }) => was !== now, { path: ['now'], error: 'other words than in was' });

const common = {
  bluf: text.optional(),
  basis: ids.optional(),
  names: z.array(name).optional(),
  tlp: tlp.optional(),
  formerly: ids.optional(),
  corrections: z.array(correction).optional(),
};

/** Latitude and longitude in degrees (WGS 84). */
const coordinates = z
  .array(number)
  .refine((written) => {
    const [latitude, longitude, ...rest] = written;
    if (written.some((value) => typeof value !== 'number')) return true;
    return Math.abs(latitude ?? 91) <= 90 && Math.abs(longitude ?? 181) <= 180 && rest.length === 0;
  }, 'latitude and longitude in degrees, such as [48.86, 2.35]')
  .transform(([latitude = 0, longitude = 0]): [number, number] => [latitude, longitude])
  .meta({ id: 'coordinates' });

export const actor = z.strictObject({
  kind,
  name: text,
  sortName: text.optional(),
  existed: edtf.optional(),
  coordinates: coordinates.optional(),
  relations: z.array(relation).optional(),
  principal: number.optional(),
  position: text.optional(),
  positionBasis: ids.optional(),
  ...common,
});

export const event = z.strictObject({
  kind,
  title: text,
  date: edtf,
  dateBasis: z.enum(['stated', 'resolved', 'inferred']).optional(),
  dateClaim: id.optional(),
  status: z.enum(['occurred', 'announced', 'cancelled', 'unknown']).optional(),
  places: ids.optional(),
  participants: z.array(participant).optional(),
  partOf: id.optional(),
  documents: ids.optional(),
  ...common,
});

export const document = z.strictObject({
  kind,
  title: text,
  date: edtf.optional(),
  authors: ids.optional(),
  about: ids.optional(),
  sources: ids.optional(),
  ...common,
});

export const place = z.strictObject({
  kind,
  name: text,
  coordinates: coordinates.optional(),
  within: id.optional(),
  ...common,
});

export const brief = z.strictObject({
  kind: z.literal('brief'),
  title: text,
  turningPoints: ids.optional(),
  ...common,
});

export const source = z.strictObject({
  id,
  title: text,
  author: text.optional(),
  publisher: publisherId,
  via: text.optional(),
  origin: id.optional(),
  url,
  published: z
    .string()
    .refine(
      (value) => value === 'unknown' || isEdtf(value),
      expecting('an EDTF date such as 2020-06-22, or unknown', 'date/invalid'),
    )
    .meta({ id: 'published' }),
  accessed: day,
  lang: language,
  translated: z.enum(['human', 'machine']).optional(),
  seen: z.enum(['full', 'excerpt']),
  descriptor: text,
  archive: z
    .strictObject({
      file: inside,
      sha256: z.string().regex(/^[0-9a-f]{64}$/i, 'a SHA-256 digest: 64 hexadecimal digits'),
      retrieved: day,
    })
    .optional(),
  tlp: tlp.optional(),
});

export const publisher = z.strictObject({
  name: text,
  reliability,
  reason: text,
  alignment: text.optional(),
  alignmentBy: text.optional(),
});

export const publishers = z.record(id, publisher);

export const dossierFile = z.strictObject({
  title: text,
  id,
  lang: language,
  asOf: day,
  authors: z.array(text).min(1, 'at least one author'),
  reviewedBy: z.array(text).optional(),
  status: z.enum(['draft', 'reviewed', 'final']),
  number: text.optional(),
  contact: text.optional(),
  licence: text.optional(),
  corrections: text.optional(),
  tlp,
  yardstick: z.enum(['icd203', 'phia', 'none']),
  strict: bool.optional(),
  embargo: z
    .string()
    .refine((value) => embargoEnd(value) !== undefined, expecting(embargoForm, 'date/invalid'))
    .optional(),
  site: url.optional(),
  repository: url.optional(),
  home: id,
});

/** Where a verb may lead from and to. */
const ends = z.array(z.enum(pageCollections)).min(1, 'at least one collection of pages');
/** The id of a word that the dossier adds: two words of one id could not be told apart. */
const ownWord = (taken: (word: string) => string | undefined) =>
  id.refine((word) => taken(word) === undefined, {
    error: ({ input }) => `an id of your own: ${input} is ${taken(String(input))} that every dossier has`,
  });

export const vocabulary = z.strictObject({
  kinds: z
    .record(
      ownWord(coreKind),
      z.strictObject({ label: text, collection: z.enum(['actors', 'events', 'documents', 'places']) }),
    )
    .optional(),
  roles: z.record(ownWord(coreRole), z.strictObject({ label: text })).optional(),
  verbs: z
    .record(
      id,
      z.strictObject({
        label: text,
        inverse: text,
        symmetric: bool.optional(),
        from: ends.optional(),
        to: ends.optional(),
      }),
    )
    .optional(),
});

function refuseReplaced(preferred: Record<string, string>, context: z.RefinementCtx): void {
  const list = preferredBy(preferred);
  for (const [word, spelling] of Object.entries(preferred)) {
    const part = replacedIn(spelling, list);
    if (part === undefined) continue;
    const message = `a spelling that is not to be replaced itself: "${part}" is`;
    context.addIssue({ code: 'custom', path: [word], message });
  }
}

/** The most characters of a word of style.yaml and of what is said of it: patterns are made of them. */
const longestWord = 200;
const word = z
  .string()
  .max(longestWord, { error: `at most ${longestWord} characters`, abort: true })
  .refine(isVisible, expecting('text without invisible control characters', 'text/control'));
const words = z.record(word, word);

export const style = z.strictObject({
  loaded: words.optional(),
  preferred: words.superRefine(refuseReplaced).optional(),
  abbreviations: words.optional(),
});

export const pageSchemas = {
  actors: actor,
  events: event,
  documents: document,
  places: place,
  briefs: brief,
} as const;

export type Name = z.infer<typeof name>;
export type Relation = z.infer<typeof relation>;
export type Participant = z.infer<typeof participant>;
export type Actor = z.infer<typeof actor>;
export type Event = z.infer<typeof event>;
export type Document = z.infer<typeof document>;
export type Place = z.infer<typeof place>;
export type Brief = z.infer<typeof brief>;
export type Source = z.infer<typeof source>;
export type Publisher = z.infer<typeof publisher>;
export type DossierFile = z.infer<typeof dossierFile>;
export type Vocabulary = z.infer<typeof vocabulary>;
export type Style = z.infer<typeof style>;
export type Front = Actor | Event | Document | Place | Brief;
