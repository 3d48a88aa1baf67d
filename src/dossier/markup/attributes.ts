import type { MdxJsxAttribute } from 'mdast-util-mdx-jsx';
import type { z } from 'zod';
import type { Code } from '../codes.ts';
import { type ComponentName, components } from '../components.ts';
import { dateHint } from '../dateMeant.ts';
import type { Fix, Span } from '../diagnostics.ts';
import { codeOf } from '../scalars.ts';
import { tlpHint } from '../tlp/levels.ts';
import type { Jsx } from './blocks.ts';
import { suggestName } from './element.ts';
import { type Source, spanOf } from './source.ts';

/** Says what is wrong at a span. */
export type Report = (span: Span, code: Code, message: string, hint?: string, fix?: Fix) => void;

export interface Attributes {
  values: Record<string, string>;
  /** The span of each value, without its quotation marks, and as `about.0` that of each word of a list. */
  spans: Record<string, Span>;
}

/** Reads the attributes of a component call, or undefined where one is not as the component wants it. */
export function readAttributes(
  node: Jsx,
  name: ComponentName,
  source: Source,
  report: Report,
): Attributes | undefined {
  const written = writtenAttributes(node, name, source, report);
  const parsed = components[name].safeParse(written.values);
  if (parsed.success) return written.isWhole ? { values: parsed.data, spans: written.spans } : undefined;
  for (const issue of parsed.error.issues) {
    const key = String(issue.path[0] ?? '');
    const value = written.values[key];
    // One that is missing may be the one whose name or value could not be read.
    if (value === undefined && !written.isWhole) continue;
    if (value === undefined)
      report(
        tagSpan(node, source),
        'markup/attribute',
        `\`<${name}>\` needs the attribute \`${key}\`.`,
        options(issue) ?? `Write \`${key}="…"\`.`,
      );
    else
      report(
        written.spans[key] ?? spanOf(node),
        codeOf(issue) ?? 'markup/attribute',
        `\`${value.slice(0, 80)}\` is not a valid \`${key}\`.`,
        hintOf(name, key, value, issue),
      );
  }
  return undefined;
}

function hintOf(name: ComponentName, key: string, value: string, issue: z.core.$ZodIssue): string {
  if (codeOf(issue) === 'tlp/unknown') return tlpHint(value);
  const takes = (text: string): boolean =>
    components[name].safeParse({ [key]: text }).error?.issues.every(({ path }) => path[0] !== key) ?? true;
  // A date that can stand by itself is at odds with another one.
  const near = codeOf(issue) === 'date/invalid' && !takes(value) ? dateHint(value, takes) : undefined;
  return near ?? options(issue) ?? `Expected ${issue.message}.`;
}

function options(issue: z.core.$ZodIssue): string | undefined {
  if (issue.code !== 'invalid_value') return undefined;
  return `One of ${issue.values.map((v) => `\`${String(v)}\``).join(', ')}.`;
}

function writtenAttributes(
  node: Jsx,
  name: ComponentName,
  source: Source,
  report: Report,
): Attributes & { isWhole: boolean } {
  const { shape } = components[name];
  const values: Record<string, string> = {};
  const spans: Record<string, Span> = {};
  let isWhole = true;
  for (const attribute of node.attributes) {
    const fault = faultOf(attribute, name, shape, values);
    if (fault) {
      isWhole = false;
      report(attribute.position ? spanOf(attribute) : spanOf(node), ...fault);
    } else if (attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string') {
      values[attribute.name] = attribute.value;
      Object.assign(spans, valueSpans(attribute, source));
    }
  }
  return { values, spans, isWhole };
}

function faultOf(
  attribute: Jsx['attributes'][number],
  name: ComponentName,
  shape: Readonly<Record<string, unknown>>,
  values: Readonly<Record<string, string>>,
): [Code, string, string] | undefined {
  if (attribute.type !== 'mdxJsxAttribute')
    return ['markup/spread', 'Attributes cannot be spread from code.', 'Write them out as `name="value"`.'];
  const key = attribute.name;
  if (!Object.hasOwn(shape, key))
    return [
      'markup/attribute',
      `\`<${name}>\` has no attribute \`${key.slice(0, 40)}\`.`,
      suggestName(key, Object.keys(shape), '', ''),
    ];
  const write = `Write \`${key}="…"\`.`;
  if (typeof attribute.value === 'object' && attribute.value)
    return ['markup/expression-attribute', 'Attributes are plain text, not code.', write];
  if (typeof attribute.value !== 'string') return ['markup/attribute', `\`${key}\` needs a value.`, write];
  return Object.hasOwn(values, key)
    ? ['markup/attribute', `\`${key}\` is given twice.`, 'Keep one.']
    : undefined;
}

/** The opening tag of a component: a mistake about it need not mark all it holds. */
export function tagSpan(node: Jsx, source: Source): Span {
  const start = node.position?.start.offset;
  const first = node.children[0]?.position?.start.offset ?? node.position?.end.offset;
  if (start === undefined || first === undefined) return spanOf(node);
  const last = node.attributes.at(-1)?.position?.end.offset ?? start;
  const end = source.text.indexOf('>', last);
  return source.span(start, end < 0 || end >= first ? first : end + 1);
}

const lists = new Set(['about', 'by', 'basis', 'places', 'formerly']);

function valueSpans(attribute: MdxJsxAttribute, source: Source): Record<string, Span> {
  const { name } = attribute;
  const written = source.slice(attribute.position);
  const start = attribute.position?.start.offset;
  const opening = /^[^=]*=\s*["']/.exec(written)?.[0];
  if (start === undefined || opening === undefined) return { [name]: spanOf(attribute) };
  const from = start + opening.length;
  const spans = { [name]: source.span(from, start + written.length - 1) };
  if (!lists.has(name)) return spans;
  for (const [i, word] of [...written.slice(opening.length, -1).matchAll(/[^\s,]+/g)].entries())
    spans[`${name}.${i}`] = source.span(from + word.index, from + word.index + word[0].length);
  return spans;
}
