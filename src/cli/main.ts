import program from '../../package.json' with { type: 'json' };
import { CliError } from './errors.ts';
import { tellFailure } from './failures.ts';
import { type CommandName, commandHint, helpIn, helpText } from './help.ts';
import { refuseKept } from './npmOptions.ts';

/** A command takes the arguments after its name and resolves to the exit code. */
interface Command {
  run(args: string[]): Promise<number>;
}

const commands: Record<CommandName, () => Promise<Command>> = {
  start: () => import('./start.ts'),
  dev: () => import('./dev.ts'),
  build: () => import('./build.ts'),
  check: () => import('./check.ts'),
  test: () => import('./test.ts'),
  bundle: () => import('./bundle.ts'),
  screenshots: () => import('./screenshots.ts'),
  lighthouse: () => import('./lighthouse.ts'),
  edition: () => import('./edition.ts'),
  evidence: () => import('./evidence.ts'),
  bench: () => import('./bench.ts'),
  synth: () => import('./synth.ts'),
  new: () => import('./new.ts'),
  review: () => import('./review.ts'),
};

async function main(written: string[]): Promise<number> {
  const { isAsked, rest } = helpIn(written);
  const [name, ...args] = rest;
  if (name === '--version' || name === '-v') {
    process.stdout.write(`${program.version}\n`);
    return 0;
  }
  if (name !== undefined && !isCommand(name))
    throw new CliError(`"${name}" is not a command.`, commandHint(name));
  if (name !== undefined && !isAsked) {
    refuseKept(name, process.env);
    return (await commands[name]()).run(args);
  }
  process.stdout.write(helpText(name));
  return 0;
}

function isCommand(name: string): name is CommandName {
  return Object.hasOwn(commands, name);
}

// A pager, or a program such as head, may have read enough.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  tellFailure(error);
  process.exitCode = 1;
}
