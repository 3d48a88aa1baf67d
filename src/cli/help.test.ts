import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { CliError } from './errors.ts';
import { type CommandName, helps, helpText } from './help.ts';
import { root } from './options.ts';

test('every command of package.json has its help', () => {
  const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const names = Object.entries<string>(scripts).flatMap(([name, line]) =>
    /setup\.mjs/.test(line) ? [name] : [],
  );
  expect([...Object.keys(helps), 'help'].sort()).toEqual(names.sort());
  for (const name of Object.keys(helps)) expect(helpText()).toMatch(new RegExp(`npm (?:run )?${name}\\b`));
});

const plain: CommandName[] = [
  'start',
  'dev',
  'check',
  'build',
  'bundle',
  'screenshots',
  'lighthouse',
  'test',
];
test.each(plain)('%s takes what its help says', async (name) => {
  const { run } = await import(`./${name}.ts`);
  const error: unknown = await run(['--zzzzzz=x']).catch((error: unknown) => error);
  if (!(error instanceof CliError)) throw error;
  const told = helpText(name).match(/--[a-z]+(?= |=CODE)/g) ?? [];
  const known = error.hint?.match(/--[a-z]+/g) ?? [];
  expect(new Set(told)).toEqual(new Set(known));
});

test.each([
  ['build', '--timings=1'],
  ['check', '--online=yes'],
])('%s %s is told that it takes no value', async (name, written) => {
  const [option] = written.split('=');
  const { run } = await import(`./${name}.ts`);
  await expect(run([written])).rejects.toMatchObject({
    message: `${option} takes no value.`,
    hint: `Write ${option} alone.`,
  });
});

test.each([
  ['-fix', 'Did you mean "--fix"?'],
  ['--fiks', 'Did you mean "--fix"?'],
  ['-z', expect.stringContaining('Options: --fix, --online, --content')],
])('check %s is told what it may have meant', async (written, hint) => {
  const { run } = await import('./check.ts');
  await expect(run([written])).rejects.toMatchObject({
    message: `${written} is not an option here.`,
    hint,
  });
});
