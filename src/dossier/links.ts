import path from 'node:path/posix';
import { anchorsOf, missingAnchor } from './anchors.ts';
import type { Fix, Span } from './diagnostics.ts';
import type { Dossier } from './dossier.ts';
import { isId, suggestId } from './ids.ts';
import { backlinkOf } from './laterLinks.ts';
import { type Linking, mayBeMisnamed, report } from './linking.ts';
import { Source } from './markup/source.ts';
import { relink } from './markup/wikilink.ts';
import { keyOf } from './nameIndex.ts';
import { type Suggest, suggester } from './nearest.ts';
import type { PageKey } from './page.ts';
import type { ParsedPage } from './parse.ts';
import { pathTarget } from './pathTarget.ts';
import type { LinkRef } from './segments.ts';

/** Resolves every link of every page once, and turns each first one around. A page does not link back to itself. */
export function resolveLinks(linking: Linking): Pick<Dossier, 'targets' | 'backlinks'> {
  const { keyed } = linking;
  const targets: Dossier['targets'] = {};
  const backlinks: Dossier['backlinks'] = {};
  const pages = new Map(linking.input.pages.map((parsed) => [keyOf(parsed.page), parsed]));
  const places: Places = { pages, anchors: new Map(), suggest: suggester(() => Object.keys(keyed)) };
  for (const parsed of linking.input.pages) {
    const { page } = parsed;
    const from = keyOf(page);
    const seen = new Set<PageKey>([from]);
    const written = writtenIn(linking, page.file);
    targets[from] = page.body.links.map((link) => {
      const key =
        link.kind === 'path'
          ? resolvePath(linking, parsed, link, places)
          : resolveName(linking, parsed, link, written);
      if (key && !seen.has(key)) {
        seen.add(key);
        const label = link.label ?? keyed[key]?.title ?? link.target;
        const entry = backlinkOf(from, link, label);
        const list = backlinks[key];
        if (list) list.push(entry);
        else backlinks[key] = [entry];
      }
      return key;
    });
  }
  return { targets, backlinks };
}

/** What relative links lead to: pages by key, and their anchors, gathered when a link first asks. */
interface Places {
  pages: ReadonlyMap<PageKey, ParsedPage>;
  anchors: Map<PageKey, Set<string>>;
  suggest: Suggest;
}

function resolvePath(
  linking: Linking,
  parsed: ParsedPage,
  link: LinkRef,
  { pages, anchors, suggest }: Places,
): PageKey | null {
  const { key, anchor } = pathTarget(parsed.page.file, link.target);
  const found = pages.get(key);
  if (!found) {
    if (mayBeMisnamed(linking, key)) return null;
    const [now, other] = linking.index.renamed(key);
    const to = now && path.relative(path.dirname(parsed.page.file), `${now}.mdx`);
    const hint =
      to && !other
        ? `It is now called "${to}".`
        : (suggest(key) ?? 'A relative link leads from this file to another page of the dossier.');
    report(
      linking,
      parsed,
      () => link.span,
      'link/unknown',
      `"${link.target}" is not a page of this dossier.`,
      hint,
    );
    return null;
  }
  const known = anchors.get(key) ?? anchorsOf(found.page.body);
  anchors.set(key, known);
  if (anchor && !found.unread && !known.has(anchor)) {
    const { message, hint } = missingAnchor(found.page.file, anchor, known);
    report(linking, parsed, () => link.span, 'link/heading', message, hint);
  }
  return key;
}

/** What stands in a page's file, which is read when a link first asks. */
type Written = (span: Span) => string;

function writtenIn({ input }: Linking, file: string): Written {
  let source: Source | undefined;
  return (span) => {
    source ??= new Source(input.texts.get(file) ?? '');
    return source.within(span);
  };
}

/** Writes another target into a wikilink. */
function relinked({ span }: LinkRef, now: string, written: Written): Fix | undefined {
  const text = relink(written(span), now);
  return text === undefined ? undefined : { safe: true, edits: [{ ...span, text }] };
}

function resolveName(linking: Linking, parsed: ParsedPage, link: LinkRef, written: Written): PageKey | null {
  // A link that names nothing has been reported where it was parsed.
  if (link.target === '') return null;
  const found = linking.index.resolve(link.target);
  if ('key' in found) return found.key;
  if ('candidates' in found) {
    const choices = found.candidates.map((key) => `[[${key}]]`).join(' or ');
    report(
      linking,
      parsed,
      () => link.span,
      'link/ambiguous',
      `"${link.target}" names several pages.`,
      `Write ${choices}.`,
    );
    return null;
  }
  // A file that cannot be opened may hold this name; an id would be known by the file's name.
  if (linking.input.unread.isBlind && !isId(link.target)) return null;
  // So may a page that holds a mistake, whose id is most often what its name was made of.
  if (linking.input.unread.pages.has(suggestId(link.target) ?? '')) return null;
  if (mayBeMisnamed(linking, link.target)) return null;
  const hint = meantOtherwise(linking, link.target) ?? found.hint ?? anyPage;
  const fix = found.now === undefined ? undefined : relinked(link, found.now, written);
  report(linking, parsed, () => link.span, 'link/unknown', `"${link.target}" names nothing here.`, hint, fix);
  return null;
}

const anyPage = 'Write the id of a page, its name or one of its names, or take the brackets away.';

/** What to write for something that is no page and that other programs link like one. */
function meantOtherwise({ sources }: Linking, target: string): string | undefined {
  if (Object.hasOwn(sources, target)) return `That is a source: write \`[@${target}]\`.`;
  const picture = /([^/\\]{1,80}\.(?:avif|gif|jpe?g|png|svg|webp))$/i.exec(target)?.[1];
  return picture === undefined ? undefined : `Write \`<Figure src="assets/${picture}" alt="…"/>\`.`;
}
