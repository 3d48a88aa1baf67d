import { statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { didYouMean, nearestOf } from '../dossier/nearest.ts';
import { type Tlp, tlpLevels } from '../dossier/schema.ts';
import { CliError } from './errors.ts';

/** The project's folder. */
export const root: string = path.resolve(import.meta.dirname, '../..');

export const formats = ['human', 'json', 'github', 'sarif'] as const;
export type Format = (typeof formats)[number];

const choices = ['all', 'none'] as const;
type Choice = (typeof choices)[number];

/** How the port would be written, were it an option. */
const PORT_MEANT = '--port';

export interface Options {
  /** Absolute path of the content folder. */
  content: string;
  /** Absolute path of the folder that is written. */
  out: string;
  /** Undefined: the level of dossier.yaml. */
  tlp: Tlp | undefined;
  /** Begins and ends with a slash. */
  base: string;
  format: Format;
  /** Formats to write, as written: names with commas between. */
  only: string | undefined;
  /** Whether the single page holds the pictures. */
  images: Choice;
  /** Absolute path of the bundle to check. */
  verify: string | undefined;
  /** A minisign public key, as written: the key itself or a file that holds it. */
  key: string | undefined;
}

export type OptionName = keyof Options;

/**
 * Reads a command's options. Paths are taken from the folder where the command was started.
 * @param allowed the options that the command knows
 * @param out folder within the project that is written where no other is named
 * @param others options that the command has read before; what is left of one has a value that it does not take
 * @throws CliError naming what is wrong and the nearest option or value
 */
export function parseOptions(
  args: readonly string[],
  allowed: readonly OptionName[],
  out = 'dist',
  others: readonly string[] = [],
): Options {
  const written = readArguments(args, allowed, others);
  return {
    content: folderOf(resolveFrom(written.get('content')) ?? path.join(root, 'content')),
    out: resolveFrom(written.get('out')) ?? path.join(root, out),
    tlp: readTlp(written.get('tlp')),
    base: readBase(written.get('base')),
    format: oneOf('--format', written.get('format') ?? 'human', formats),
    only: written.get('only'),
    images: oneOf('--images', written.get('images') ?? 'all', choices),
    verify: resolveFrom(written.get('verify')),
    key: written.get('key'),
  };
}

function readArguments(
  args: readonly string[],
  allowed: readonly OptionName[],
  others: readonly string[],
): Map<string, string> {
  const names = [...others, ...allowed].map((name) => `--${name}`);
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(allowed.map((name) => [name, { type: 'string' as const }])),
    strict: false,
    tokens: true,
  });
  const known = names.length > 0 ? `Options: ${names.join(', ')}.` : 'It takes no options.';
  const refuse = (option: string): CliError =>
    new CliError(
      `${option} is not an option here.`,
      nearestOf(option, [PORT_MEANT, ...names]) === PORT_MEANT
        ? 'The port is no option: PORT=8080 npm start'
        : (didYouMean(option, names) ?? known),
    );
  const written = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') {
      throw new CliError(
        `"${token.value}" stands alone, without an option before it.`,
        `${known} Options come after --.`,
      );
    }
    // A single dash before a word is read as one option for each letter.
    if (token.rawName.length === 2) throw refuse(args[token.index] ?? token.rawName);
    if (others.includes(token.name))
      throw new CliError(`${token.rawName} takes no value.`, `Write ${token.rawName} alone.`);
    if (!allowed.some((name) => name === token.name)) throw refuse(token.rawName);
    const { value, inlineValue } = token;
    if (value === undefined || value === '' || (!inlineValue && value.startsWith('--'))) {
      throw new CliError(`${token.rawName} needs a value.`, `Write ${token.rawName}=VALUE.`);
    }
    written.set(token.name, value);
  }
  return written;
}

/** A path as it counts from the folder where the command was started. */
export function pathFrom(written: string): string {
  return path.resolve(startedIn(), written);
}

/** The option that names a content folder; nothing for the project's own. */
export function contentOption(content: string): string {
  if (content === path.join(root, 'content')) return '';
  const shown = pathShown(content);
  return ` --content ${/^[\w./-]+$/.test(shown) ? shown : JSON.stringify(shown)}`;
}

/** An absolute path as whoever started the command would write it, with forward slashes. */
export function pathShown(file: string): string {
  return path.relative(startedIn(), file).split(path.sep).join('/') || '.';
}

function startedIn(): string {
  return process.env.INIT_CWD ?? process.cwd();
}

function resolveFrom(written: string | undefined): string | undefined {
  return written === undefined ? undefined : pathFrom(written);
}

/** @throws CliError where the path is that of a file; a folder that is not there is a finding of its own */
function folderOf(content: string): string {
  if (statSync(content, { throwIfNoEntry: false })?.isFile())
    throw new CliError(
      `--content ${content} is a file.`,
      `Name the folder: --content ${path.dirname(content)}`,
    );
  return content;
}

function readTlp(written: string | undefined): Tlp | undefined {
  return written === undefined
    ? undefined
    : oneOf('--tlp', written.toUpperCase().replace(/^TLP:/, ''), tlpLevels);
}

function readBase(written = '/'): string {
  // A browser resolves these in an address, so no page would be found under them.
  const isRelative = written.split('/').some((part) => part === '.' || part === '..');
  if (isRelative || !/^[\w./~-]*$/.test(written)) {
    throw new CliError(
      `--base ${written} cannot be the path of a site.`,
      'Write the path alone, such as --base /libya/.',
    );
  }
  return `/${written.split('/').filter(Boolean).join('/')}/`.replace('//', '/');
}

/** @throws CliError with the nearest value and all of them */
export function oneOf<T extends string>(option: string, written: string, values: readonly T[]): T {
  const value = values.find((candidate) => candidate === written);
  if (value !== undefined) return value;
  const hint = [didYouMean(written, values), `Values: ${values.join(', ')}.`].filter(
    (part) => part !== undefined,
  );
  throw new CliError(`${option} has no value "${written}".`, hint.join(' '));
}
