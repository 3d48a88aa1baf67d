import { z } from 'zod';
import { claimStatuses } from '../dossier/claims.ts';
import { claimType, confidence, credibility } from '../dossier/components.ts';
import * as content from '../dossier/schema.ts';

const { name, relation, participant, tlp } = content;

/** `collection/id`. */
const key = z.templateLiteral([z.enum(content.collections).exclude(['sources']), '/', z.string().min(1)]);
const keys = z.array(key);
const ids = z.array(z.string());
const plainName = z.strictObject({ ...name.shape, weak: z.boolean().optional() });
const names = z.array(plainName).optional();
const coordinates = z.tuple([z.number(), z.number()]).optional();
/** What a page record has beside its front matter: its id and the plain text of its body. */
const body = { id: z.string(), text: z.string() };

const citation = z.strictObject({
  source: z.string(),
  locator: z.string().optional(),
  stance: z.enum(['supports', 'disputes', 'qualifies']),
});
const citations = z.array(citation);

const claim = z.strictObject({
  id: z.string(),
  page: key,
  type: claimType,
  text: z.string(),
  about: keys,
  by: keys,
  asOf: z.string().optional(),
  status: z.enum(claimStatuses),
  reason: z.string().optional(),
  citations,
  positions: z.array(z.strictObject({ text: z.string(), by: keys, citations })),
  origins: z.int(),
  shownOn: keys,
  credibility: credibility.optional(),
  supersededBy: z.string().optional(),
  formerly: ids.optional(),
});

const judgement = z.strictObject({
  id: z.string(),
  page: key,
  text: z.string(),
  confidence,
  likelihood: z.string().optional(),
  basis: ids,
  asOf: z.string(),
});

const label = z.record(z.string(), z.string());

/** The shape of `dossier.json`, made from the schemas that the content is checked by. */
export const dossierData = z.strictObject({
  $schema: z.string(),
  dossier: content.dossierFile.extend({ strict: z.boolean().optional() }),
  /** Nothing marked above this is in the file. */
  ceiling: tlp,
  labels: z.strictObject({
    kinds: label,
    roles: label,
    verbs: z.record(z.string(), z.strictObject({ label: z.string(), inverse: z.string() })),
  }),
  publishers: z.record(z.string(), content.publisher),
  actors: z.array(
    content.actor
      .omit({ relations: true })
      .extend({ ...body, names, coordinates, principal: z.number().optional() }),
  ),
  events: z.array(content.event.omit({ participants: true }).extend({ ...body, names })),
  documents: z.array(content.document.extend({ ...body, names })),
  places: z.array(content.place.extend({ ...body, names, coordinates })),
  briefs: z.array(content.brief.extend({ ...body, names })),
  sources: z.array(content.source),
  /** Each relation once, from the end that states it. */
  relations: z.array(
    relation.omit({ to: true, regarding: true }).extend({
      from: key,
      to: key,
      regarding: key.optional(),
      supportedBy: ids,
      disputedBy: ids,
    }),
  ),
  participants: z.array(z.strictObject({ event: z.string(), ...participant.shape })),
  claims: z.array(claim),
  judgements: z.array(judgement),
  gaps: z.array(z.strictObject({ id: z.string(), page: key, text: z.string(), about: keys })),
  /** Which page names which in its text, each pair once. */
  links: z.array(z.strictObject({ from: key, to: key })),
});

export type DossierData = z.infer<typeof dossierData>;
export type RelationData = DossierData['relations'][number];

/** The JSON Schema (2020-12) of `dossier.json`. */
export function dossierJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(dossierData, { io: 'output' }), undefined, 2)}\n`;
}

/** The lists of `dossier.json` with the fields of their records, in order. */
export function listsOfData(): { name: string; fields: { name: string; optional: boolean }[] }[] {
  return Object.entries(dossierData.shape).flatMap(([list, schema]) => {
    if (!(schema instanceof z.ZodArray) || !(schema.element instanceof z.ZodObject)) return [];
    const fields = Object.entries<z.ZodType>(schema.element.shape);
    return [
      {
        name: list,
        fields: fields.map(([name, field]) => ({ name, optional: field.safeParse(undefined).success })),
      },
    ];
  });
}
