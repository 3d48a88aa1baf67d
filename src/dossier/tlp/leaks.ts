import { type Diagnostic, diagnostic, fileStart, type Span } from '../diagnostics.ts';
import type { Dossier } from '../dossier.ts';
import { splitFront } from '../front.ts';
import type { LinkInput } from '../linkInput.ts';
import { Source } from '../markup/source.ts';
import { keyOf, linkOrder } from '../nameIndex.ts';
import type { Page } from '../page.ts';
import { hitsIn, type SecretNames } from './secretNames.ts';
import { textsOfDossier } from './texts.ts';
import { markingOf, type Withheld } from './withheld.ts';

/** The names that a file gives away. */
interface Hits {
  inText: Set<string>;
  inId?: string;
}

/**
 * Every place where what stays names what is left out: in a link, in prose, in front matter, in an id.
 * @param dossier what would leave.
 */
export function findLeaks(
  input: LinkInput,
  dossier: Dossier,
  withheld: Withheld,
  names: SecretNames,
): Diagnostic[] {
  const links = input.pages.flatMap(({ page }) => linkLeaks(page, withheld));
  const found = new Map<string, Hits>();
  for (const { file, text, isId } of textsOfDossier(dossier, input.records)) {
    for (const { name } of hitsIn(text, names)) {
      const hits = found.get(file) ?? { inText: new Set() };
      found.set(file, hits);
      if (isId) hits.inId ??= name;
      else hits.inText.add(name);
    }
  }
  const named = [...found].flatMap(([file, hits]) =>
    locate(file, hits, names, input.texts.get(file) ?? '', withheld, links),
  );
  return [...links, ...named];
}

/** Links whose target is left out, other than those by id that carry a label of their own. */
function linkLeaks(page: Page, withheld: Withheld): Diagnostic[] {
  const targets = withheld.full.targets[keyOf(page)] ?? [];
  if (withheld.pages.has(keyOf(page))) return [];
  return page.body.links.flatMap((link, i) => {
    const key = targets[i];
    const target = key ? withheld.full.pages[key] : undefined;
    if (!key || !target || !withheld.pages.has(key) || isInRegion(link.span, page.file, withheld)) return [];
    const byId = link.kind === 'path' || [target.id, key].includes(link.target);
    if (byId && link.label !== undefined) return [];
    const marking = markingOf(target.front.tlp, withheld.full);
    const message = `"${link.label === undefined ? link.target : `${link.target}|${link.label}`}" links to ${key} by name, which is ${marking}.`;
    return [
      diagnostic(
        page.file,
        link.span,
        'tlp/leak',
        message,
        `Write [[${target.id}|a label that may be read]].`,
      ),
    ];
  });
}

const reword =
  'Reword it, link by id with a label, or put it between <Restricted tlp="…"> and </Restricted>.';

/** The places of names in a file as it was written; its first line where they cannot be told. */
function locate(
  file: string,
  { inText, inId }: Hits,
  names: SecretNames,
  text: string,
  withheld: Withheld,
  links: readonly Diagnostic[],
): Diagnostic[] {
  const source = new Source(text.replace(/^\uFEFF/, ''));
  const known = [...links, ...withheld.losses].filter((d) => d.file === file);
  const lost = withheld.passages.filter((p) => p.file === file).map((p) => blockAt(p.line, source));
  const leak = (name: string, span: Span, hint: string) =>
    diagnostic(file, span, 'tlp/leak', `"${name}" names ${names.secret.get(name)}.`, hint);
  const places = inText.size === 0 ? [] : hitsIn(published(file, source.text, withheld), names);
  const found = places
    .filter(({ start }) => !lost.some((block) => block.start <= start && start < block.end))
    .map(({ name, start, end }) => leak(name, source.span(start, end), reword))
    .filter((d) => !known.some((other) => holds(other, d)));
  if (found.length === 0 && !links.some((d) => d.file === file))
    found.push(...[...inText].slice(0, 1).map((name) => leak(name, fileStart, reword)));
  return [...(inId === undefined ? [] : [leak(inId, fileStart, 'Rename the file.')]), ...found];
}

/** The lines without an empty one between them that a line belongs to, as offsets. */
function blockAt(line: number, source: Source): { start: number; end: number } {
  const at = source.offset(line, 1);
  const before = source.text.lastIndexOf('\n\n', at);
  const after = source.text.indexOf('\n\n', at);
  return { start: Math.max(before, 0), end: after < 0 ? source.text.length : after };
}

/**
 * What of a file may be published: comments, the targets of links with a label, and ids in lists give
 * way to spaces, so that offsets stay.
 */
function published(file: string, text: string, { full }: Withheld): string {
  const blank = (part: string) => part.replace(/\S/g, ' ');
  const yaml = file.endsWith('.yaml') ? text : text.slice(0, splitFront(text)?.end ?? 0);
  const body = text
    .slice(yaml.length)
    .replace(/\{\/\*[\s\S]*?\*\/\}/g, blank)
    .replace(/\[\[[^[\]|]*\|/g, blank)
    .replace(/\]\([^()\s]*\.mdx(?:#[^()\s]*)?\)/g, blank)
    .replace(/\b(?:about|by|places|basis|ref|supersededBy)="[^"]*"/g, blank);
  const isId = (word: string) => linkOrder.some((c) => Object.hasOwn(full.pages, `${c}/${word}`));
  const front = yaml
    .replace(/^[ \t]*#.*$/gm, blank)
    .replace(/(?<![\p{L}\p{M}\p{N}])[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)+/gu, (word) =>
      isId(word) ? blank(word) : word,
    );
  return front + body;
}

function isInRegion(span: Span, file: string, { losses }: Withheld): boolean {
  return losses.some((loss) => loss.file === file && holds(loss, span));
}

function holds(outer: Span, inner: Span): boolean {
  const after = outer.line < inner.line || (outer.line === inner.line && outer.column <= inner.column);
  const before =
    outer.endLine > inner.endLine || (outer.endLine === inner.endLine && outer.endColumn >= inner.endColumn);
  return after && before;
}
