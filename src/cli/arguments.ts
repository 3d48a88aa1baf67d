import { type ParseArgsConfig, parseArgs } from 'node:util';
import { CliError } from './errors.ts';

/**
 * Reads the arguments of a command that takes words as well as options.
 * @param usage an example of the command
 * @throws CliError on an option that the command does not know, or one without its value
 */
export function readArguments<T extends ParseArgsConfig>(
  config: T,
  usage: string,
): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    const message = error instanceof Error ? (error.message.split('. ')[0] ?? error.message) : String(error);
    throw new CliError(`${message.replace(/\.$/, '')}.`, `Write ${usage}.`);
  }
}

/** Options as `parseOptions` takes them, those without a value left out. */
export function asOptions(values: Readonly<Record<string, string | undefined>>): string[] {
  return Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name}=${value}`],
  );
}
