import { type Attribute, type StartTag, startTags } from './attributes.ts';
import { rewriteCss } from './css.ts';
import { type Edit, splice } from './edits.ts';

type Replace = (reference: string) => string | undefined;

const ADDRESSES = new Set(['href', 'src', 'poster', 'data', 'action', 'formaction', 'xlink:href']);
/** Links that make a browser fetch ahead; from a folder they are refused, with an error on the console. */
const AHEAD = /^(?:preload|modulepreload|prefetch|preconnect|dns-prefetch)$/i;

/**
 * Rewrites the addresses of a page. Only attributes that change are written anew, all else stays byte for byte.
 * Out go what browsers refuse from a folder: links that fetch ahead, `crossorigin`, `integrity`.
 * @param replace gives the new address, or undefined to keep the old one
 */
export function rewriteHtml(html: string, replace: Replace): string {
  return splice(
    html,
    startTags(html).flatMap((tag) => (isAhead(tag) ? [without(html, tag)] : editsOf(html, tag, replace))),
  );
}

function editsOf(html: string, tag: StartTag, replace: Replace): Edit[] {
  const edits: Edit[] = [];
  for (const attribute of tag.attributes) {
    const { name, value, start, end } = attribute;
    if ((name === 'crossorigin' || name === 'integrity') && /^(?:script|link)$/.test(tag.name)) {
      edits.push(without(html, attribute));
      continue;
    }
    const changed = changedValue(tag, attribute, replace);
    if (changed !== undefined && changed !== value) {
      edits.push({ start, end, text: `${html.slice(start, start + name.length)}="${escapeValue(changed)}"` });
    }
  }
  return edits;
}

function changedValue(tag: StartTag, { name, value }: Attribute, replace: Replace): string | undefined {
  if (ADDRESSES.has(name)) return replace(value);
  if (name === 'srcset' || name === 'imagesrcset') return rewriteSrcset(value, replace);
  if (name === 'style') return rewriteCss(value, replace);
  if (name === 'content' && tag.name === 'meta' && isRefresh(tag)) return rewriteRefresh(value, replace);
  return undefined;
}

/** `a.png 1x, b.png 2x`; an address may hold commas but not end in one. */
function rewriteSrcset(value: string, replace: Replace): string {
  return value.replace(/([^\s,]\S*[^\s,]|[^\s,])(\s[^,]*)?(,|$)/g, (_, address, size = '', comma) => {
    return `${replace(address) ?? address}${size}${comma}`;
  });
}

/** `0; url=/x/` */
function rewriteRefresh(value: string, replace: Replace): string {
  return value.replace(/(;\s*url\s*=\s*)(['"]?)(.*?)\2\s*$/i, (_, before, quote, address) => {
    return `${before}${quote}${replace(address) ?? address}${quote}`;
  });
}

function isRefresh(tag: StartTag): boolean {
  return tag.attributes.some(({ name, value }) => name === 'http-equiv' && /^refresh$/i.test(value));
}

function isAhead(tag: StartTag): boolean {
  return (
    tag.name === 'link' &&
    tag.attributes.some(
      ({ name, value }) => name === 'rel' && value.split(/\s+/).some((rel) => AHEAD.test(rel)),
    )
  );
}

/** Takes out a tag or attribute, with the space before it. */
function without(html: string, { start, end }: { start: number; end: number }): Edit {
  let from = start;
  while (/\s/.test(html[from - 1] ?? '')) from--;
  return { start: from, end, text: '' };
}

function escapeValue(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
