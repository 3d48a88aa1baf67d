import { decoded } from './percent.ts';
import { type Body, type ComponentCall, walkBody } from './segments.ts';

/** Ids of parts that every page has besides its text. */
const ownAnchors = ['main', 'previews', 'corrections', 'notes', 'backlinks', 'page-history'];

/** How ids begin of what templates set around a text, some of it by number. */
const around = /^(?:(?:section|connection)-|(?:note|mark|correction)-\d)/;

/** What has an id of its own on a page. */
type Kind = 'claim' | 'judgement' | 'gap' | 'connection' | 'note' | 'mark' | 'correction';

/** The id of an element; the kind keeps it apart from others. */
export function anchorId(kind: Kind, id: string | number): string {
  return `${kind}-${id}`;
}

/**
 * Names the headings of a page.
 * @param others ids of what else stands in the text
 * @returns gives each heading, in their order, an id that nothing else on the page has
 */
export function headingIds(others: Iterable<string>): (text: string) => string {
  const taken = new Set([...ownAnchors, ...others]);
  // Of ids that were asked for before, the last number: to count from the first each time takes very long for many.
  const last = new Map<string, number>();
  return (text) => {
    const slug = slugOf(text);
    const id = around.test(slug) ? `heading-${slug}` : slug;
    let n = last.get(id) ?? 0;
    const numbered = () => (n === 0 ? id : `${id}-${n}`);
    while (taken.has(numbered())) n++;
    last.set(id, n);
    taken.add(numbered());
    return numbered();
  };
}

function slugOf(text: string): string {
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s-]/gu, '');
  return words.replace(/[\s-]+/g, '-').replace(/^-|-$/g, '') || 'section';
}

/** The id of what a component sets; undefined where it has none. */
export function anchorOfCall({
  name,
  attributes: { id },
}: Pick<ComponentCall, 'name' | 'attributes'>): string | undefined {
  return id === undefined ? undefined : `${name.toLowerCase()}-${id}`;
}

/** Everything on a page that a link may lead to: headings, and claims, judgements and gaps as `claim-<id>`. */
export function anchorsOf(body: Body): Set<string> {
  const anchors = new Set(body.headings.map(({ id }) => id));
  walkBody(body, (call) => {
    const anchor = anchorOfCall(call);
    if (anchor !== undefined) anchors.add(anchor);
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
