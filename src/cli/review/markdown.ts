import type { Diagnostic } from '../../dossier/diagnostics.ts';
import type { Change, Turn } from '../../dossier/editions/change.ts';
import { code, escapeMarkdown, link } from '../../publish/markdown/inline.ts';
import { wordDiff } from '../../views/diff.ts';
import { printable } from '../report/excerpt.ts';
import { counts } from '../report/human.ts';
import type { FileChange, Review } from './review.ts';

export interface MarkdownOptions {
  /** The commit that is compared with, shortened. */
  base: string;
  /** That commit holds no content, so that everything is new. */
  isBaseEmpty?: boolean;
  /** Address of a file of the content on the code host, at this state; undefined without one. */
  address: ((file: string, line: number) => string) | undefined;
  /** Language of the dossier, for telling words apart. */
  lang: string;
  /** Code hosts cut a summary off, or refuse it, above a size in bytes. */
  limit?: number;
}

const LIMIT = 900_000;

const turns: readonly { turn: Turn; label: string }[] = [
  { turn: 'contested', label: 'Gone contested' },
  { turn: 'supported', label: 'Now supported' },
  { turn: 'withdrawn', label: 'Withdrawn' },
  { turn: 'changed', label: 'Changed' },
  { turn: 'new', label: 'New' },
];

/** A review as Markdown for a pull request: what readers will see change, then what the checks find. */
export function reviewMarkdown(review: Review, options: MarkdownOptions): string {
  const { fresh, standing, mended } = review.diagnostics;
  const found = [...fresh, ...standing];
  const sections = [
    `## Review against ${escapeMarkdown(options.base)}`,
    editionsTouched(review.files, options),
    [
      ...(options.isBaseEmpty ? ['**The base holds no content:** everything is new.'] : []),
      `**Files:** ${countTurns(review.files)}`,
      `**Checks:** ${counts(found)}; ${fresh.length} new, ${mended.length} mended.`,
    ].join('  \n'),
    section(
      'Pages and files',
      review.files.map((change) => fileLine(change, options)),
    ),
    ...(options.isBaseEmpty ? [] : claimSections(review.changes, options)),
    section(
      'New findings',
      fresh.map((finding) => findingLine(finding, options)),
    ),
    section('Mended findings', mended.map(mendedLine)),
    folded(
      `Findings that stood before (${standing.length})`,
      standing.map((finding) => findingLine(finding, options)),
    ),
  ];
  return within(
    sections.filter((text) => text !== ''),
    options.limit ?? LIMIT,
  );
}

/** Editions are what readers were given: one that is altered or gone tells them another past. */
function editionsTouched(files: readonly FileChange[], { base }: MarkdownOptions): string {
  const touched = files.filter(({ file, turn }) => file.startsWith('editions/') && turn !== 'added');
  if (touched.length === 0) return '';
  const told = touched.map(({ file, turn }) => `${fileName(file)} was ${turn}`).join(', ');
  return `**Editions never change, and here ${told}.** Take it back: ${code(`git checkout ${base} -- editions`)} in the folder of the content.`;
}

function countTurns(files: readonly FileChange[]): string {
  if (files.length === 0) return 'nothing in the content differs.';
  const names = ['added', 'changed', 'renamed', 'removed'] as const;
  const parts = names.flatMap((turn) => {
    const count = files.filter((file) => file.turn === turn).length;
    return count === 0 ? [] : [`${count} ${turn}`];
  });
  return `${parts.join(', ')}.`;
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `### ${title}\n\n${lines.map((line) => `- ${line}`).join('\n')}`;
}

function folded(title: string, lines: readonly string[]): string {
  if (lines.length === 0) return '';
  const list = lines.map((line) => `- ${line}`).join('\n');
  return `<details><summary>${title}</summary>\n\n${list}\n\n</details>`;
}

function fileLine({ file, turn, from, title }: FileChange, options: MarkdownOptions): string {
  const shown = title === undefined ? fileName(file) : `${escapeMarkdown(title)} (${fileName(file)})`;
  const linked = turn === 'removed' ? shown : place(shown, file, 1, options);
  return `${turn}: ${linked}${from === undefined ? '' : `, before ${fileName(from)}`}`;
}

