import { hash } from 'node:crypto';
import { specialCharacters } from './characters.ts';
import { type Calls, type Linked, laterBody, type Prose } from './laterBody.ts';
import { laterLinks, type PackedLinks, packLinks, wholeLinks } from './laterLinks.ts';
import type { Run } from './markup/runs.ts';
import { type Form, outlineBody, outlineOf } from './outline.ts';
import type { Page } from './page.ts';
import type { Parsed, ParsedPage } from './parse.ts';
import { setDigest } from './partDigest.ts';
import { packSpans, type Spans, unpackSpans } from './spans.ts';

/**
 * The parts in which what was parsed is kept. A check reads the outline; what else reads the linked part, and the
 * prose of the few pages that ask for theirs.
 */
export const partNames = ['outline', 'linked', 'prose'] as const;
export type PartName = (typeof partNames)[number];

type LinkedBody = Omit<Linked, 'links'> & { links: PackedLinks; calls: Calls; characters: string };
/** Of the whole front matter and of the whole body. */
type Digests = Record<'front' | 'body', string>;
/** What a page says to others. */
type LinkedPage = Omit<ParsedPage, 'page' | 'runs' | 'spans'> & {
  spans: string;
  digests: Digests;
  page: Omit<ParsedPage['page'], 'body'> & { body: LinkedBody };
};
type LinkedPart = Omit<Parsed, 'pages'> & { pages: LinkedPage[] };
/** What its own readers, and findings in its wording, need besides. */
type ProsePart = (Prose & { runs: Run[] })[];

/** What was parsed, in parts, as JSON. */
export function partsOf(parsed: Parsed): Record<PartName, string> {
  const pages: ProsePart = parsed.pages.map(({ page: { body }, runs }) => {
    const { segments, footnotes, headings, text } = body;
    return { segments, footnotes, headings, text, runs };
  });
  const prose = JSON.stringify(pages);
  const linked: LinkedPart = { ...parsed, pages: parsed.pages.map((page) => linkedPage(page, prose)) };
  return { outline: JSON.stringify(outlinePart(parsed)), linked: JSON.stringify(linked), prose };
}

type OutlinePart = Omit<Parsed, 'pages'> & { pages: (Omit<ParsedPage, 'spans'> & { spans: string })[] };

function outlinePart(parsed: Parsed): OutlinePart {
  const { pages, diagnostics } = outlineOf(parsed);
  return { pages: pages.map((page) => ({ ...page, spans: packSpans(page.spans) })), diagnostics };
}

/** @param prose of its file, as it is kept */
function linkedPage({ runs: _, spans, page, ...parsed }: ParsedPage, prose: string): LinkedPage {
  const { cites, uncited } = page.body;
  const links = packLinks(page.body.links);
  const calls = outlineBody(page.body, (text) => text);
  const digests: Digests = {
    front: hash('sha256', JSON.stringify(page.front), 'base64url'),
    body: hash('sha256', `${JSON.stringify([links, cites, uncited])}${prose}`, 'base64url'),
  };
  const body = { links, cites, uncited, calls, characters: specialCharacters(page.body) };
  return { ...parsed, spans: packSpans(spans), digests, page: { ...page, body } };
}

/** The part that each form is read from. */
const partOfForm = { outline: 'outline', later: 'linked', whole: 'linked' } as const;

/**
 * What was parsed, put together again.
 * @param part gives a part, in UTF-8
 * @throws on what is no JSON
 */
export function parsedFrom(form: Form, part: (name: PartName) => Buffer): Parsed {
  const text = part(partOfForm[form]).toString('utf8');
  if (form === 'outline') {
    const outline: OutlinePart = JSON.parse(text);
    return { ...outline, pages: outline.pages.map(withSpans) };
  }
  const linked: LinkedPart = JSON.parse(text);
  const prose: ProsePart = JSON.parse(part('prose').toString('utf8'));
  return { ...linked, pages: linked.pages.map((page, i) => wholePage(page, prose[i])) };
}

function wholePage(
  { page, digests, ...parsed }: LinkedPage,
  prose: ProsePart[number] | undefined,
): ParsedPage {
  if (!prose) throw new Error(`The prose of ${page.file} is missing.`);
  const { calls: _, characters: __, links, ...linked } = page.body;
  const { runs, ...own } = prose;
  const body = { links: wholeLinks(links), ...linked, ...own };
  return withSpans({ ...parsed, page: withDigests({ ...page, body } as Page, digests), runs });
}

function withDigests(page: Page, { front, body }: Digests): Page {
  setDigest(page.front, front);
  setDigest(page.body, body);
  return page;
}

/** A page whose spans are read when one is asked for. */
function withSpans({ spans: packed, ...parsed }: Omit<ParsedPage, 'spans'> & { spans: string }): ParsedPage {
  const spans = laterSpans(packed);
  return {
    ...parsed,
    get spans() {
      return spans();
    },
  };
}

function laterSpans(packed: string): () => Spans {
  let spans: Spans | undefined;
  return () => {
    spans ??= unpackSpans(packed);
    return spans;
  };
}

/**
 * What was parsed, of which the prose is read when it is asked for.
 * @param linked that part, in UTF-8
 * @param prose gives that part whenever it is called, as text
 * @throws on what is no JSON
 */
export function parsedLater(linked: Buffer, prose: () => string): Parsed {
  const parsed: LinkedPart = JSON.parse(linked.toString('utf8'));
  return { ...parsed, pages: parsed.pages.map((page, i) => laterPage(page, prose, i)) };
}

/** @param prose of the file, in which this page is the one at a place */
function laterPage(
  { page, spans: packed, digests, ...parsed }: LinkedPage,
  prose: () => string,
  place: number,
): ParsedPage {
  const { calls, characters, links, ...linked } = page.body;
  const read = (): ProsePart[number] => {
    const pages: ProsePart = JSON.parse(prose());
    const own = pages[place];
    if (!own) throw new Error(`The prose of ${page.file} is missing.`);
    return own;
  };
  const body = laterBody({ links: laterLinks(links), ...linked }, { calls, characters, read });
  const spans = laterSpans(packed);
  return {
    ...parsed,
    page: withDigests({ ...page, body } as Page, digests),
    get spans() {
      return spans();
    },
    get runs() {
      return read().runs;
    },
  };
}
