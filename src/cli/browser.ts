import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { CliError } from './errors.ts';
import { root } from './options.ts';

const INSTALL_LIMIT_MS = 5 * 60_000;
const PROBE_LIMIT_MS = 20_000;

/** Chromium without a window, as Debian packs it: the same pages in three quarters of the time. */
const SHELL = 'chromium-headless-shell';

/**
 * A Chromium for Playwright: the one named in DOSSIER_CHROMIUM, Playwright's own, or one that is
 * installed; failing these, Playwright's download, then (as root, with apt-get) the system's package.
 * @throws CliError when there is none and none can be had
 */
export async function findBrowser(): Promise<string> {
  const found = await browserAtHand();
  if (found !== undefined) return found;

  process.stderr.write('No Chromium found; Playwright downloads one …\n');
  execute(process.execPath, [path.join(root, 'node_modules', 'playwright', 'cli.js'), 'install', 'chromium']);
  const downloaded = await own();
  if (downloaded !== undefined) return downloaded;

  if (process.getuid?.() === 0 && onPath('apt-get') !== undefined) {
    process.stderr.write('That gave no usable browser; installing the system package …\n');
    const install = (name: string): boolean => execute('apt-get', ['install', '-y', name]);
    if (execute('apt-get', ['update']) && !install(SHELL)) install('chromium');
    const packaged = installed();
    if (packaged !== undefined) return packaged;
  }
  throw new CliError(
    'The tests need Chromium, Chrome or Edge, and none is to be found or downloaded.',
    'Install one of them, or set DOSSIER_CHROMIUM to the path of its program.',
  );
}

/**
 * The Chromium named in DOSSIER_CHROMIUM, Playwright's own, or one that is installed; undefined where there is none.
 * @throws CliError when DOSSIER_CHROMIUM names a file that does not exist
 */
export async function browserAtHand(): Promise<string | undefined> {
  const named = process.env.DOSSIER_CHROMIUM;
  if (named && !existsSync(named)) {
    throw new CliError(`DOSSIER_CHROMIUM names ${named}, which does not exist.`, 'Correct it or unset it.');
  }
  return named || ((await own()) ?? installed());
}

async function own(): Promise<string | undefined> {
  const { chromium } = await import('playwright-core');
  const file = chromium.executablePath();
  return file && runs(file) ? file : undefined;
}

function installed(): string | undefined {
  return usualPaths().find(runs);
}

function usualPaths(): string[] {
  if (process.platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    const folders = ['/Applications', path.join(process.env.HOME ?? '/', 'Applications')];
    return folders.flatMap((folder) => apps.map((app) => `${folder}/${app}.app/Contents/MacOS/${app}`));
  }
  if (process.platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => process.env[name]);
    const programs = [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ];
    return folders.flatMap((folder) => (folder ? programs.map((program) => path.join(folder, program)) : []));
  }
  const names = [SHELL, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const anywhere = [...names, 'microsoft-edge'].map(onPath).filter((file) => file !== undefined);
  return [...anywhere, '/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/snap/bin/chromium'];
}

function onPath(name: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file));
}

/** Whether the program is there and starts; a stub or one that lacks its libraries does not. */
function runs(file: string): boolean {
  if (!existsSync(file)) return false;
  // On Windows, --version opens a window instead of answering.
  if (process.platform === 'win32') return true;
  return spawnSync(file, ['--version'], { stdio: 'ignore', timeout: PROBE_LIMIT_MS }).status === 0;
}

/** Runs a program with its output on standard error; tells whether it succeeded. */
function execute(program: string, args: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status } = spawnSync(program, args, {
    cwd: root,
    env,
    stdio: ['ignore', 2, 2],
    timeout: INSTALL_LIMIT_MS,
  });
  return status === 0;
}
