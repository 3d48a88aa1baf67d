import type { Diagnostic } from './diagnostics.ts';
import { arrange } from './markup/blocks.ts';
import { bodyOf } from './markup/body.ts';
import { vetDefinitions } from './markup/definitions.ts';
import { spacedLabels } from './markup/footnoteLabels.ts';
import { limitsOfText, limitsOfTree } from './markup/limits.ts';
import { parseTree } from './markup/parser.ts';
import { type Run, runsOf } from './markup/runs.ts';
import { Source } from './markup/source.ts';
import { takeUnseen } from './markup/unseen.ts';
import { vet } from './markup/vet.ts';
import { type Body, emptyBody } from './segments.ts';
import type { Spans } from './spans.ts';

export interface Markup {
  body: Body;
  /** The spans of the attributes of component calls. */
  spans: Spans;
  /** The prose of the body, for what is found in its wording. */
  runs: Run[];
  diagnostics: Diagnostic[];
}

/**
 * Parses a page, front matter and all, into segments of safe HTML and plain data about its links,
 * citations and prose. Nothing in it is evaluated. After a syntax error or a limit the body is empty.
 */
export function parseMarkup(file: string, text: string, lang: string): Markup {
  const source = new Source(text);
  const diagnostics: Diagnostic[] = [];
  const finish = (body: Body, spans: Spans = {}, runs: Run[] = []): Markup => ({
    body,
    spans,
    runs,
    diagnostics,
  });
  const limits = limitsOfText(file, source);
  diagnostics.push(...limits);
  if (limits.length) return finish(emptyBody());

  const root = parseTree(file, source);
  if (!('children' in root)) {
    diagnostics.push(root);
    return finish(emptyBody());
  }
  const deep = limitsOfTree(file, root);
  diagnostics.push(...deep);
  if (deep.length) return finish(emptyBody());

  for (const found of vetDefinitions(file, root)) diagnostics.push(found);
  for (const found of takeUnseen(file, source, root)) diagnostics.push(found);
  for (const found of spacedLabels(file, source, root)) diagnostics.push(found);
  arrange(root);
  const vetted = vet(file, source, root);
  for (const found of vetted.diagnostics) diagnostics.push(found);
  const body = bodyOf({ file, source, root, lang, calls: vetted.calls }, diagnostics);
  return finish(body, vetted.spans, runsOf(root, source));
}
