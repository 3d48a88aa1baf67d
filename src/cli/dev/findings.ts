import type { Diagnostic } from '../../dossier/diagnostics.ts';
import type { PageKey } from '../../dossier/page.ts';
import type { ViewContext } from '../../views/context.ts';
import type { PageFindings, ShownFinding } from '../../views/findings.ts';
import { excerpt } from '../report/excerpt.ts';
import type { Preview } from './compiler.ts';

/** Addresses of the pages that a file of the content is; undefined where it concerns the whole dossier. */
function addressesOf(file: string, { urls }: ViewContext, sourceFiles: Preview['sourceFiles']) {
  const page = /^((?:actors|events|documents|places|briefs)\/.+)\.mdx$/.exec(file)?.[1];
  if (page !== undefined) return [urls.page(page as PageKey)];
  if (!file.startsWith('sources/')) return undefined;
  const ids = Object.entries(sourceFiles).filter(([, own]) => own === file);
  return ids.length > 0 ? ids.map(([id]) => urls.source(id)) : undefined;
}

/**
 * Sorts findings by page. Those about the dossier's own files belong to every page.
 * @returns what the overlay of the page at an address says
 */
export function findingsByPage(
  preview: Preview,
  diagnostics: readonly Diagnostic[],
  context: ViewContext,
): (href: string) => PageFindings {
  const everywhere: Diagnostic[] = [];
  const byPage = new Map<string, Diagnostic[]>();
  const before = new Set<string>();
  for (const found of diagnostics) {
    const addresses = addressesOf(found.file, context, preview.sourceFiles);
    if (!addresses) everywhere.push(found);
    for (const href of addresses ?? []) {
      byPage.set(href, [...(byPage.get(href) ?? []), found]);
      if (preview.asBefore.has(found.file)) before.add(href);
    }
  }
  const linesOf = (file: string): readonly string[] => preview.texts.get(file)?.split('\n') ?? [];
  const show = (found: Diagnostic): ShownFinding => ({
    place: `${found.file}:${found.line}:${found.column}`,
    severity: found.severity,
    code: found.code,
    help: `${context.urls.route('guide')}diagnostics/#${found.code.replace('/', '-')}`,
    message: found.message,
    ...(found.hint === undefined ? {} : { hint: found.hint }),
    source: excerpt(linesOf(found.file), found).join('\n'),
  });
  const errorsOf = (list: readonly Diagnostic[]) => list.filter((d) => d.severity === 'error').length;
  const broken = [...byPage].flatMap(([href, list]) => {
    const errors = errorsOf(list);
    return errors > 0 ? [{ href, name: list[0]?.file ?? '', errors }] : [];
  });
  return (href) => ({
    findings: [...(byPage.get(href) ?? []), ...everywhere].map(show),
    isAsBefore: before.has(href),
    elsewhere: broken.filter((page) => page.href !== href),
  });
}
