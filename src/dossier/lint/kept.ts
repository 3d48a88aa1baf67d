import { hash } from 'node:crypto';
import path from 'node:path';
import type { Diagnostic } from '../diagnostics.ts';
import type { ParsedPage } from '../parse.ts';
import { compilerVersion } from '../version.ts';
import type { LintInput } from './input.ts';
import { keepState, readState } from './keptState.ts';

/** Findings in the wording of pages, most of them known from the last run. */
export interface KeptLints {
  /** Pages that must be read. */
  missing: readonly ParsedPage[];
  add(parsed: ParsedPage, found: Diagnostic[]): void;
  /** The findings of all pages; they are kept for the next run. */
  close(): Diagnostic[];
}

/** Findings by the digest of the page's text and its file; those of one state of what all pages share. */
type Found = Record<string, Diagnostic[]>;

/**
 * Finds what is known of pages whose text, and all that {@link PageLint}s read besides, stayed the same.
 * Without a folder of what is kept every page is missing.
 */
export function keepLints(input: LintInput): KeptLints {
  const file = input.cache && path.join(input.cache, 'pages.json');
  const shared = file === undefined ? '' : sharedDigest(input);
  const known = (file === undefined ? undefined : readState<Found>(file, shared)) ?? {};
  const all = input.pages.map((parsed) => ({
    parsed,
    text: `${input.texts.digestOf(parsed.page.file)} ${parsed.page.file}`,
  }));
  const found = new Map<ParsedPage, Diagnostic[]>();
  for (const { parsed, text } of all) {
    const kept = known[text];
    if (kept) found.set(parsed, kept);
  }
  const missing = all.flatMap(({ parsed }) => (found.has(parsed) ? [] : [parsed]));
  return {
    missing,
    add: (parsed, more) => void found.set(parsed, more),
    close() {
      if (file !== undefined && missing.length > 0)
        keepState(
          file,
          shared,
          Object.fromEntries(all.map((one) => [one.text, found.get(one.parsed) ?? []])),
        );
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
  return hash('sha256', JSON.stringify(shared), 'base64url');
}
