import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesOf, runBuild } from '../testing/site.ts';
import { cacheOf } from './cache.ts';
import { root } from './options.ts';
import { ratiosOf, writeSynthetic } from './synth.ts';

let folder: string;
let content: string;
beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(tmpdir(), 'dossier-bundle-'));
  content = path.join(folder, 'content');
  await writeSynthetic(content, 10, 3, await ratiosOf(path.join(root, 'content')));
}, 60_000);
afterAll(() => fs.rmSync(folder, { recursive: true }));

/** @returns digests of the files of a bundle, by name */
function bundle(of: string, into: string): Record<string, string> {
  const main = path.join(root, 'src/cli/main.ts');
  const asked = ['bundle', '--only', 'zip', '--content', of, '--out', into];
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', main, ...asked],
    { cwd: root, env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' }, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`The bundle of ${of} ended with ${status}:\n${stderr}`);
  return filesOf(into);
}

test('a bundle of a site that was built and edited equals a clean one, and leaves what is known of the site', async () => {
  await runBuild(content, path.join(folder, 'site'));
  const known = () => filesOf(path.join(cacheOf(content), 'published'));
  const before = known();
  const [other = ''] = fs.readdirSync(path.join(content, 'places'));
  fs.appendFileSync(path.join(content, 'places', other), '\nIt lies by the sea [@source-0].\n');
  const made = bundle(content, path.join(folder, 'bundle'));
  expect(known()).toEqual(before);
  const copy = path.join(folder, 'copy');
  fs.cpSync(content, copy, { recursive: true });
  expect(made).toEqual(bundle(copy, path.join(folder, 'clean')));
}, 600_000);
