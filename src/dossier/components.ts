import { z } from 'zod';
import { idFormFor, isId, splitIds } from './ids.ts';
import { edtf, expecting, id, isForwards, language, notForwards, text } from './scalars.ts';
import { tlp } from './schema.ts';
import { isVisible } from './text.ts';

/** Ids parted by white space or commas, kept parted by one space; pages may be written `places/paris`. */
const ids = z
  .string()
  .refine((value) => splitIds(value).length > 0 && noIdIn(value) === undefined, {
    error: ({ input }) => `ids parted by spaces; ${idFormFor(noIdIn(String(input)) ?? '')}`,
  })
  .transform((value) => splitIds(value).join(' '));

/** The first word of a list of ids that is none. */
function noIdIn(value: string): string | undefined {
  return splitIds(value)
    .flatMap((one) => one.split('/'))
    .find((part) => !isId(part));
}

/** The kinds of image that a figure may show: those that carry no scripts. */
const image = /\.(?:png|jpe?g|webp|avif|gif)$/i;
const asset = z
  .string()
  .refine(
    (value) =>
      /^assets(?:\/[^/\\:]+)+$/.test(value) &&
      !/(?:^|\/)\.{1,2}(?:\/|$)/.test(value) &&
      image.test(value) &&
      isVisible(value),
    expecting('an image in assets/ (png, jpg, webp, avif or gif), such as assets/map.png', 'figure/source'),
  );

/** Levels of confidence of ICD 203; never combined with a likelihood in one sentence. */
export const confidence = z.enum(['low', 'moderate', 'high']);
/** Admiralty code (NATO): how credible a piece of information is, apart from who gave it; readers see it in words. */
export const credibility = z.enum(['1', '2', '3', '4', '5', '6']);
export const claimType = z.enum(['fact', 'reported', 'allegation', 'opinion']);
/** What editors may state of a claim instead of what its citations give. */
export const statedStatus = z.enum(['unsourced', 'refuted', 'withdrawn']);

/** Attributes of every component an editor may call; all values are strings. */
export const components = {
  Claim: z.strictObject({
    id: id.optional(),
    ref: id.optional(),
    type: claimType.optional(),
    about: ids.optional(),
    by: ids.optional(),
    asOf: edtf.optional(),
    status: statedStatus.optional(),
    reason: text.optional(),
    formerly: ids.optional(),
    supersededBy: id.optional(),
    tlp: tlp.optional(),
    credibility: credibility.optional(),
  }),
  Position: z.strictObject({ by: ids.optional() }),
  Judgement: z.strictObject({
    id,
    confidence,
    likelihood: text.optional(),
    basis: ids,
    asOf: edtf,
    tlp: tlp.optional(),
  }),
  Gap: z.strictObject({ id, about: ids.optional(), tlp: tlp.optional() }),
  Note: z.strictObject({ title: text.optional() }),
  Quote: z.strictObject({
    by: ids.optional(),
    lang: language.optional(),
    translation: text.optional(),
    translator: text.optional(),
  }),
  Figure: z.strictObject({ src: asset, alt: text, credit: text.optional() }),
  Timeline: z
    .strictObject({ about: ids.optional(), from: edtf.optional(), to: edtf.optional() })
    .refine(isForwards, notForwards),
  Map: z.strictObject({ places: ids.optional() }),
  Restricted: z.strictObject({ tlp }),
} as const;

export type Confidence = z.infer<typeof confidence>;
export type Credibility = z.infer<typeof credibility>;
export type ClaimType = z.infer<typeof claimType>;
export type ComponentName = keyof typeof components;

/** Components that may stand within a line of text. */
export const inlineComponents: readonly ComponentName[] = ['Restricted', 'Quote'];

/** Whether a tag of this name is a component. */
export function isComponentName(name: string): name is ComponentName {
  return Object.hasOwn(components, name);
}

export const componentNames: readonly ComponentName[] = Object.keys(components).filter(isComponentName);
