import { hash } from 'node:crypto';
import path from 'node:path/posix';
import { type ContentFile, digestOf } from './contentFile.ts';
import { capped, type Diagnostic, diagnostic, fileStart } from './diagnostics.ts';
import { fenceFault, holdsFront } from './fences.ts';
import { checkSchema } from './fields.ts';
import { type Front as FrontText, splitFront } from './front.ts';
import { idFormFor, isId, proposedId, suggestId, whyNoId } from './ids.ts';
import type { Run } from './markup/runs.ts';
import { parseMarkup } from './markup.ts';
import { outsideFields } from './outsideFields.ts';
import type { Page } from './page.ts';
import { type Front, type PageCollection, pageSchemas } from './schema.ts';
import { reindex, type Spans, spansOf } from './spans.ts';
import { emptyFront, idsIn, namesIn, placeOf, stubPage, type Unread } from './unread.ts';
import { characterNamed, oddIn } from './unseen.ts';
import { readYaml } from './yaml.ts';

/** A page with the spans that linking needs to point at its front matter and components. */
export interface ParsedPage {
  page: Page;
  spans: Spans;
  /** The prose of the body, for what is found in its wording. */
  runs: Run[];
  /** Set where the body is only what findings can come of: see `outline.ts`. */
  isOutline?: true;
  /** Set where the page holds mistakes: it is known, but what it says is not complete. */
  unread?: Unread;
}

export interface Parsed {
  pages: ParsedPage[];
  diagnostics: Diagnostic[];
}

/** Digest of all that decides what {@link parsePage} makes of a file, the compiler apart; base64url. */
export function originOf(file: ContentFile, lang: string): string {
  return hash('sha256', `${lang}\0${file.file}\0${digestOf(file)}`, 'base64url');
}

/** Parses one MDX page like `readPage`; where the program itself fails, that is a finding about the page. */
export function parsePage(file: ContentFile, lang: string): Parsed {
  try {
    return readPage(file, lang);
  } catch (error) {
    const message = `The program failed to read this page: ${error instanceof Error ? error.message : error}.`;
    const hint = 'This is a fault of the program; please report it.';
    return {
      pages: [{ ...stubPage(file), spans: {}, runs: [] }],
      diagnostics: [diagnostic(file.file, fileStart, 'internal/failure', message, hint)],
    };
  }
}

/**
 * Parses one MDX page: front matter against its collection's schema, body as segments. Pure; nothing is
 * evaluated. A page with mistakes comes out as far as it can be read, marked `unread`.
 */
function readPage(file: ContentFile, lang: string): Parsed {
  const { collection, id } = placeOf(file.file);
  const diagnostics = checkId(file.file, path.basename(file.file, '.mdx'));
  const text = splitFront(file.text);
  const fault = fenceFault(file, text);
  const outside = text && !fault ? outsideFields(file, text) : [];
  if (!text || fault || outside.length > 0) {
    diagnostics.push(...(fault ? [fault] : outside));
    // Front matter without its first line would be taken for markup.
    if (!text && !fault?.fix && !holdsFront(file.text))
      diagnostics.push(...parseMarkup(file.file, file.text, lang).diagnostics);
    return {
      pages: [{ ...stubPage(file), spans: {}, runs: [] }],
      diagnostics: capped(diagnostics),
    };
  }
  const front = readFront(file.file, collection, text, diagnostics);
  const markup = parseMarkup(file.file, file.text, lang);
  diagnostics.push(...markup.diagnostics);
  const { data } = front;
  const title = ('name' in data && data.name) || ('title' in data && data.title) || '';
  const page = { collection, id, file: file.file, title, front: data, body: markup.body } as Page;
  const isBroken = diagnostics.some(({ severity }) => severity === 'error');
  return {
    pages: [
      {
        page,
        spans: { ...front.spans, ...markup.spans },
        runs: markup.runs,
        ...(isBroken ? { unread: { ids: idsIn(file.text) } } : {}),
      },
    ],
    diagnostics: capped(diagnostics),
  };
}

function checkId(file: string, id: string): Diagnostic[] {
  if (id === proposedId) {
    const message = 'This is the name that the form proposes.';
    return [diagnostic(file, fileStart, 'id/form', message, 'Name the file after its page: ada-quay.mdx.')];
  }
  if (isId(id)) return [];
  const suggestion = suggestId(id);
  const odd = oddIn(id);
  const holds = odd === undefined ? '' : ` It holds ${characterNamed(odd)}.`;
  return [
    diagnostic(
      file,
      fileStart,
      'id/form',
      `"${id.slice(0, 100)}" cannot be an id.${holds}`,
      suggestion ? `Name the file ${suggestion}.mdx.` : fileNameHint(id),
    ),
  ];
}

/** How to name a file of whose name no id can be made. */
function fileNameHint(id: string): string {
  const { why, meant } = whyNoId(id) ?? {};
  if (why === undefined) return `A file is named by ${idFormFor(id)}.`;
  const told = `${why.charAt(0).toUpperCase()}${why.slice(1)}`;
  return meant === undefined ? `${told}.` : `${told}: name the file ${meant}.mdx.`;
}

function readFront(
  file: string,
  collection: PageCollection,
  { yaml: text }: FrontText,
  diagnostics: Diagnostic[],
): { data: Front; spans: Spans } {
  const yaml = readYaml(file, text, 1);
  diagnostics.push(...yaml.diagnostics);
  const guess = (usable: object): Front => ({ ...emptyFront, ...usable }) as Front;
  if (yaml.value === undefined) {
    const { title, names } = namesIn(text);
    return { data: guess({ name: title, title, names }), spans: {} };
  }
  const checked = checkSchema(file, yaml, pageSchemas[collection]);
  diagnostics.push(...checked.diagnostics);
  let spans = spansOf(yaml.value, yaml.spanOf);
  for (const [field, kept] of Object.entries(checked.kept)) spans = reindex(spans, field, kept);
  return { data: checked.data ?? guess(checked.usable), spans };
}
