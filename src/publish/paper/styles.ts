import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { startTags } from '../bundle/attributes.ts';
import { rewriteCss } from '../bundle/css.ts';
import { awaited } from '../fonts/awaited.ts';
import type { SiteFiles } from '../site.ts';
import { dataAddress } from './media.ts';

/**
 * The style of a paper: the site's own sheets in the order in which pages load them, fonts within, then the
 * paper's.
 * @param base path under which the site was built; begins and ends with a slash
 */
export async function paperStyles(site: SiteFiles, base: string): Promise<string> {
  const sheets = new Set<string>();
  for (const file of site.keys()) {
    if (!file.endsWith('.html')) continue;
    for (const sheet of sheetsOf(new TextDecoder().decode(site.get(file)), file, base)) sheets.add(sheet);
  }
  const own = await readFile(path.resolve(import.meta.dirname, '../../styles/paper.css'), 'utf8');
  return [...[...sheets].map((sheet) => embedded(site, sheet)), own].join('\n');
}

function sheetsOf(html: string, file: string, base: string): string[] {
  return startTags(html).flatMap(({ name, attributes }) => {
    const value = (wanted: string) => attributes.find((attribute) => attribute.name === wanted)?.value;
    if (name !== 'link' || value('rel') !== 'stylesheet') return [];
    const { pathname } = new URL(value('href') ?? '', `http://site.invalid${base}${file}`);
    return [decodeURIComponent(pathname.slice(base.length))];
  });
}

function embedded(site: SiteFiles, sheet: string): string {
  const css = new TextDecoder().decode(site.get(sheet));
  const within = rewriteCss(css, (reference) => {
    const { pathname, protocol } = new URL(reference, `http://site.invalid/${sheet}`);
    return protocol === 'http:' ? dataAddress(site, decodeURIComponent(pathname.slice(1))) : undefined;
  });
  return awaited(within);
}
