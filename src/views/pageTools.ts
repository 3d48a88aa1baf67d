import { draftFile } from '../dossier/draft/page.ts';
import { fill } from '../dossier/phrases.ts';
import type { Collection } from '../dossier/schema.ts';
import { codeHost } from './codeHost.ts';
import { dateText, type ViewContext } from './context.ts';
import { asOfText, editionText } from './publication.ts';
import type { Href } from './urls.ts';
import { listOf } from './words.ts';

/** How a reader mends a page or says what is wrong with it, and how old it is. */
export interface PageTools {
  edit?: string;
  history?: string;
  report?: string;
  /** A message with the page and its edition filled in, for readers without an account. */
  mail?: string;
  /** `Last changed 3 July 2020 by Ada Quay and Bob Stone`. */
  changed?: string;
}

/** @param file of the page, from the content folder; undefined where it may not be told. */
export function pageTools(
  context: ViewContext,
  title: string,
  href: Href,
  file: string | undefined,
): PageTools {
  const { dossier, words, urls, spoken, editing } = context;
  const { repository, contact } = dossier.file;
  const page = urls.absolute(href) ?? href;
  const edition = editionOf(context);
  const history = file === undefined ? undefined : editing.history[file];
  const host = repository === undefined ? undefined : codeHost(repository);
  return {
    ...(host && file !== undefined ? { edit: host.edit(file), history: host.history(file) } : {}),
    ...(host ? { report: host.report(page, edition) } : {}),
    ...(contact !== undefined && /^[^\s@?&]+@[^\s@?&]+$/.test(contact)
      ? {
          mail: mailTo(
            contact,
            fill(words.tools.subject, { title }),
            fill(words.tools.body, { page, edition }),
          ),
        }
      : {}),
    ...(history
      ? {
          changed: fill(words.tools.changed, {
            date: dateText(context, history.changed),
            names: listOf(history.people, spoken),
          }),
        }
      : {}),
  };
}

/** The code host's form for a new page or source, its fields explained; undefined where no host is known. */
export function createLink(
  { dossier, words }: ViewContext,
  collection: Collection,
): { href: string; label: string } | undefined {
  const { repository } = dossier.file;
  const host = repository === undefined ? undefined : codeHost(repository);
  if (!host) return undefined;
  const { name, text } = draftFile(collection);
  return { href: host.create(collection, name, text), label: words.create[collection] };
}

/** The edition in words, with the day up to which it is good. */
function editionOf(context: ViewContext): string {
  const edition = editionText(context);
  return edition === undefined ? asOfText(context) : `${edition}, ${asOfText(context, 'cite')}`;
}

function mailTo(address: string, subject: string, body: string): string {
  return `mailto:${address}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}
