import { bareAddress, isAddress } from './addresses.ts';
import type { Claim } from './claims.ts';
import { type Code, severityOf } from './codes.ts';
import { type Diagnostic, diagnostic, type Fix, fileStart, type Span } from './diagnostics.ts';
import { isId, splitIds } from './ids.ts';
import type { LinkInput } from './linkInput.ts';
import { bareId } from './misnamed.ts';
import { keyOf, linkOrder, type NameIndex } from './nameIndex.ts';
import { type Suggest, suggester } from './nearest.ts';
import type { Page, PageKey } from './page.ts';
import type { ParsedPage } from './parse.ts';
import { nowCalled, type Renaming, renamedPage, renamingFix } from './renamed.ts';
import type { Collection, PageCollection, Source } from './schema.ts';
import type { ComponentCall } from './segments.ts';
import { attributePath } from './spans.ts';

/** What every step of linking works on. */
export interface Linking {
  input: LinkInput;
  index: NameIndex;
  keyed: Record<PageKey, Page>;
  sources: Record<string, Source>;
  /** Filled while the bodies are walked; whole before front matter is checked. */
  claims: Record<string, Claim>;
  diagnostics: Diagnostic[];
  suggest: {
    source: Suggest;
    claim: Suggest;
    /** A claim or a source. */
    support: Suggest;
    /** A file in assets/. */
    asset: Suggest;
    page(collections: readonly Collection[]): Suggest;
  };
}

/** Sets out with every page under its key and no claim known yet. */
export function startLinking(input: LinkInput, index: NameIndex, diagnostics: Diagnostic[]): Linking {
  const keyed: Record<PageKey, Page> = Object.fromEntries(input.pages.map(({ page }) => [keyOf(page), page]));
  const sources = Object.fromEntries(input.sources.map((source) => [source.id, source]));
  const claims: Record<string, Claim> = {};
  const byCollections = new Map<string, Suggest>();
  const page = (collections: readonly Collection[]): Suggest => {
    const key = collections.join(' ');
    const idsOf = () =>
      input.pages.flatMap(({ page }) =>
        collections.includes(page.collection) && isId(page.id) ? [page.id] : [],
      );
    const suggest = byCollections.get(key) ?? suggester(idsOf);
    byCollections.set(key, suggest);
    return suggest;
  };
  const orElse =
    (near: Suggest, hint: string): Suggest =>
    (written) =>
      near(written) ?? hint;
  const suggest = {
    page,
    source: suggestSource(input.sources),
    claim: orElse(
      suggester(() => Object.keys(claims)),
      'Name the id of a <Claim>.',
    ),
    support: orElse(
      suggester(() => [...Object.keys(claims), ...Object.keys(sources)]),
      'Name the id of a <Claim>, or of a record in sources/.',
    ),
    asset: orElse(
      suggester(() => input.assets),
      'Put the image into assets/.',
    ),
  };
  return { input, index, keyed, sources, claims, diagnostics, suggest };
}

/** Names the source nearest to an id, or the one that has an address. */
function suggestSource(sources: readonly Source[]): Suggest {
  const near = suggester(() => sources.map(({ id }) => id));
  let byAddress: Map<string, string> | undefined;
  return (written) => {
    if (!isAddress(written)) return near(written) ?? 'Add a record with this id to a file in sources/.';
    byAddress ??= new Map(sources.map(({ id, url }) => [bareAddress(url), id]));
    const id = byAddress.get(bareAddress(written));
    return id === undefined
      ? `Add a source with this address, or write a link \`[text](${written.replace(/^www\./i, 'https://$&')})\`.`
      : `It is the address of the source "${id}": write \`@${id}\`.`;
  };
}

/** A place in a page's file: its span, or what finds that. Spans are read for the few places that are told. */
export type Place = Span | (() => Span | undefined);

/** Adds a diagnostic at a place in a page's file; its severity is that of the code in this dossier. */
export function report(
  { input, diagnostics }: Linking,
  { page }: ParsedPage,
  place: Place | undefined,
  code: Code,
  message: string,
  hint?: string,
  fix?: Fix,
): void {
  const severity = severityOf(code, input.file.strict);
  const span = (typeof place === 'function' ? place() : place) ?? fileStart;
  const found = diagnostic(page.file, span, code, message, hint, severity);
  diagnostics.push(fix ? { ...found, fix } : found);
}

