import { z } from 'zod';
import { type Code, codes } from './codes.ts';
import { dateBounds, isEdtf } from './dates.ts';
import { idFormFor, isId } from './ids.ts';
import { isLanguage, languageForm } from './languages.ts';
import { isVisible } from './text.ts';

/*
 * YAML is read with every scalar as written (a date stays text, `041` stays `041`), so each field
 * that is not text says here how its text becomes a value. The id in `meta` names the form of a field in
 * the JSON Schemas for code editors.
 */

/** The options of a refinement: what was expected, and the code of the diagnostic when it is not met. */
export const expecting = <E extends string | z.core.$ZodErrorMap>(
  error: E,
  code: Code,
): { error: E; params: { code: Code } } => ({ error, params: { code } });

/** The code of an issue, where the field has one of its own: that of `expecting`, or of a marking. */
export function codeOf(issue: z.core.$ZodIssue): Code | undefined {
  if (issue.code === 'invalid_value' && issue.path.at(-1) === 'tlp') return 'tlp/unknown';
  const code = issue.code === 'custom' ? issue.params?.code : undefined;
  return typeof code === 'string' && Object.hasOwn(codes, code) ? (code as Code) : undefined;
}

/** Wikilinks, citations and component calls are read in the body only; in a field they would be shown raw. */
const markup = /\[\[[^\]]*\]\]|\[[!?]?@[^\]]*\]|<\/?[A-Z][A-Za-z]*[\s/>]/;
/** A text of one field. */
export const text = z
  .string()
  .trim()
  .min(1, 'some text')
  .refine(
    (value) => !markup.test(value),
    expecting('plain text; links and citations stand in the body', 'front/markup'),
  )
  .refine(isVisible, expecting('text without invisible control characters', 'text/control'))
  .meta({ id: 'text' });
/** An id, in NFC. */
export const id = z
  .string()
  .normalize('NFC')
  .refine(isId, { error: ({ input }) => idFormFor(String(input)) })
  .meta({ id: 'id' });
export const ids = z.array(id);
/** The id of a word of the vocabulary, or of a publisher: what there is of them is told where all is known. */
const term = (name: 'kind' | 'role' | 'verb' | 'publisher') =>
  z
    .string()
    .normalize('NFC')
    .refine(
      isId,
      expecting(({ input }) => idFormFor(String(input)), `${name}/unknown`),
    )
    .meta({ id: name });
export const kind = term('kind');
export const role = term('role');
export const verb = term('verb');
export const publisherId = term('publisher');
export const bool = z
  .enum(['true', 'false'])
  .transform((value) => value === 'true')
  .meta({ id: 'bool' });
export const number = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/, 'a number')
  .transform(Number)
  .meta({ id: 'number' });
/** A date in EDTF. */
export const edtf = z
  .string()
  .refine(isEdtf, expecting('an EDTF date such as 2020-06?, 2019-12~/.. or 2020-06-22', 'date/invalid'))
  .meta({ id: 'edtf' });
/** Whether a time does not end before it begins; only of two dates can that be told. */
export function isForwards({ from, to }: { from?: string | undefined; to?: string | undefined }): boolean {
  if (from === undefined || to === undefined || !isEdtf(from) || !isEdtf(to)) return true;
  return dateBounds(from).min <= dateBounds(to).max;
}
/** What is told of the end of a time that is none. */
export const notForwards = { path: ['to'], ...expecting('a date that is not before from', 'date/invalid') };
/** A day of the calendar. */
export const day = z
  .string()
  .refine(
    (value) => /^\d{4}-\d{2}-\d{2}$/.test(value) && isEdtf(value),
    expecting('a day of the calendar such as 2020-06-22', 'date/invalid'),
  )
  .meta({ id: 'day' });
/** A language tag, BCP 47. */
export const language = z
  .string()
  .refine(isLanguage, expecting(languageForm, 'lang/invalid'))
  .meta({ id: 'language' });
/** The most characters that a web address may have; servers seldom take more. */
export const longestUrl = 2000;
/** A web address. */
export const url = z
  .string()
  .max(longestUrl, { error: `an address of at most ${longestUrl} characters`, abort: true })
  .refine(
    (value) => /^https?:\/\/[^\s<>"\\]+$/i.test(value) && URL.canParse(value),
    'an http or https address',
  )
  .refine(isVisible, expecting('an address without invisible control characters', 'text/control'))
  .meta({ id: 'url' });
/** A path inside evidence/. */
export const inside = z
  .string()
  .refine(
    (value) => value.split('/').every((part) => !/^(?:\.{0,2}|[\s\S]*[\\:][\s\S]*)$/.test(part)),
    'a path inside evidence/, without ..',
  )
  .refine(isVisible, expecting('a path without invisible control characters', 'text/control'))
  .meta({ id: 'inside' });
