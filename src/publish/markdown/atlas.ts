import type { OverviewView } from '../../views/maps/overview.ts';
import type { MatrixRow, MatrixView } from '../../views/matrix.ts';
import type { PageWriting } from './components.ts';
import { linkLines, section, whole } from './frame.ts';
import { escapeMarkdown, link, linkMarkdown } from './inline.ts';

/** What links which actors, as Markdown: each pair once, below the first of the two. */
export function matrixMarkdown(view: MatrixView, writing: PageWriting): string {
  const rows = view.rows.map((row, i) => section(row.actor.label, pairLines(row, i, view.rows, writing)));
  return whole(view, [escapeMarkdown(view.intro), escapeMarkdown(view.extent), ...rows]);
}

function pairLines(
  { cells }: MatrixRow,
  own: number,
  rows: readonly MatrixRow[],
  { words, linkTo }: PageWriting,
): string {
  return cells
    .flatMap((cell, i) => {
      const other = rows[i]?.actor;
      if (!cell || !other || i <= own) return [];
      const said = link(escapeMarkdown(cell.words), linkTo(cell.href));
      return [`- ${linkMarkdown(other, linkTo)}${words.punctuation.colon}${said}`];
    })
    .join('\n');
}

/** The places of the map, as Markdown. */
export function overviewMarkdown(view: OverviewView, writing: PageWriting): string {
  const { words, linkTo } = writing;
  const groups = view.groups.map(({ label, rows, more }) => {
    const lines = rows.map(
      (row) => `- ${link(escapeMarkdown(row.label), linkTo(row.href))} (${escapeMarkdown(row.detail)})`,
    );
    return section(label, [...lines, ...(more ? [`- ${escapeMarkdown(more)}`] : [])].join('\n'));
  });
  return whole(view, [
    escapeMarkdown(view.intro),
    ...groups,
    section(words.atlas.map.unplaced, linkLines(view.unplaced, writing)),
    view.moreUnplaced && escapeMarkdown(view.moreUnplaced),
    view.all && linkMarkdown(view.all, linkTo),
  ]);
}
