import { parseArgs } from 'node:util';
import { autocomplete, isCancel, select, text } from '@clack/prompts';
import { didYouMean } from '../../dossier/nearest.ts';
import { CliError } from '../errors.ts';
import type { Question } from './questions.ts';

/** Puts a question to whoever sits at the terminal; undefined where nothing is answered. */
export type Ask = (question: Question) => Promise<string | undefined>;

/** More choices than this are typed into, not walked through. */
const FEW = 8;

/** Asks at the terminal. @throws CliError when the questions are cancelled. */
export const askAtTerminal: Ask = async ({ help, choices, guess, isNeeded, fault, name }) => {
  const message = help;
  const options = choices?.map((value) => ({ value, label: value })) ?? [];
  const initial = guess === undefined ? {} : { initialValue: guess };
  const answer =
    options.length === 0
      ? await text({
          message,
          ...initial,
          placeholder: isNeeded ? '' : 'Enter to leave it open',
          validate: (written = '') =>
            written === '' ? (isNeeded ? 'It is needed.' : undefined) : fault?.(written),
        })
      : await (options.length > FEW ? autocomplete : select)<string>({ message, options, ...initial });
  if (isCancel(answer)) throw new CliError(`Nothing was made: ${name} was not answered.`);
  return answer === '' ? undefined : answer;
};

/** Reads `--name value` for the flags given, and what stands alone. @throws CliError on any other flag. */
export function readFlags(
  args: readonly string[],
  names: readonly string[],
): { flags: Map<string, string>; alone: string[] } {
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const flags = new Map<string, string>();
  const alone: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') alone.push(token.value);
    if (token.kind !== 'option') continue;
    if (!names.includes(token.name)) {
      const near = didYouMean(
        token.rawName,
        names.map((name) => `--${name}`),
      );
      throw new CliError(
        `${token.rawName} is not an option here.`,
        near ?? `Options: ${names.map((name) => `--${name}`).join(', ')}.`,
      );
    }
    const { value, inlineValue } = token;
    if (value === undefined || value === '' || (!inlineValue && value.startsWith('--')))
      throw new CliError(`${token.rawName} needs a value.`, `Write ${token.rawName}=VALUE.`);
    const before = flags.get(token.name);
    flags.set(token.name, before === undefined ? value : `${before},${value}`);
  }
  return { flags, alone };
}

/**
 * Answers each question by its flag, else at the terminal, else by what is known.
 * @param ask undefined where nobody can be asked
 * @throws CliError on a wrong answer, or naming every flag that is missing
 */
export async function answerAll(
  questions: readonly Question[],
  flags: ReadonlyMap<string, string>,
  ask: Ask | undefined,
): Promise<Map<string, string>> {
  const answers = new Map<string, string>();
  const missing: Question[] = [];
  for (const question of questions) {
    const written = flags.get(question.name);
    const answer = written ?? (ask ? await ask(question) : question.guess);
    if (answer === undefined) {
      if (question.isNeeded) missing.push(question);
      continue;
    }
    const fault = question.fault?.(answer);
    if (fault) throw new CliError(`--${question.name} cannot be "${answer}".`, fault);
    answers.set(question.name, answer);
  }
  if (missing.length > 0) {
    const lines = missing.map(
      ({ name, help, otherwise }) => `  --${name}  ${help}${otherwise ? ` ${otherwise}` : ''}`,
    );
    throw new CliError(
      `Not all is known: ${missing.map(({ name }) => `--${name}`).join(', ')}.`,
      lines.join('\n'),
    );
  }
  return answers;
}
