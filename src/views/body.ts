import { decodeAnchor } from '../dossier/anchors.ts';
import type { ComponentName } from '../dossier/components.ts';
import type { Page, PageKey } from '../dossier/page.ts';
import type { ComponentCall, Segment } from '../dossier/segments.ts';
import { expand } from './abbreviations.ts';
import type { BodyView, ComponentView } from './componentViews.ts';
import { pageOf, type ViewContext } from './context.ts';
import { directionOf, escapeHtml } from './html.ts';
import type { FootNote, NoteNumbers } from './notes.ts';

/** Turns segments into a body; links, marks and notes are resolved on the way. One for each page that is rendered. */
export interface BodyWriter {
  context: ViewContext;
  numbers: NoteNumbers<BodyView>;
  /** The page that is being rendered. */
  page: PageKey | undefined;
  /** Claims whose own element is already on this page: an id stands once. */
  shown: Set<string>;
  feet: Map<string, FootNote<BodyView>>;
  /** Abbreviations that the page has spelt out. */
  spelt: Set<string>;
  /** Pages linked to, for their previews. */
  linked: Set<PageKey>;
  /** One component call as its template needs it; undefined for a claim that was filtered out. */
  component(owner: Page, call: ComponentCall): ComponentView | undefined;
}

/** Segments of a page as a body. Indices of links and citations count in the page that holds them, the owner. */
export function writeBody(writer: BodyWriter, owner: Page, segments: readonly Segment[]): BodyView {
  const nodes: BodyView = [];
  const { text: whole, cites } = owner.body;
  const html = (text: string): void => {
    const last = nodes.at(-1);
    if (last?.type === 'html') last.html += text;
    else nodes.push({ type: 'html', html: text });
  };
  // Editors write `text [@source].`; the space before a mark belongs to the mark.
  const mark = (text: string): void => {
    const last = nodes.at(-1);
    if (last?.type === 'html') last.html = last.html.trimEnd();
    html(text);
  };
  for (const segment of segments) {
    if (segment.type === 'html')
      html(expand(segment.html, writer.context.abbreviations, writer.spelt, whole));
    else if (segment.type === 'link') html(linkHtml(writer, owner, segment.index));
    else if (segment.type === 'cite') mark(writer.numbers.cite(cites[segment.index] ?? []));
    else if (segment.type === 'note') mark(footHtml(writer, owner, segment.index));
    else {
      const view = writer.component(owner, segment.call);
      if (view) nodes.push(view);
    }
  }
  return nodes;
}

/** Children of a call, without the calls named. */
export function writeChildren(
  writer: BodyWriter,
  owner: Page,
  call: ComponentCall,
  without?: ComponentName,
): BodyView {
  return writeBody(
    writer,
    owner,
    call.children.filter((s) => s.type !== 'component' || s.call.name !== without),
  );
}

function linkHtml({ context, linked }: BodyWriter, owner: Page, index: number): string {
  const link = owner.body.links[index];
  const key = context.dossier.targets[`${owner.collection}/${owner.id}`]?.[index];
  if (!link) return '';
  if (!key) return escapeHtml(link.label ?? link.target);
  const label = link.label ?? pageOf(context, key).title;
  linked.add(key);
  const anchor = link.kind === 'path' ? decodeAnchor(link.target.split('#')[1] ?? '') : '';
  const href = `${context.urls.page(key)}${anchor && `#${encodeURIComponent(anchor)}`}`;
  return `<a data-page="${key}" href="${escapeHtml(href)}">${bdiHtml(label)}</a>`;
}

/** A name inside a line; one that runs against the page's direction is isolated. */
export function bdiHtml(text: string): string {
  return directionOf(text) === 'rtl' ? `<bdi dir="rtl">${escapeHtml(text)}</bdi>` : escapeHtml(text);
}

function footHtml(writer: BodyWriter, owner: Page, index: number): string {
  const key = `${owner.collection}/${owner.id} ${index}`;
  const definition = owner.body.footnotes[index];
  const { note, html } = writer.numbers.foot(writer.feet.get(key), () =>
    definition ? writeBody(writer, owner, definition.segments) : [],
  );
  writer.feet.set(key, note);
  return html;
}
