import { decoded } from './percent.ts';
import { type Body, walkBody } from './segments.ts';

/** Ids of parts that every page has besides its text; headings of the text keep clear of them. */
export const ownAnchors: ReadonlySet<string> = new Set([
  'main',
  'corrections',
  'notes',
  'backlinks',
  'page-history',
]);

/** Everything on a page that a link may lead to: headings, and claims, judgements and gaps as `claim-<id>`. */
export function anchorsOf(body: Body): Set<string> {
  const anchors = new Set(body.headings.map(({ id }) => id));
  walkBody(body, ({ name, attributes: { id } }) => {
    if (id !== undefined) anchors.add(`${name.toLowerCase()}-${id}`);
  });
  return anchors;
}

/** What to say of a link to an anchor that is not there. */
export function missingAnchor(
  where: string,
  anchor: string,
  anchors: ReadonlySet<string>,
): { message: string; hint: string } {
  const known = [...anchors].slice(0, 20).map((id) => `#${id}`);
  return {
    message: `${where} has no heading "#${anchor}".`,
    hint: known.length > 0 ? `It has ${known.join(', ')}.` : 'It has no headings: remove the part from # on.',
  };
}

/** The anchor of an address as written in Markdown, in NFC; escapes that are not valid stay as they are. */
export function decodeAnchor(written: string): string {
  return decoded(written).normalize('NFC');
}
