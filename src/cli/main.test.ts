import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { base } from '../dossier/guide/base.ts';
import { contentFolder } from '../testing/contentFolder.ts';

let dir = '';
let remove = async (): Promise<void> => {};
beforeAll(async () => {
  const page = `---\nkind: person\nname: Eve\n---\n${'A [[nobody]] came.\n\n'.repeat(400)}`;
  ({ dir, remove } = await contentFolder({ ...base, 'actors/eve.mdx': page }));
});
afterAll(() => remove());

test('a pager that is left before the end gets no trace', async () => {
  const args = ['--disable-warning=ExperimentalWarning', 'src/cli/main.ts', 'check', '--content', dir];
  const child = spawn(process.execPath, [...args, '--format', 'json'], { stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.once('data', () => child.stdout.destroy());
  const said = text(child.stderr);
  await once(child, 'exit');
  expect(await said).toBe('');
});

test.each([['--version'], ['-v'], ['help', '--version']])('%s prints the version', (...args) => {
  const run = ['--disable-warning=ExperimentalWarning', 'src/cli/main.ts', ...args];
  expect(execFileSync(process.execPath, run, { encoding: 'utf8' })).toMatch(/^\d+\.\d+\.\d+\n$/);
});
