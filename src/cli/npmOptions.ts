import { CliError } from './errors.ts';
import { type CommandName, helps } from './help.ts';

/** Options that npm has too: someone may have set them for npm, in a file or in the environment. */
const OF_NPM: ReadonlySet<string> = new Set(['dev', 'json', 'key', 'message', 'only']);

/**
 * Refuses a command some of whose options npm kept for itself: those before `--` come as variables, not as
 * arguments. Of those that npm has too nothing is known.
 * @param env of the process
 * @throws CliError naming the options, and how they are written
 */
export function refuseKept(name: CommandName, env: NodeJS.ProcessEnv): void {
  const { usage, takes = {} }: { usage: string; takes?: Readonly<Record<string, string>> } = helps[name];
  const kept = new Map<string, string>();
  for (const form of Object.keys(takes)) {
    const [, option, placeholder] = /^--([a-z-]+)(?: (\S+))?$/.exec(form) ?? [];
    if (option === undefined || OF_NPM.has(option)) continue;
    const value = env[`npm_config_${option.replaceAll('-', '_')}`];
    if (value !== undefined) kept.set(`--${option}`, written(value, placeholder));
  }
  if (kept.size === 0) return;
  const [command] = usage.split(' -- ');
  const right = [...kept].map((parts) => parts.filter(Boolean).join(' ')).join(' ');
  throw new CliError(
    `npm took ${[...kept.keys()].join(', ')} for ${kept.size === 1 ? 'an option' : 'options'} of its own.`,
    `Options come after --: ${command} -- ${right}`,
  );
}

/** What stood after the option; npm says "true" where it left the value among the arguments. */
function written(value: string, placeholder: string | undefined): string {
  if (placeholder === undefined) return '';
  return value === 'true' || value === '' ? placeholder : value;
}
