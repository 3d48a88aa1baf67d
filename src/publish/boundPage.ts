import { isFrench } from '../dossier/intl.ts';
import { boundSpaces } from '../views/spaces.ts';

/** A comment, an element whose text is taken as it is, or a tag with its name and attributes. */
const TOKEN =
  /<!--[\s\S]*?-->|<(script|style|textarea|pre|code|kbd|samp)\b[\s\S]*?<\/\1>|<(\/?)([a-zA-Z][\w-]*)((?:[^">]|"[^"]*")*)>/g;
const LANGUAGE = / lang="([^"]*)"/;
const PAGE_LANGUAGE = /<html\b[^>]*? lang="([^"]*)"/;
/** What the page tells search results to show. */
const TOLD = / name="search:(?:title|names|with|bluf)"/;

/** A page as readers get it: in a French one lines do not break at the spaces around signs, texts in other languages left alone. */
export function boundPage(html: string): string {
  if (!isFrench(languageOf(html))) return html;
  const bound: string[] = [];
  let from = 0;
  let foreign: { name: string; depth: number } | undefined;
  for (const { 0: token, 2: closing, 3: name, 4: attributes = '', index } of html.matchAll(TOKEN)) {
    const text = html.slice(from, index);
    bound.push(foreign ? text : boundSpaces(text));
    bound.push(name === 'meta' && TOLD.test(attributes) ? boundSpaces(token) : token);
    from = index + token.length;
    if (name === undefined) continue;
    if (name === foreign?.name) foreign.depth += closing ? -1 : 1;
    else if (!foreign && !closing && !isFrench(languageIn(attributes) ?? 'fr')) foreign = { name, depth: 1 };
    if (foreign?.depth === 0) foreign = undefined;
  }
  bound.push(html.slice(from));
  return bound.join('');
}

/** The language of a page; empty where it does not say. */
export function languageOf(html: string): string {
  return PAGE_LANGUAGE.exec(html)?.[1] ?? '';
}

function languageIn(attributes: string): string | undefined {
  return LANGUAGE.exec(attributes)?.[1];
}
