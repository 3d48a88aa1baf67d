import { closest, distance } from 'fastest-levenshtein';
import type { Heading, Nodes, Root, Table } from 'mdast';
import type { Code } from '../codes.ts';
import { type ComponentName, components, inlineComponents, isComponentName } from '../components.ts';
import { type Diagnostic, diagnostic } from '../diagnostics.ts';
import type { Jsx } from './blocks.ts';
import { element, esm, isElement } from './parser.ts';
import { type Source, spanOf } from './source.ts';
import { textOf } from './text.ts';

/** A component call that passed, by its node. */
export type Calls = Map<Nodes, { name: ComponentName; attributes: Record<string, string> }>;

interface Context {
  inList: boolean;
  inLine: boolean;
  inLink: boolean;
}

/** Checks a tree and returns what was found, with the component calls that may be rendered. */
export function vet(file: string, source: Source, root: Root): { diagnostics: Diagnostic[]; calls: Calls } {
  const diagnostics: Diagnostic[] = [];
  const calls: Calls = new Map();
  let depth = 1;
  const report = (
    node: Nodes | Jsx['attributes'][number],
    code: Code,
    message: string,
    hint?: string,
  ): void => {
    diagnostics.push(diagnostic(file, spanOf(node), code, message, hint));
  };
  const within = (node: Nodes, from: number, to: number, code: Code, message: string, hint: string): void => {
    const start = node.position?.start.offset ?? 0;
    diagnostics.push(diagnostic(file, source.span(start + from, start + to), code, message, hint));
  };

  const visit = (node: Nodes, context: Context): void => {
    let inner = context;
    switch (node.type) {
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        visitJsx(node, context);
        inner = { ...context, inLine: node.type === 'mdxJsxTextElement' };
        break;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        report(
          node,
          'markup/expression',
          'Pages hold no code: `{…}` is not evaluated.',
          'For plain braces write `\\{` and `\\}`.',
        );
        break;
      case 'html':
        report(
          node,
          'internal/html',
          'Raw HTML came through the parser.',
          'This is a fault of the program; please report it.',
        );
        break;
      case 'paragraph':
        if (visitEsm(node)) return;
        break;
      case 'heading':
        visitHeading(node);
        break;
      case 'listItem':
        inner = { ...context, inList: true };
        break;
      case 'table':
        visitTable(node);
        inner = { ...context, inList: true };
        break;
      case 'image':
        report(
          node,
          'markup/image',
          'Images need a description and a credit.',
          'Write `<Figure src="assets/…" alt="…"/>`.',
        );
        break;
      case 'link':
        if (context.inLink)
          report(node, 'link/nested', 'A link cannot stand inside a link.', 'Close the first one before it.');
        visitLink(node.url, node, textOf([node]));
        inner = { ...context, inLink: true };
        break;
      case 'wikilink':
        if (context.inLink)
          report(node, 'link/nested', 'A link cannot stand inside a link.', 'Close the first one before it.');
        if (!node.target)
          report(node, 'link/empty', 'This link names nothing.', 'Write `[[id]]` or `[[id|label]]`.');
        else if (node.label === '')
          report(node, 'link/empty', 'This link has an empty label.', `Write \`[[${node.target}]]\`.`);
        break;
      case 'cite':
        for (const fault of node.faults) {
          within(
            node,
            fault.start,
            Math.max(fault.end, fault.start + 1),
            'cite/syntax',
            `\`${fault.raw.slice(0, 80)}\` is not a citation.`,
            suggest(fault.raw),
          );
        }
        break;
      case 'text':
        visitText(node);
        break;
    }
    if ('children' in node) for (const child of node.children) visit(child, inner);
  };

  const visitJsx = (node: Jsx, context: Context): void => {
    const name = node.name;
    if (name === null) {
      report(node, 'markup/fragment', 'Fragments (`<>`) are not available.', 'Remove `<>` and `</>`.');
      return;
    }
    if (isElement(name)) {
      report(node, 'markup/element', ...element(name));
      return;
    }
    if (!isComponentName(name)) {
      const hint = nearest(name, Object.keys(components), '<', '>');
      report(node, 'markup/component', `There is no component \`${name.slice(0, 40)}\`.`, hint);
      return;
    }
    const mayBeInline = inlineComponents.includes(name);
    if (node.type === 'mdxJsxTextElement' ? !mayBeInline : context.inList || context.inLine) {
      report(
        node,
        'markup/inline-component',
        `\`<${name}>\` cannot stand within a line, list or table.`,
        'Put its tags on lines of their own, between empty lines, outside of lists and tables.',
      );
    }
    const attributes = visitAttributes(node, name);
    if (attributes) calls.set(node, { name, attributes });
  };

  const visitAttributes = (node: Jsx, name: ComponentName): Record<string, string> | undefined => {
    const { shape } = components[name];
    const known = Object.keys(shape);
    const values = new Map<string, string>();
    let failed = false;
    const fail = (
      at: Nodes | Jsx['attributes'][number],
      code: Code,
      message: string,
      hint?: string,
    ): void => {
      failed = true;
      report(at.position ? at : node, code, message, hint);
    };
    for (const attribute of node.attributes) {
      if (attribute.type !== 'mdxJsxAttribute') {
        fail(
          attribute,
          'markup/spread',
          'Attributes cannot be spread from code.',
          'Write them out as `name="value"`.',
        );
        continue;
      }
      const key = attribute.name;
      if (!Object.hasOwn(shape, key))
        fail(
          attribute,
          'markup/attribute',
          `\`<${name}>\` has no attribute \`${key.slice(0, 40)}\`.`,
          nearest(key, known, '', ''),
        );
      else if (typeof attribute.value === 'object' && attribute.value) {
        fail(
          attribute,
          'markup/expression-attribute',
          'Attributes are plain text, not code.',
          `Write \`${key}="…"\`.`,
        );
      } else if (attribute.value === null || attribute.value === undefined)
        fail(attribute, 'markup/attribute', `\`${key}\` needs a value.`, `Write \`${key}="…"\`.`);
      else if (values.has(key))
        fail(attribute, 'markup/attribute', `\`${key}\` is given twice.`, 'Keep one.');
      else values.set(key, attribute.value);
    }
    if (failed) return undefined;
    const parsed = components[name].safeParse(Object.fromEntries(values));
    if (parsed.success) return Object.fromEntries(values);
    for (const issue of parsed.error.issues) {
      const key = String(issue.path[0] ?? '');
      const at = node.attributes.find((a) => a.type === 'mdxJsxAttribute' && a.name === key);
      const options =
        issue.code === 'invalid_value'
          ? `One of ${issue.values.map((v) => `\`${String(v)}\``).join(', ')}.`
          : undefined;
      if (at)
        fail(
          at,
          'markup/attribute',
          `\`${(values.get(key) ?? '').slice(0, 80)}\` is not a valid \`${key}\`.`,
          options ?? `Expected ${issue.message}.`,
        );
      else
        fail(
          node,
          'markup/attribute',
          `\`<${name}>\` needs the attribute \`${key}\`.`,
          options ?? `Write \`${key}="…"\`.`,
        );
    }
    return undefined;
  };

  const visitEsm = (node: Nodes): boolean => {
    const written = source.slice(node.position).slice(0, 500);
    const looks =
      /^(?:import\s*(?:["']|[\w*{][^.]*?\sfrom\s*["'])|import\s*\{|export\s+(?:default|const|let|var|function|class|async)\b|export\s*[*{])/.test(
        written,
      );
    if (looks) report(node, 'markup/esm', ...esm);
    return looks;
  };

  const visitHeading = (node: Heading): void => {
    if (node.depth === 1)
      report(node, 'markup/heading-1', 'The title of a page is in its front matter.', 'Begin with `##`.');
    else if (node.depth > depth + 1) {
      report(
        node,
        'heading/skip',
        `A heading of level ${node.depth} follows one of level ${depth}.`,
        `Write \`${'#'.repeat(depth + 1)}\`.`,
      );
    }
    depth = node.depth;
  };

  const visitTable = (node: Table): void => {
    for (const row of node.children) {
      const written = source.slice(row.position);
      for (const match of written.matchAll(/(?<!\\)\[\[([^[\]|\\]*)\|([^[\]|]*)\]\]/g)) {
        within(
          row,
          match.index,
          match.index + match[0].length,
          'link/table-pipe',
          'In a table a bare `|` ends the cell.',
          `Write \`[[${match[1]}\\|${match[2]}]]\`.`,
        );
      }
    }
  };

  const visitLink = (url: string, node: Nodes, text: string): void => {
    const kind = linkKind(url);
    if (kind === 'scheme')
      report(
        node,
        'link/scheme',
        `\`${url.slice(0, 80)}\` is not a link this site may carry.`,
        'Use `https:`, `http:` or `mailto:`.',
      );
    else if (kind === 'relative')
      report(
        node,
        'link/relative',
        `\`${url.slice(0, 80)}\` leads to no page of the dossier.`,
        'Write `[[id|label]]`, or a relative path to an `.mdx` file.',
      );
    else if (!text && kind !== 'path')
      report(node, 'link/empty', 'This link has no text.', `Write \`[text](${url.slice(0, 80)})\`.`);
  };

  const visitText = (node: Nodes): void => {
    const written = source.slice(node.position);
    if (!written.includes('[')) return;
    for (const match of written.matchAll(/(?<!\\)\[\^[^\]\s[]{1,200}\]/g)) {
      within(
        node,
        match.index,
        match.index + match[0].length,
        'footnote/undefined',
        `The footnote \`${match[0]}\` is not written anywhere.`,
        `Add \`${match[0]}: text\` in a paragraph of its own.`,
      );
    }
    for (const match of written.matchAll(/(?<!\\)\[\[(?!\[)/g)) {
      within(
        node,
        match.index,
        match.index + 2,
        'link/unclosed',
        'This link is not closed.',
        'Write `[[id]]` or `[[id|label]]`; for plain brackets write `\\[[`.',
      );
    }
    for (const match of written.matchAll(
      /(?<![\\[])\[(?:[!?]?@|[^[\]@]{0,200}[\s;,(][!?]?@)(?=[\w\]])[^[\]]{0,200}\]?/g,
    )) {
      within(
        node,
        match.index,
        match.index + match[0].length,
        'cite/syntax',
        `\`${match[0].slice(0, 80)}\` is not a citation.`,
        suggest(match[0]),
      );
    }
  };

  visit(root, { inList: false, inLine: false, inLink: false });
  return { diagnostics, calls };
}

/** What a link leads to; anything not known to be safe is refused. */
export function linkKind(url: string): 'external' | 'fragment' | 'path' | 'scheme' | 'relative' {
  // Browsers drop white space and controls from addresses before they look for a scheme.
  const bare = [...url].filter((c) => c > ' ' && c !== '\u007f').join('');
  if (/^(?:https?:\/\/|mailto:)/i.test(bare)) return 'external';
  if (bare.startsWith('#')) return 'fragment';
  if (/^[a-z][a-z0-9+.-]*:/i.test(bare)) return 'scheme';
  if (/^[/\\]/.test(bare)) return 'relative';
  return /^[^?#]*\.mdx(?:[?#]|$)/.test(bare) ? 'path' : 'relative';
}

function suggest(raw: string): string {
  const match = /([!?]?)@([a-z0-9][\w:-]*)[\s,]*([^[\];@]*)/i.exec(raw);
  if (!match) return 'Write `[@source]` or `[@source, p. 4; @other]`.';
  const rest = match[3]?.trim();
  return `Write \`[${match[1]}@${match[2]}${rest ? `, ${rest}` : ''}]\`; further sources follow a \`;\`.`;
}

function nearest(name: string, known: string[], before: string, after: string): string {
  const list = `Known: ${known.map((k) => `\`${k}\``).join(', ')}.`;
  // Measuring is quadratic in the length of the name.
  if (name.length > 60) return list;
  const folded = known.find((k) => k.toLowerCase() === name.toLowerCase());
  const near = folded ?? closest(name, known);
  return folded || distance(name, near) <= Math.max(2, near.length / 3)
    ? `Did you mean \`${before}${near}${after}\`?`
    : list;
}
