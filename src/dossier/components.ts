import { z } from 'zod';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens');
const ids = z.string().min(1);
const tlp = z.enum(['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED']);

/** Levels of confidence of ICD 203; never combined with a likelihood in one sentence. */
export const confidence = z.enum(['low', 'moderate', 'high']);
export const claimType = z.enum(['fact', 'reported', 'allegation', 'opinion']);

/** Attributes of every component an editor may call; all values are strings. */
export const components = {
  Claim: z.strictObject({
    id: id.optional(),
    ref: id.optional(),
    type: claimType.optional(),
    about: ids.optional(),
    by: ids.optional(),
    asOf: z.string().optional(),
    status: z.enum(['unsourced', 'refuted', 'withdrawn']).optional(),
    reason: z.string().optional(),
    formerly: ids.optional(),
    supersededBy: id.optional(),
    tlp: tlp.optional(),
    credibility: z.enum(['1', '2', '3', '4', '5', '6']).optional(),
  }),
  Position: z.strictObject({ by: ids.optional() }),
  Judgement: z.strictObject({
    id,
    confidence,
    likelihood: z.string().optional(),
    basis: ids,
    asOf: z.string(),
    tlp: tlp.optional(),
  }),
  Gap: z.strictObject({ id, about: ids.optional(), tlp: tlp.optional() }),
  Note: z.strictObject({ title: z.string().optional() }),
  Quote: z.strictObject({
    by: ids.optional(),
    lang: z.string().optional(),
    translation: z.string().optional(),
    translator: z.string().optional(),
  }),
  Figure: z.strictObject({ src: z.string(), alt: z.string(), credit: z.string().optional() }),
  Timeline: z.strictObject({ about: ids.optional(), from: z.string().optional(), to: z.string().optional() }),
  Map: z.strictObject({ places: ids.optional() }),
  Restricted: z.strictObject({ tlp }),
} as const;

export type ComponentName = keyof typeof components;

/** Components that may stand within a line of text. */
export const inlineComponents: readonly ComponentName[] = ['Restricted', 'Quote'];

export function isComponentName(name: string): name is ComponentName {
  return Object.hasOwn(components, name);
}
