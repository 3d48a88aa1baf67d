import type { ComponentName } from './components.ts';
import type { Span } from './diagnostics.ts';

/**
 * A parsed body is a list of segments: runs of safe HTML with links, citations and component calls
 * between them. Runs may begin or end inside an element; joined in order they are well-formed.
 */
export type Segment =
  | { type: 'html'; html: string }
  | { type: 'link'; index: number }
  | { type: 'cite'; index: number }
  | { type: 'note'; index: number }
  | { type: 'component'; call: ComponentCall };

/** One component call, its attributes already validated by the component's schema. */
export interface ComponentCall {
  name: ComponentName;
  attributes: Record<string, string>;
  children: Segment[];
  /** Plain text of the content, without citations, for lists, search and feeds. */
  text: string;
  /** Stands within a line of text rather than as a block. */
  inline: boolean;
  span: Span;
}

/** A cross-link as written: `[[target|label]]` or `[label](../actors/x.mdx)`. */
export interface LinkRef {
  /** What was written between the brackets, or the path of a relative link. */
  target: string;
  label?: string;
  kind: 'wiki' | 'path';
  /** The sentence the link stands in: plain text before and after it; other links appear by label or title. */
  sentence: { before: string; after: string };
  span: Span;
}

export type Stance = 'supports' | 'disputes' | 'qualifies';

/** One item of `[@source, locator; !@other]`. */
export interface Citation {
  source: string;
  locator?: string;
  stance: Stance;
  span: Span;
}

/** Everything `parse` knows of a body. Segments point into these arrays by index. */
export interface Body {
  segments: Segment[];
  links: LinkRef[];
  /** One entry a bracket; each holds the items between semicolons. */
  cites: Citation[][];
  /** GFM footnotes in order of first reference. */
  footnotes: { label: string; segments: Segment[] }[];
  headings: { depth: number; id: string; text: string; span: Span }[];
  /** Blocks of prose outside components that carry no citation. */
  uncited: { text: string; span: Span }[];
  /** Plain text of the whole body, for search and word counts. */
  text: string;
}

/** The body of a page that holds nothing. */
export function emptyBody(): Body {
  return { segments: [], links: [], cites: [], footnotes: [], headings: [], uncited: [], text: '' };
}

/** Visits every component call of a body, outermost first, then those of its footnotes. */
export function walkBody(
  { segments, footnotes }: Pick<Body, 'segments' | 'footnotes'>,
  visit: (call: ComponentCall) => void,
): void {
  walk(segments, visit);
  for (const note of footnotes) walk(note.segments, visit);
}

/** Visits every component call of segments, outermost first. */
export function walk(segments: readonly Segment[], visit: (call: ComponentCall) => void): void {
  for (const segment of segments) {
    if (segment.type !== 'component') continue;
    visit(segment.call);
    walk(segment.call.children, visit);
  }
}
