import type { Table } from 'mdast';
import type { Findings } from './findings.ts';
import { type Source, spanOf } from './source.ts';

/** A wikilink that GFM has cut into two cells. */
const cutLink = /(?<!\\)\[\[([^[\]|\\]*)\|([^[\]|]*)\]\]/g;
/** A citation that GFM has cut into cells. */
const cutCitation = /(?<![\\[])\[[!?]?@[^[\]|\\]*\|[^[\]]{0,200}\]/g;

/**
 * Finds links and citations that a table has cut, and cells that it does not show.
 * @param cut offsets where what is cut begins; those found here join them
 */
export function vetTable(node: Table, source: Source, cut: Set<number>, findings: Findings): void {
  const width = node.children[0]?.children.length ?? 0;
  for (const row of node.children) {
    const start = row.position?.start.offset ?? 0;
    const found = vetRow(source.slice(row.position), start, source, findings);
    for (const at of found) cut.add(at);
    // What is cut makes cells of its own.
    if (found.length > 0) continue;
    const lost = row.children.slice(width).find(({ children }) => children.length > 0);
    if (!lost) continue;
    const message = `The first row has ${width} cells, this one ${row.children.length}: what is beyond is not shown.`;
    const hint = 'Write `\\|` for a plain bar, or add a column.';
    findings.at(spanOf(lost), 'markup/table', message, hint);
  }
}

/**
 * Finds links and citations in a row of a table that their own bar cuts.
 * @param start of the row in the file
 * @returns where they begin
 */
export function vetRow(row: string, start: number, source: Source, findings: Findings): number[] {
  const found: number[] = [];
  const tell = (code: 'link/table-pipe' | 'cite/syntax', written: string, at: number): void => {
    const span = source.span(start + at, start + at + written.length);
    const meant = written.replace(/(?<!\\)\|/g, '\\|');
    findings.at(span, code, 'In a table a bare `|` ends the cell.', `Write \`${meant}\`.`);
    found.push(start + at);
  };
  for (const { 0: whole, index } of row.matchAll(cutLink)) tell('link/table-pipe', whole, index);
  for (const { 0: whole, index } of row.matchAll(cutCitation)) tell('cite/syntax', whole, index);
  return found;
}
