import { coreKinds } from '../coreTerms.ts';
import { fieldHelp } from '../fieldHelp.ts';
import { proposedId } from '../ids.ts';
import { type Collection, dossierFile, type PageCollection, pageSchemas, source } from '../schema.ts';
import { dossierExamples, fieldExamples } from './examples.ts';

/** The value of a field: a text, or YAML that is written as it stands. */
export type Value = string | { yaml: string };
export type Values = Readonly<Record<string, Value>>;

/** Where the text of a new page begins. */
const invitation = `{/*
  Write here, in plain sentences. Link a page as [[id]] or [[id|words]], cite a source as [@source, p. 4].
  What sources disagree on goes into a <Claim> with a <Position> for each side; what nobody knows into a <Gap>.
*/}
`;

/** A new page: every field explained, those without a value as comments, and an invitation to write. */
export function draftPage(collection: PageCollection, values: Values): string {
  const fields = draftFields(Object.keys(pageSchemas[collection].shape), fieldHelp[collection], values);
  return `---\n${fields}---\n\n${invitation}`;
}

/** A new record of a source, every field explained. */
export function draftSource(values: Values): string {
  return draftFields(Object.keys(source.shape), fieldHelp.sources, values);
}

/** A new dossier.yaml, every field explained. */
export function draftDossier(values: Values): string {
  const names = Object.keys(dossierFile.shape);
  return draftFields(names, fieldHelp.dossier, values, { ...fieldExamples, ...dossierExamples });
}

/** A publishers.yaml that holds none yet. @param reason why one is F that nobody assessed */
export const publishersInvitation = (
  reason: string,
): string => `# Who stands behind the sources, and how reliable they are: A (always) to E (never), F where nobody can say.
# npm run new -- source https://… adds those it meets.
# reuters:
#   name: Reuters
#   reliability: F
#   reason: ${write(reason)}
`;

/** A new page or source to fill in, with the name its file could have. */
export function draftFile(collection: Collection): { name: string; text: string } {
  if (collection === 'sources') {
    const text = draftSource({
      id: 'id-of-the-source',
      title: { yaml: '"…"' },
      publisher: 'id-of-the-publisher',
      url: { yaml: '"https://…"' },
      published: 'unknown',
      accessed: { yaml: '"2020-07-01"' },
      lang: 'en',
      seen: 'full',
      descriptor: { yaml: '"…"' },
    });
    return { name: 'id-of-the-source.yaml', text };
  }
  const title = collection === 'actors' || collection === 'places' ? 'name' : 'title';
  const text = draftPage(collection, {
    kind: coreKinds[collection]?.[0] ?? 'brief',
    [title]: { yaml: '"…"' },
    ...(collection === 'events' ? { date: { yaml: '"2020-06-22"' } } : {}),
  });
  return { name: `${proposedId}.mdx`, text };
}

function draftFields(
  names: readonly string[],
  help: Readonly<Record<string, string>>,
  values: Values,
  examples = fieldExamples,
): string {
  const given = names.filter((name) => values[name] !== undefined);
  const open = names.filter((name) => values[name] === undefined);
  const lines = [
    ...given.flatMap((name) => [`# ${help[name]}`, field(name, values[name] ?? '')]),
    ...(open.length > 0 ? ['', '# Take the # away from what you can fill in.'] : []),
    ...open.flatMap((name) => [`# ${help[name]}`, `# ${name}: ${examples[name] ?? '"…"'}`]),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function field(name: string, value: Value): string {
  const written = write(value);
  return written.startsWith('\n') ? `${name}:${written}` : `${name}: ${written}`;
}

/** A scalar as YAML: bare where every reader takes it for this text, else between quotation marks. */
export function write(value: Value): string {
  if (typeof value !== 'string') return value.yaml;
  const isPlain =
    /^[\p{L}][\p{L}\p{M}\p{N} .,()/’–-]*$/u.test(value) &&
    !/^(?:true|false|null|yes|no|on|off)$/i.test(value);
  return isPlain ? value : JSON.stringify(value);
}

/** A flow list of texts. */
export function list(items: readonly string[]): Value {
  return { yaml: `[${items.map(write).join(', ')}]` };
}
