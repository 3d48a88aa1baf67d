import { readFileSync } from 'node:fs';
import type { AboutView } from '../../views/about.ts';
import type { AzView } from '../../views/az.ts';
import type { DataSetsView, FileRow } from '../../views/data.ts';
import type { GlossaryView } from '../../views/glossary.ts';
import type { ScaleView } from '../../views/likelihood.ts';
import type { SummaryView } from '../../views/summary.ts';
import { bodyMarkdown } from './blocks.ts';
import { eventLines, type PageWriting } from './components.ts';
import { linkLines, section, whole } from './frame.ts';
import { escapeMarkdown, link } from './inline.ts';

/** The brief in short as Markdown. */
export function summaryMarkdown(view: SummaryView, writing: PageWriting): string {
  const { words, linkTo } = writing;
  const item = (text: string): string => `- ${text.replace(/\n(?=.)/g, '\n  ')}`;
  return whole(view, [
    link(escapeMarkdown(view.title), linkTo(view.home)),
    view.bluf && `> ${escapeMarkdown(view.bluf)}`,
    view.none && escapeMarkdown(view.none),
    section(
      words.sections.judgements,
      view.judgements
        .map(({ body, confidenceLabel }) =>
          item(`${bodyMarkdown(body, writing)} (${escapeMarkdown(confidenceLabel)})`),
        )
        .join('\n'),
    ),
    section(words.cover.turningPoints, eventLines(view.turningPoints, writing)),
    section(words.claim.gaps, view.gaps.map(({ body }) => item(bodyMarkdown(body, writing))).join('\n')),
  ]);
}

/** The abbreviations as Markdown. */
export function glossaryMarkdown(view: GlossaryView, { words }: PageWriting): string {
  const line = ({ abbreviation, meaning }: GlossaryView['entries'][number]): string =>
    `- **${escapeMarkdown(abbreviation)}**${words.punctuation.colon}${escapeMarkdown(meaning)}`;
  return whole(view, [escapeMarkdown(view.intro), view.entries.map(line).join('\n')]);
}

/** How to read the dossier: the text of the page, which is Markdown itself but for the scale of likelihood. */
export function aboutMarkdown(view: AboutView): string {
  const file = new URL(`../../texts/about/${view.text}.mdx`, import.meta.url);
  const text = readFileSync(file, 'utf8')
    .replace(/^import .*\n/gm, '')
    .replace(/<LikelihoodScale .*>\n([\s\S]*?)<\/LikelihoodScale>\n\n/, (_, said: string) =>
      view.scale === undefined ? '' : `${said.trim()}\n\n${scaleTable(view.scale)}\n\n`,
    );
  return whole(view, [text.trim()]);
}

function scaleTable({ heads, rows }: ScaleView): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(escapeMarkdown).join(' | ')} |`;
  return [line(heads), '| --- | --- |', ...rows.map(({ terms, range }) => line([terms, range]))].join('\n');
}

/** What can be taken as data, as Markdown. */
export function dataMarkdown(view: DataSetsView, { words, linkTo }: PageWriting): string {
  const files = (rows: readonly FileRow[]): string =>
    rows
      .map(
        ({ href, name, about }) =>
          `- ${link(escapeMarkdown(name), linkTo(href))}${words.punctuation.colon}${escapeMarkdown(about)}`,
      )
      .join('\n');
  const w = words.data;
  const lists = view.lists.map(({ name, fields }) => {
    const names = fields.map((field) => `\`${field.name}${field.optional ? '?' : ''}\``);
    return `- \`${name}\`${words.punctuation.colon}${names.join(' ')}`;
  });
  return whole(view, [
    escapeMarkdown(w.intro),
    section(w.filesTitle, [files(view.files), escapeMarkdown(w.csv), escapeMarkdown(w.dates)].join('\n\n')),
    section(w.recordsTitle, [escapeMarkdown(w.records), lists.join('\n')].join('\n\n')),
    section(w.feedsTitle, files(view.feeds)),
    section(w.textTitle, files(view.copies)),
  ]);
}

/** Every name of the dossier with the page it leads to, as Markdown. */
export function azMarkdown(view: AzView, writing: PageWriting): string {
  const letters = view.letters.map(({ letter, href }) => ({ label: letter, href }));
  return whole(view, [
    // A list cut by letters begins with a page that only names them.
    view.groups.length === 0 ? linkLines(letters, writing) : undefined,
    ...view.groups.map(({ letter, entries }) => {
      const links = entries.map(({ name, href }) => ({ label: name, href }));
      return section(letter, linkLines(links, writing));
    }),
    view.pager && section(writing.words.lists.pages, linkLines(view.pager.links, writing)),
  ]);
}
