import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { root } from '../cli/options.ts';
import { compare } from '../dossier/diagnostics.ts';
import { digestOf } from '../publish/fileDigest.ts';

/** Starts `npm run build` in a process of its own, for tests that compare or kill builds. */
export function startBuild(content: string, out: string, ...options: string[]): ChildProcess {
  const main = path.join(root, 'src/cli/main.ts');
  const args = ['--disable-warning=ExperimentalWarning', main, 'build', '--content', content, '--out', out];
  return spawn(process.execPath, [...args, ...options], {
    cwd: root,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

/** Runs a build to its end. @throws with what it said when it fails */
export async function runBuild(content: string, out: string, ...options: string[]): Promise<void> {
  const child = startBuild(content, out, ...options);
  let said = '';
  child.stderr?.on('data', (text) => {
    said += String(text);
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`The build of ${content} ended with ${code}:\n${said}`);
}

/** Digest of every file of a site, by its path; folders too, for a name alone may tell of what was left out. */
export function filesOf(dir: string): Record<string, string> {
  const all = fs
    .readdirSync(dir, { recursive: true, withFileTypes: true })
    .map((entry): [name: string, isFile: boolean] => [
      path.relative(dir, path.join(entry.parentPath, entry.name)),
      entry.isFile(),
    ])
    .sort(([a], [b]) => compare(a, b));
  return Object.fromEntries(
    all.map(([name, isFile]) => [
      name,
      isFile ? digestOf(fs.readFileSync(path.join(dir, name))).sha256 : 'a folder',
    ]),
  );
}
