import type { Root } from 'mdast';
import { type Diagnostic, diagnostic } from '../diagnostics.ts';
import { walk } from './blocks.ts';
import type { Source } from './source.ts';

/** A label with a space in it: at the beginning of a line, with a colon behind it, that of a note. */
const spaced = /(?<!\\)\[\^([^[\]\n]{0,100}\s[^[\]\n]{0,100})\](:?)/g;

interface Label {
  offset: number;
  written: string;
  meant: string;
}

/** Finds footnotes that Markdown takes for text or links, since their labels hold a space. */
export function spacedLabels(file: string, source: Source, root: Root): Diagnostic[] {
  const notes = new Set<string>();
  const labels: Label[] = [];
  for (const node of walk(root)) {
    if (node.type === 'footnoteDefinition') notes.add(node.identifier);
    if (node.type !== 'text' && node.type !== 'definition' && node.type !== 'linkReference') continue;
    const written = source.slice(node.position);
    const start = node.position?.start.offset ?? 0;
    if (!written.includes('[^')) continue;
    for (const { 0: whole, 1: label = '', 2: colon = '', index } of written.matchAll(spaced)) {
      const meant = label.trim().replace(/\s+/g, '-');
      const isNote =
        colon === ':' &&
        /(?:^|\n)[ \t>]*$/.test(source.text.slice(Math.max(0, start + index - 20), start + index));
      if (isNote) notes.add(meant.toLowerCase());
      const bracket = colon === ':' ? whole.slice(0, -1) : whole;
      labels.push({ offset: start + index, written: bracket, meant });
    }
  }
  return labels
    .filter(({ meant }) => meant !== '' && notes.has(meant.toLowerCase()))
    .map(({ offset, written, meant }) => {
      const span = source.span(offset, offset + written.length);
      const message = 'The label of a footnote holds no spaces.';
      const found = diagnostic(file, span, 'footnote/label', message, `Write \`[^${meant}]\`.`);
      return { ...found, fix: { safe: true, edits: [{ ...span, text: `[^${meant}]` }] } };
    });
}
