import { splitIds } from '../ids.ts';
import { linkOrder } from '../nameIndex.ts';
import type { Page } from '../page.ts';
import type { ComponentCall, Segment } from '../segments.ts';
import {
  dropIntroduction,
  hasContent,
  hasPassages,
  isBlank,
  isList,
  openHeadings,
  passages,
  withoutEmptySections,
} from './sections.ts';
import { type ElementNode, escapeHtml, segmentsOf, type TreeNode, textOfNodes, treeOf } from './tree.ts';
import { citationsOf, isUnsupported } from './units.ts';
import { isAbove, isIdOut, isPageOut, lose, type Withheld } from './withheld.ts';

const lists = new Set(['ul', 'ol', 'table', 'blockquote']);
/** Components whose content is prose like any other; the rest stand or fall as one passage. */
const containers = new Set(['Note', 'Restricted']);

/** Takes out of a page's body what is above the ceiling or can no longer stand. Indexes still point into the old arrays. */
export class BodyFilter {
  readonly #page: Page;
  readonly #withheld: Withheld;
  /** Whether anything was taken out or rewritten. */
  changed = false;

  constructor(page: Page, withheld: Withheld) {
    this.#page = page;
    this.#withheld = withheld;
  }

  /** Segments of a flow of blocks without what is left out. */
  flow(segments: readonly Segment[]): Segment[] {
    return segmentsOf(this.#blocks(treeOf(segments)));
  }

  /** Segments that stay as a whole, without the parts in them that are marked above the ceiling. */
  unit(segments: readonly Segment[]): Segment[] {
    return segmentsOf(this.#inline(treeOf(segments)));
  }

  #blocks(nodes: readonly TreeNode[]): TreeNode[] {
    const kept: TreeNode[] = [];
    const headings = new Set<TreeNode>();
    let dropped = false;
    for (const node of nodes) {
      const stays = this.#block(node);
      if (stays) {
        if (!(dropped && isBlank(stays))) kept.push(stays);
        dropped = false;
        continue;
      }
      this.changed = true;
      dropped = true;
      if (node.type === 'element' && lists.has(node.tag)) dropIntroduction(kept);
      for (const heading of openHeadings(kept)) headings.add(heading);
    }
    return withoutEmptySections(kept, headings);
  }

  #block(node: TreeNode): TreeNode | undefined {
    if (node.type === 'html') return node;
    if (node.type === 'component') return this.#component(node.call);
    if (node.type !== 'element') return this.#slot(node);
    if (!passages.has(node.tag)) {
      const children = this.#blocks(node.children);
      return hasPassages(node) && !hasPassages({ ...node, children }) ? undefined : { ...node, children };
    }
    const own = node.children.filter((child) => !(child.type === 'element' && isList(child)));
    const segments = segmentsOf(own);
    if (isUnsupported(segments, this.#page.body, this.#withheld)) {
      this.#losePassage(segments);
      return undefined;
    }
    const children = this.#inline(node.children);
    return hasContent(node.children) && !hasContent(children) ? undefined : { ...node, children };
  }

  #losePassage(segments: readonly Segment[]): void {
    const { before } = citationsOf(segments, this.#page.body, this.#withheld);
    const lost = before.find(({ source }) => this.#withheld.sources.has(source)) ?? before[0];
    if (!lost) return;
    this.#withheld.passages.push({ file: this.#page.file, line: lost.span.line });
    lose(
      this.#withheld,
      this.#page.file,
      lost.span,
      `The passage rests on "${lost.source}", which is above ${this.#withheld.ceiling}.`,
      'Give what may stay a passage and a source of its own.',
    );
  }

  /** Within a passage that stays: parts marked above the ceiling go, links to what is left out become text. */
  #inline(nodes: readonly TreeNode[]): TreeNode[] {
    return nodes.flatMap((node): TreeNode[] => {
      if (node.type === 'html') return [node];
      if (node.type === 'element' && isList(node)) {
        const list = this.#block(node);
        this.changed ||= !list;
        return list ? [list] : [];
      }
      if (node.type === 'element') {
        const children = this.#inline(node.children);
        return hasContent(node.children) && !hasContent(children) ? [] : [{ ...node, children }];
      }
      const stays = node.type === 'component' ? this.#component(node.call) : this.#slot(node);
      this.changed ||= !stays;
      return stays ? [stays] : [];
    });
  }

  /** A link to a page that is left out becomes its label; a page named otherwise is a leak, found elsewhere. */
  #slot(node: Exclude<TreeNode, ElementNode>): TreeNode {
    if (node.type === 'cite') {
      const items = this.#page.body.cites[node.index] ?? [];
      this.changed ||= items.some(({ source }) => this.#withheld.sources.has(source));
    }
    if (node.type !== 'link') return node;
    const { full } = this.#withheld;
    const target = full.targets[`${this.#page.collection}/${this.#page.id}`]?.[node.index];
    if (!target || !this.#withheld.pages.has(target)) return node;
    this.changed = true;
    return { type: 'html', html: escapeHtml(this.#page.body.links[node.index]?.label ?? '') };
  }

  #component(call: ComponentCall): TreeNode | undefined {
    if (isAbove(call, this.#withheld)) {
      if (call.attributes.id === undefined) {
        lose(this.#withheld, this.#page.file, call.span, `A part of the page is ${call.attributes.tlp}.`);
      }
      return undefined;
    }
    const { id, ref } = call.attributes;
    if (id !== undefined && this.#withheld.prose.has(id)) return undefined;
    if (ref !== undefined && this.#withheld.prose.has(ref)) return undefined;
    const attributes = this.#attributes(call);
    if (!attributes) return undefined;
    const isContainer = containers.has(call.name);
    if (!isContainer && isUnsupported(call.children, this.#page.body, this.#withheld)) {
      this.#losePassage(call.children);
      return undefined;
    }
    const children = isContainer && !call.inline ? this.flow(call.children) : this.unit(call.children);
    if (call.children.length > 0 && !hasContent(treeOf(children))) return undefined;
    const text = containers.has(call.name) ? textOfNodes(treeOf(children), this.#page.body) : call.text;
    return { type: 'component', call: { ...call, attributes, children, text } };
  }

  /** Attributes without ids of what is left out; undefined where a component has nothing left to show. */
  #attributes(call: ComponentCall): Record<string, string> | undefined {
    const attributes = { ...call.attributes };
    for (const name of ['about', 'by', 'places', 'basis']) {
      if (attributes[name] === undefined) continue;
      const written = splitIds(attributes[name]);
      const stays = written.filter((id) =>
        name === 'basis' ? !isIdOut(id, this.#withheld) : !isPageOut(id, linkOrder, this.#withheld),
      );
      if (stays.length === written.length) continue;
      this.changed = true;
      attributes[name] = stays.join(' ');
      if (stays.length > 0) continue;
      if (call.name === 'Timeline' || call.name === 'Map') return undefined;
      delete attributes[name];
    }
    return attributes;
  }
}
