import type { Span } from './diagnostics.ts';
import { type Diagnostic, diagnostic, fileStart } from './diagnostics.ts';
import type { Page } from './dossier.ts';
import type { Run } from './markup/runs.ts';
import { parseMarkup } from './markup.ts';
import type { ContentFile } from './read.ts';
import { type PageCollection, pageSchemas } from './schema.ts';
import { checkSchema, readYaml } from './yaml.ts';

/** A page with the spans that linking needs to point at its front matter. */
export interface ParsedPage {
  page: Page;
  /** Span of each value of the front matter, by path joined with dots. */
  spans: Record<string, Span>;
  /** The prose of the body, for what is found in its wording. */
  runs: Run[];
}

export interface Parsed {
  pages: ParsedPage[];
  diagnostics: Diagnostic[];
}

/** Parses one MDX page: front matter against its collection's schema, body as segments. Pure; nothing is evaluated. */
export function parsePage({ file, text }: ContentFile, lang: string): Parsed {
  const [folder = '', base = ''] = file.split('/');
  const collection = folder as PageCollection;
  const id = base.replace(/\.mdx$/, '');
  const diagnostics: Diagnostic[] = [];
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
    diagnostics.push(
      diagnostic(
        file,
        fileStart,
        'id/form',
        `"${id}" cannot be an id.`,
        'File names are lower-case letters, digits and hyphens.',
      ),
    );
  }
  const front = /^---\n([\s\S]*?)(?:^|\n)---[ \t]*(?:\n|$)/.exec(text);
  const { body, runs, diagnostics: markup } = parseMarkup(file, text, lang);
  diagnostics.push(...markup);
  if (!front) {
    diagnostics.push(
      diagnostic(
        file,
        fileStart,
        'front/missing',
        'The page has no front matter.',
        'Begin the file with --- on a line of its own, then kind: …',
      ),
    );
    return { pages: [], diagnostics };
  }
  const yaml = readYaml(file, front[1] ?? '', 1);
  diagnostics.push(...yaml.diagnostics);
  if (yaml.value === undefined) return { pages: [], diagnostics };
  const schema = pageSchemas[collection];
  const checked = checkSchema(file, yaml, schema, { known: Object.keys(schema.shape) });
  diagnostics.push(...checked.diagnostics);
  if (!checked.data) return { pages: [], diagnostics };
  const data = checked.data;
  const title = 'name' in data ? data.name : data.title;
  const page = { collection, id, file, title, front: data, body } as Page;
  return { pages: [{ page, spans: spansOf(yaml.value, yaml.spanOf), runs }], diagnostics };
}

function spansOf(value: unknown, spanOf: (path: readonly PropertyKey[]) => Span): Record<string, Span> {
  const spans: Record<string, Span> = {};
  const walk = (at: unknown, path: readonly PropertyKey[]): void => {
    if (path.length > 0) spans[path.map(String).join('.')] = spanOf(path);
    if (Array.isArray(at)) for (const [index, item] of at.entries()) walk(item, [...path, index]);
    else if (typeof at === 'object' && at !== null)
      for (const [key, item] of Object.entries(at)) walk(item, [...path, key]);
  };
  walk(value, []);
  return spans;
}
