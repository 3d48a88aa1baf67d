import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import type { Diagnostic } from '../diagnostics.ts';
import { keepFile } from '../keptFile.ts';
import type { ParsedPage } from '../parse.ts';
import { compilerVersion } from '../version.ts';
import type { LintInput } from './input.ts';

/** Findings in the wording of pages, most of them known from the last run. */
export interface KeptLints {
  /** Pages that must be read. */
  missing: readonly ParsedPage[];
  add(parsed: ParsedPage, found: Diagnostic[]): void;
  /** The findings of all pages; they are kept for the next run. */
  close(): Diagnostic[];
}

/** Findings by the digest of the page's text; those of one state of what all pages share. */
type Found = Record<string, Diagnostic[]>;

/**
 * Finds what is known of pages whose text, and all that {@link PageLint}s read besides, stayed the same.
 * @param cache folder of what is kept; without one every page is missing
 */
export function keepLints(input: LintInput, cache: string | undefined): KeptLints {
  const file = cache && path.join(cache, 'pages.json');
  const shared = file === undefined ? '' : sharedDigest(input);
  const known = file === undefined ? {} : read(file, shared);
  const all = input.pages.map((parsed) => ({ parsed, digest: digestOf(parsed, input.texts) }));
  const found = new Map<ParsedPage, Diagnostic[]>();
  for (const { parsed, digest } of all) {
    const kept = known[digest];
    if (kept) found.set(parsed, kept);
  }
  const missing = all.flatMap(({ parsed }) => (found.has(parsed) ? [] : [parsed]));
  return {
    missing,
    add: (parsed, more) => void found.set(parsed, more),
    close() {
      if (file !== undefined && missing.length > 0)
        write(file, shared, Object.fromEntries(all.map((one) => [one.digest, found.get(one.parsed) ?? []])));
      return all.flatMap(({ parsed }) => found.get(parsed) ?? []);
    },
  };
}

/** SHA-256 over all that lints of one page read besides that page: names, sources, word lists, the program. */
function sharedDigest({ dossier, pages }: LintInput): string {
  const { lang, yardstick } = dossier.file;
  const names = pages.map(({ page: { file, title, front } }) => [
    file,
    title,
    front.kind,
    front.names,
    front.formerly,
  ]);
  const shared = [compilerVersion(), lang, yardstick, dossier.style, Object.keys(dossier.sources), names];
  return createHash('sha256').update(JSON.stringify(shared)).digest('base64url');
}

function digestOf({ page: { file } }: ParsedPage, texts: LintInput['texts']): string {
  return createHash('sha256')
    .update(`${file}\0${texts.get(file) ?? ''}`)
    .digest('base64url');
}

/** What a file holds for a state; nothing where it is of another one, damaged or not there. */
function read(file: string, shared: string): Found {
  try {
    const text = fs.readFileSync(file, 'utf8');
    const [sum = '', state = ''] = text.split('\n', 2);
    const json = text.slice(sum.length + state.length + 2);
    return state === shared && sum === String(crc32(json)) ? JSON.parse(json) : {};
  } catch {
    return {};
  }
}

function write(file: string, shared: string, found: Found): void {
  const json = JSON.stringify(found);
  keepFile(file, `${crc32(json)}\n${shared}\n${json}`);
}