/** The same of an id that names nothing; where it was renamed, the new one is told, and written by `--fix`. */
export function reportId(
  linking: Linking,
  parsed: ParsedPage,
  place: Place | undefined,
  code: Code,
  message: string,
  hint: string | Renaming | undefined,
): void {
  const span = (typeof place === 'function' ? place() : place) ?? fileStart;
  const [said, fix] =
    typeof hint === 'object' ? [nowCalled(hint), renamingFix(hint, span)] : [hint, undefined];
  report(linking, parsed, span, code, message, said, fix);
}

/** Whether an id that is not known may belong to something in a file that could not be read whole. */
export function mayExist({ input }: Linking, id: string): boolean {
  return input.unread.isBlind || input.unread.ids.has(id);
}

/** Whether an id may be that of a page whose file is to be named otherwise, which has been told. */
export function mayBeMisnamed({ input }: Linking, id: string): boolean {
  return input.unread.misnamed.size > 0 && input.unread.misnamed.has(bareId(id.replace(/^.*\//, '')));
}

/** The same for an id that would be a source's. */
export function mayBeSource(linking: Linking, id: string): boolean {
  return linking.input.unread.sources || mayExist(linking, id);
}

/** Whether an id names a claim or a source, as far as can be known. */
export function isSupport(linking: Linking, id: string): boolean {
  return Object.hasOwn(linking.sources, id) || Object.hasOwn(linking.claims, id) || mayBeSource(linking, id);
}

/** The page of an id, in the order in which links prefer collections; `collection/id` says which. */
export function findPage(id: string, keyed: Readonly<Record<PageKey, Page>>): PageKey | undefined {
  if (Object.hasOwn(keyed, id)) return id as PageKey;
  return linkOrder.map((c): PageKey => `${c}/${id}`).find((key) => Object.hasOwn(keyed, key));
}

const folders = new Intl.ListFormat('en', { type: 'disjunction' });
const anyPage: readonly PageCollection[] = linkOrder;

/**
 * The page that an id names in one of some collections, or undefined with a diagnostic at the place.
 * @param takesKey `collection/id` may stand there as well
 */
export function needPage(
  linking: Linking,
  parsed: ParsedPage,
  place: Place | undefined,
  id: string,
  collections: readonly PageCollection[],
  takesKey = false,
): PageKey | undefined {
  const { keyed } = linking;
  const key = collections.map((c): PageKey => `${c}/${id}`).find((k) => Object.hasOwn(keyed, k));
  const whole = collections.find((c) => id.startsWith(`${c}/`)) && Object.hasOwn(keyed, id);
  if (key || whole) return key ?? (id as PageKey);
  if (mayBeMisnamed(linking, id)) return undefined;
  const other = findPage(id, keyed);
  const hint = other
    ? `There is ${other}, but what is wanted here is in ${folders.format(collections)}.`
    : (renamedPage(linking, id, collections, takesKey) ??
      linking.suggest.page(collections)(id) ??
      `Name a file in ${folders.format(collections.map((c) => `${c}/`))}, without .mdx.`);
  const message =
    collections.length === anyPage.length
      ? `"${id}" is not a page.`
      : `"${id}" is not in ${folders.format(collections)}.`;
  reportId(linking, parsed, place, 'id/unknown', message, hint);
  return undefined;
}

/** The span of an attribute's value. */
export function attributeSpan({ spans }: ParsedPage, call: ComponentCall, attribute: string): Span {
  return spans[attributePath(call.span, attribute)] ?? call.span;
}

/** The ids of an attribute, each with its own place. */
export function attributeIds(
  parsed: ParsedPage,
  call: ComponentCall,
  attribute: string,
): { id: string; place: Place }[] {
  return splitIds(call.attributes[attribute]).map((id, i) => ({
    id,
    place: () =>
      parsed.spans[attributePath(call.span, `${attribute}.${i}`)] ?? attributeSpan(parsed, call, attribute),
  }));
}

/** The pages that an attribute such as `about` or `by` names. */
export function attributePages(
  linking: Linking,
  parsed: ParsedPage,
  call: ComponentCall,
  attribute: string,
  collections: readonly PageCollection[] = anyPage,
): PageKey[] {
  return attributeIds(parsed, call, attribute).flatMap(
    ({ id, place }) => needPage(linking, parsed, place, id, collections, true) ?? [],
  );
}

/** Adds a page to those that name something, such as a source, by its id. */
export function addPage(pagesOf: Map<string, Set<PageKey>>, id: string, key: PageKey): void {
  const pages = pagesOf.get(id);
  if (pages) pages.add(key);
  else pagesOf.set(id, new Set([key]));
}
