import type { ConnectionRow } from '../../views/connectionRows.ts';
import type { ActorRow, TieLink } from '../../views/whosWho.ts';
import { marksMarkdown, type PageWriting } from './components.ts';
import { escapeMarkdown, type LinkTo, link, linkMarkdown } from './inline.ts';

/** Who's who: a line for each actor, below it what it stands for and its relations. */
export function actorLines(rows: readonly ActorRow[], { words, linkTo }: PageWriting): string {
  const { colon, semicolon } = words.punctuation;
  return rows
    .map((row) => {
      const bluf = row.bluf === undefined ? '' : `${colon}${escapeMarkdown(row.bluf)}`;
      const relations = [
        ...row.relations.map(
          ({ label, ties }) =>
            `${escapeMarkdown(label)}${colon}${ties.map((tie) => tieMarkdown(tie, linkTo)).join(', ')}`,
        ),
        ...(row.more === undefined ? [] : [escapeMarkdown(row.more)]),
      ];
      return [
        `- ${link(escapeMarkdown(row.title), linkTo(row.href))}${bluf}`,
        ...(row.position === undefined
          ? []
          : [`  - ${escapeMarkdown(words.facts.position)}${colon}${escapeMarkdown(row.position)}`]),
        ...(relations.length > 0 ? [`  - ${relations.join(semicolon)}`] : []),
      ].join('\n');
    })
    .join('\n');
}

function tieMarkdown({ disputed, ...to }: TieLink, linkTo: LinkTo): string {
  return `${linkMarkdown(to, linkTo)}${disputed === undefined ? '' : ` (${escapeMarkdown(disputed)})`}`;
}

/** Connections of an actor: a line for each other one, below it the evidence. */
export function connectionLines(rows: readonly ConnectionRow[], { linkTo }: PageWriting): string {
  return rows
    .map((row) => {
      const evidence = [
        ...row.relations.map(({ label, detail, marks }) => {
          const said = detail === undefined ? '' : ` (${escapeMarkdown(detail)})`;
          return `${escapeMarkdown(label)}${marksMarkdown(marks, linkTo)}${said}`;
        }),
        ...row.events.map(
          ({ href, title, date }) => `${link(escapeMarkdown(title), linkTo(href))} (${escapeMarkdown(date)})`,
        ),
        ...(row.moreEvents === undefined ? [] : [escapeMarkdown(row.moreEvents)]),
        ...row.claims.map(
          ({ statusLabel, text, href }) =>
            `**${escapeMarkdown(statusLabel)}** ${link(escapeMarkdown(text), linkTo(href))}`,
        ),
        ...(row.moreClaims === undefined ? [] : [escapeMarkdown(row.moreClaims)]),
      ];
      const head = `- ${linkMarkdown(row.actor, linkTo)} (${escapeMarkdown(row.kindLabel)})`;
      return [head, ...evidence.map((piece) => `  - ${piece}`)].join('\n');
    })
    .join('\n');
}
