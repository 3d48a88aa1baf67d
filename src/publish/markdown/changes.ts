import type { ChangeRow } from '../../views/changeRow.ts';
import type { ChangeSection, ChangesView } from '../../views/changes.ts';
import type { CorrectionRow, CorrectionsView } from '../../views/corrections.ts';
import type { PageHistory } from '../../views/pageHistory.ts';
import type { PageWriting } from './components.ts';
import { linkLines, section, whole } from './frame.ts';
import { escapeMarkdown, link, linkMarkdown, linksMarkdown } from './inline.ts';

/** What changed, or one page of it, as Markdown: words that went are struck out, words that came are strong. */
export function changesMarkdown(view: ChangesView, writing: PageWriting): string {
  return whole(view, [
    view.up ? linkMarkdown(view.up, writing.linkTo) : introText(view, writing),
    ...view.sections.map((part) => section(part.title, changeSection(part, writing))),
  ]);
}

/** An introduction, its last words a link. */
function introText({ intro, see }: Pick<ChangesView, 'intro' | 'see'>, { linkTo }: PageWriting): string {
  return [escapeMarkdown(intro), ...(see ? [`${linkMarkdown(see, linkTo)}.`] : [])].join(' ');
}

function changeSection(part: ChangeSection, writing: PageWriting): string {
  const { words, linkTo } = writing;
  const counts = part.counts.map(({ label, count }) => `${label}${words.punctuation.colon}${count}`);
  const said = [part.note, part.known, part.empty, counts.join(' · ')].filter(Boolean);
  const groups = part.groups.map(({ label, pages }) => {
    const lines = pages.map(({ page, rows }) =>
      [`- ${linkMarkdown(page, linkTo)}`, ...rows.map((row) => `  - ${rowText(row, writing)}`)].join('\n'),
    );
    return `### ${escapeMarkdown(label)}\n\n${lines.join('\n')}`;
  });
  return [
    ...said.map((text) => escapeMarkdown(text ?? '')),
    ...(part.all ? [linkMarkdown(part.all, linkTo)] : []),
    ...groups,
    ...(part.pager ? [linkLines(part.pager.links, writing)] : []),
  ].join('\n\n');
}

function rowText({ kindLabel, href, text, notes }: ChangeRow, { words, linkTo }: PageWriting): string {
  const signs = { same: '', added: '**', removed: '~~' } as const;
  const said = text.map(({ type, text: part }) => marked(part, signs[type])).join('');
  const kind = href === undefined ? escapeMarkdown(kindLabel) : link(escapeMarkdown(kindLabel), linkTo(href));
  return [`${kind}${words.punctuation.colon}${said}`, ...notes.map((note) => `(${escapeMarkdown(note)})`)]
    .map((part) => part.trim())
    .join(' ');
}

/** A run between signs, which must touch its words. */
function marked(text: string, sign: string): string {
  const [, before = '', inner = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  return inner === '' ? text : `${before}${sign}${escapeMarkdown(inner)}${sign}${after}`;
}

/** Every correction and the policy, as Markdown. */
export function correctionsMarkdown(view: CorrectionsView, writing: PageWriting): string {
  const { words, linkTo } = writing;
  return whole(view, [
    introText(view, writing),
    view.none && escapeMarkdown(view.none),
    section(
      words.corrections.policy,
      [escapeMarkdown(view.policy ?? ''), linksMarkdown(view.ways, linkTo)].filter(Boolean).join('\n\n'),
    ),
    ...view.rows.map((row) => `## ${linkMarkdown(row.page, linkTo)}\n\n${correctionText(row, writing)}`),
  ]);
}

/** The corrections of a page. */
export function correctionParts(rows: readonly CorrectionRow[], writing: PageWriting): string {
  const { corrections } = writing.words;
  return section(corrections.title, rows.map((row) => correctionText(row, writing)).join('\n\n'));
}

function correctionText({ date, was, now, why }: CorrectionRow, { words }: PageWriting): string {
  const w = words.corrections;
  const line = (label: string, text: string): string =>
    `- **${escapeMarkdown(label)}**${words.punctuation.colon}${escapeMarkdown(text)}`;
  return [escapeMarkdown(date), [line(w.was, was), line(w.now, now), line(w.why, why)].join('\n')].join(
    '\n\n',
  );
}

/** What became of a page, edition by edition. */
export function historyPart(history: PageHistory | undefined, writing: PageWriting): string {
  if (!history) return '';
  const { words, linkTo } = writing;
  const editions = history.editions.map(({ edition, rows, more }) => {
    const lines = rows.map(({ turnLabel, kindLabel, text, href }) => {
      const said = text === undefined ? '' : linkMarkdown({ label: text, ...(href ? { href } : {}) }, linkTo);
      return `- ${[escapeMarkdown(`${turnLabel} · ${kindLabel}`), said].filter(Boolean).join(words.punctuation.colon)}`;
    });
    return [
      `### ${linkMarkdown(edition, linkTo)}`,
      [...lines, ...(more ? [`- ${linkMarkdown(more, linkTo)}`] : [])].join('\n'),
    ].join('\n\n');
  });
  const origin = history.origin === undefined ? [] : [escapeMarkdown(history.origin)];
  return section(words.changes.history, [...editions, ...origin].join('\n\n'));
}
