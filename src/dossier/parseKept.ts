import type { ContentFile } from './contentFile.ts';
import { byPosition } from './diagnostics.ts';
import type { Parsed } from './parse.ts';
import { parsedOf, parsePages } from './parsePages.ts';
import { openWorkers } from './pool.ts';

/** Above this number the workers of a whole run, and what earlier runs kept, are faster. */
const FEW = 20;

/** A parser for one long run. */
export interface KeptParser {
  parse: typeof parsePages;
  close(): Promise<void>;
}

/**
 * A parser that keeps its results in memory and a worker ready, so that of a dossier that is compiled again
 * after each save only the saved page is parsed.
 * @param cache as for {@link parsePages}
 */
export function keepParsed(cache: string): KeptParser {
  const worker = openWorkers(1);
  let known = new Map<string, { text: string; result: Parsed }>();
  let knownLang: string | undefined;
  const parseFew = async (files: readonly ContentFile[], lang: string) => {
    const results = new Map<string, Parsed>();
    await worker.parse(files, lang, (file, result) =>
      results.set(file.file, parsedOf(file, result, 'whole')),
    );
    return results;
  };
  const parseMany = async (files: readonly ContentFile[], lang: string) => {
    const { pages, diagnostics } = await parsePages(files, lang, cache);
    const found = Map.groupBy(diagnostics, ({ file }) => file);
    const results = new Map<string, Parsed>();
    for (const page of pages)
      results.set(page.page.file, { pages: [page], diagnostics: found.get(page.page.file) ?? [] });
    return results;
  };
  return {
    async parse(files, lang) {
      const isKnown = ({ file, text }: ContentFile) => lang === knownLang && known.get(file)?.text === text;
      const missing = files.filter((file) => !isKnown(file));
      const fresh = await (missing.length > FEW ? parseMany : parseFew)(missing, lang);
      const next: typeof known = new Map();
      for (const { file, text } of files) {
        const result = fresh.get(file) ?? known.get(file)?.result;
        if (result) next.set(file, { text, result });
      }
      known = next;
      knownLang = lang;
      const all = files.flatMap(({ file }) => next.get(file)?.result ?? []);
      return {
        pages: all.flatMap(({ pages }) => pages),
        diagnostics: all.flatMap(({ diagnostics }) => diagnostics).sort(byPosition),
        parsed: missing.length,
      };
    },
    close: () => worker.close(),
  };
}
