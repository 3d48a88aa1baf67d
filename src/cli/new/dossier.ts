import { idFromName } from '../../dossier/draft/ids.ts';
import { draftDossier, draftPage, list, publishersInvitation } from '../../dossier/draft/page.ts';
import { fieldHelp } from '../../dossier/fieldHelp.ts';
import { idFormFor, isId } from '../../dossier/ids.ts';
import { isLanguage } from '../../dossier/languages.ts';
import { tlpLevels } from '../../dossier/schema.ts';
import { makeFile } from '../contentPlace.ts';
import { refuseFilled } from '../emptyFolder.ts';
import { CliError } from '../errors.ts';
import { contentOption, pathShown } from '../options.ts';
import { type Ask, answerAll, readFlags } from './answers.ts';
import { oneOf, type Question, splitList } from './questions.ts';
import { unassessedReason } from './unassessed.ts';

const yardsticks = ['icd203', 'phia', 'none'];

const questions: readonly Question[] = [
  {
    name: 'lang',
    help: fieldHelp.dossier.lang,
    isNeeded: true,
    guess: 'en',
    fault: (answer) => (isLanguage(answer) ? undefined : 'Write a BCP 47 tag such as en, fr or ar.'),
  },
  { name: 'authors', help: `${fieldHelp.dossier.authors} Several are parted by commas.`, isNeeded: true },
  {
    name: 'tlp',
    help: fieldHelp.dossier.tlp,
    isNeeded: true,
    guess: 'CLEAR',
    choices: tlpLevels,
    fault: oneOf(tlpLevels),
  },
  {
    name: 'yardstick',
    help: fieldHelp.dossier.yardstick,
    isNeeded: true,
    guess: 'none',
    choices: yardsticks,
    fault: oneOf(yardsticks),
  },
];

/**
 * Writes the files of a dossier into a folder that holds nothing yet, and says what to do with them.
 * @returns the exit code
 * @throws CliError where the folder holds something, or something that is needed is not known
 */
export async function beginDossier(
  content: string,
  args: readonly string[],
  ask: Ask | undefined,
): Promise<number> {
  await refuseFilled(content, '--content ../my-dossier');
  for (const [file, text] of Object.entries(await draftsOf(args, ask))) {
    process.stdout.write(`Made ${pathShown(await makeFile(content, file, text))}\n`);
  }
  const option = contentOption(content);
  const dev = option === '' ? '' : ` --${option}`;
  process.stdout.write(
    `See it with npm run dev${dev}\nAdd to it with npm run new -- actor "Name"${option}\n`,
  );
  return 0;
}

/** The dossier's own file, an empty list of publishers, and the brief that is the front page. */
async function draftsOf(args: readonly string[], ask: Ask | undefined): Promise<Record<string, string>> {
  const { flags, alone } = readFlags(args, ['content', 'id', ...questions.map(({ name }) => name)]);
  const title =
    alone.join(' ').trim() || (await ask?.({ name: 'title', help: fieldHelp.dossier.title, isNeeded: true }));
  if (!title)
    throw new CliError(
      'The dossier has no title.',
      'Write npm run new -- dossier "The title" --content FOLDER.',
    );
  const id = flags.get('id') ?? idFromName(title);
  if (id === undefined || !isId(id))
    throw new CliError(
      `No id can be made of "${id ?? title}".`,
      `Give one with --id: ${idFormFor(id ?? title)}.`,
    );
  const answers = await answerAll(questions, flags, ask);
  const given = (name: string): string => answers.get(name) ?? '';
  return {
    'dossier.yaml': draftDossier({
      title,
      id,
      lang: given('lang'),
      asOf: { yaml: JSON.stringify(new Date().toISOString().slice(0, 10)) },
      authors: list(splitList(given('authors'))),
      status: 'draft',
      tlp: given('tlp'),
      yardstick: given('yardstick'),
      home: id,
    }),
    'publishers.yaml': publishersInvitation(unassessedReason(given('lang'))),
    [`briefs/${id}.mdx`]: draftPage('briefs', { kind: 'brief', title }),
  };
}
