import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';

test('a heap that is full ends with a word on how to allow more', () => {
  const { status, stderr } = spawnSync(process.execPath, [path.resolve('src/cli/setup.mjs'), 'check'], {
    env: { ...process.env, NODE_OPTIONS: '--max-old-space-size=20' },
    encoding: 'utf8',
  });
  expect(status).toBe(134);
  expect(stderr).toContain('heap');
  expect(stderr).toMatch(/NODE_OPTIONS=--max-old-space-size=\d+ npm run build\n$/);
});

test.each(['a#b', 'a?b', '100%', 'node_modules'])('a project in a folder %s is refused', (name) => {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'setup-')));
  const root = path.join(folder, name);
  cpSync('src/cli/setup.mjs', path.join(root, 'src/cli/setup.mjs'));
  const { status, stderr } = spawnSync(process.execPath, [path.join(root, 'src/cli/setup.mjs'), 'build'], {
    encoding: 'utf8',
  });
  rmSync(folder, { recursive: true });
  expect(status).toBe(1);
  expect(stderr).toMatch(/^The project lies in a folder .*\n {2}.*\n(?:Move|rename).*\n$/);
  expect(stderr).toContain(`  ${root}\n`);
});

test('an install that fails says why, even to a program that wants the findings alone', () => {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'setup-')));
  cpSync('src/cli/setup.mjs', path.join(folder, 'src/cli/setup.mjs'));
  writeFileSync(path.join(folder, 'package-lock.json'), '{ "packages": {} }');
  const npm = path.join(folder, 'npm-cli.js');
  writeFileSync(npm, 'console.log(process.argv.slice(2).join(" ")); process.exit(1);');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(folder, 'src/cli/setup.mjs'), 'check'],
    { env: { ...process.env, npm_execpath: npm, npm_config_loglevel: 'silent' }, encoding: 'utf8' },
  );
  rmSync(folder, { recursive: true });
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^install .*--loglevel=error$/m);
  expect(stderr).toContain('The packages could not be installed; the messages of npm stand above.');
});