function claimSections(changes: readonly Change[] | undefined, options: MarkdownOptions): string[] {
  if (!changes)
    return ['### What the dossier says\n\nCannot be compared: one of the two states has errors, see below.'];
  const statements = changes.filter(({ kind }) => kind !== 'page');
  return [
    ...turns.map(({ turn, label }) =>
      section(
        label,
        statements.filter((change) => change.turn === turn).map((change) => changeLine(change, options)),
      ),
    ),
    section(
      'Bottom lines, titles and dates',
      changes.flatMap((change) =>
        change.kind === 'page' && change.turn === 'changed' && (change.fields || change.after !== undefined)
          ? [changeLine(change, options)]
          : [],
      ),
    ),
  ];
}

function changeLine(change: Change, options: MarkdownOptions): string {
  const { kind, title, page, status, fields = [] } = change;
  const notes = [
    ...(status ? [`${status.before} → ${status.after}`] : []),
    ...fields.map(({ name, before = 'nothing', after = 'nothing' }) => `${name}: ${before} → ${after}`),
  ].map(escapeMarkdown);
  const where =
    change.turn === 'withdrawn'
      ? escapeMarkdown(title)
      : place(escapeMarkdown(title), `${page}.mdx`, 1, options);
  const told = [textOf(change, options.lang), ...notes].filter((part) => part !== '');
  return `${kind} on ${where}: ${told.join('; ')}`;
}

/** The words of a statement, old and new told apart; a relation or participant by what it joins. */
function textOf({ before, after, id, relation, participant }: Change, lang: string): string {
  if (before !== undefined && after !== undefined) return differences(before, after, lang);
  if (relation) return escapeMarkdown([relation.from, relation.verb, relation.to].join(' '));
  if (participant) return escapeMarkdown(`${participant.actor ?? participant.name} as ${participant.role}`);
  return escapeMarkdown(after ?? before ?? id);
}

/** Words that went struck out, words that came in bold, apart so that the marks are read as such. */
function differences(before: string, after: string, lang: string): string {
  return wordDiff(before, after, lang)
    .map(({ type, text }) => {
      const [, start = '', inner = '', end = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
      if (inner === '' || type === 'same') return escapeMarkdown(text);
      const mark = type === 'added' ? '**' : '~~';
      return `${start}${mark}${escapeMarkdown(inner)}${mark}${end}`;
    })
    .join('')
    .replaceAll('~~**', '~~ **');
}

function findingLine(finding: Diagnostic, options: MarkdownOptions): string {
  const { file, line, column, severity, code: name, message, hint } = finding;
  const at = place(fileName(`${file}:${line}:${column}`), file, line, options);
  return `${at} ${severity} ${code(name)}: ${escapeMarkdown([message, hint].filter(Boolean).join(' '))}`;
}

function mendedLine({ file, code: name, message }: Diagnostic): string {
  return `${fileName(file)} ${code(name)}: ${escapeMarkdown(message)}`;
}

/** Whoever sends a change names its files, and may name one so that it reads as lines of the summary. */
function fileName(file: string): string {
  return code(printable(file));
}

function place(label: string, file: string, line: number, { address }: MarkdownOptions): string {
  return address ? link(label, address(file, line)) : label;
}

/** As many whole lines as go into the limit, and how many were left out. */
function within(sections: readonly string[], limit: number): string {
  const text = `${sections.join('\n\n')}\n`;
  if (Buffer.byteLength(text) <= limit) return text;
  const lines = text.split('\n');
  const kept: string[] = [];
  let size = 0;
  for (const line of lines) {
    size += Buffer.byteLength(line) + 1;
    if (size > limit) break;
    kept.push(line);
  }
  const open =
    kept.filter((line) => line.startsWith('<details>')).length >
    kept.filter((line) => line === '</details>').length;
  const rest = `${lines.length - kept.length} more lines are left out here; npm run review shows them all.`;
  return `${kept.join('\n')}\n\n${open ? '</details>\n\n' : ''}${rest}\n`;
}
