/**
 * The first step of every command, for any Node from 18 on and before anything is installed:
 * installs what package-lock.json names, then runs the command in the project's own Node.
 *
 *   node src/cli/setup.mjs <command> [arguments]
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const modules = path.join(root, 'node_modules');
const windows = process.platform === 'win32';

/** The code with which Node ends when its heap is full, where no signal tells so. */
const ABORTED = 134;
const OUT_OF_MEMORY = `
Node gave up. Where the lines above speak of the heap, the dossier needs more memory than the 2 to 4 GB that
Node takes by default. Allow more, here 8 GB: set NODE_OPTIONS and run the command again, as in
  NODE_OPTIONS=--max-old-space-size=8192 npm run build
`;

checkSurroundings();
install();
launch(process.argv.slice(2));

function checkSurroundings() {
  if (Number.parseInt(process.versions.node, 10) < 18) {
    stop(
      `Dossier needs Node 18 or later to start; this is ${process.version}.`,
      'Install a current Node from https://nodejs.org.',
    );
  }
  // With a % in it Vite finds the pages and loses their styles.
  const sign = (windows ? /[#?%]/ : /[#?%\\]/).exec(root)?.[0];
  if (sign) {
    stop(
      `The project lies in a folder with a ${sign} in its path, which Vite cannot read:\n  ${root}`,
      'Move or rename the folder.',
    );
  }
  if (root.split(path.sep).includes('node_modules')) {
    stop(
      `The project lies in a folder node_modules, where Node reads no TypeScript:\n  ${root}`,
      'Move it out of there.',
    );
  }
}

/** Brings node_modules in line with package-lock.json; does nothing where it already is. */
function install() {
  const lock = readFileSync(path.join(root, 'package-lock.json'));
  const digest = createHash('sha256').update(lock).digest('hex');
  const stamp = path.join(modules, '.dossier-setup');
  const node = nodePath();
  if (
    readOr(path.join(modules, '.package-lock.json')) !== '' &&
    readOr(stamp).trim() === digest &&
    existsSync(node)
  )
    return;
  if (!(isInstalled(lock.toString('utf8')) && existsSync(node))) {
    process.stderr.write('Installing what the project needs (once) …\n');
    // Not `npm ci`: it refuses a lock file that lacks other platforms' optional packages, and a registry
    // mirror may not carry them. With --no-save the locked versions are installed and the lock stays as it is.
    if (npm(['install', '--no-save', '--no-audit', '--no-fund', '--include=dev']) !== 0) {
      stop(
        'The packages could not be installed; the messages of npm stand above.',
        'No network? Check the connection, and behind a proxy `npm config get proxy` and `npm config get registry`. Then run the command again.',
      );
    }
    if (!existsSync(node)) {
      stop(
        "The packages are there, but the project's own Node is not: npm did not run its install script.",
        'Run `npm config get ignore-scripts`; if it says true, run `npm install --no-save --ignore-scripts=false` here and try again.',
      );
    }
  }
  writeFileSync(stamp, `${digest}\n`);
}

/** Whether an install made by hand (`npm install`) already holds every required package of the lock file. */
function isInstalled(lock) {
  const hidden = readOr(path.join(modules, '.package-lock.json'));
  if (hidden === '') return false;
  try {
    const wanted = Object.entries(JSON.parse(lock).packages);
    const present = JSON.parse(hidden).packages;
    return wanted.every(
      ([at, wants]) =>
        at === '' || (wants.optional && !present[at]) || present[at]?.version === wants.version,
    );
  } catch {
    return false;
  }
}

/** Runs npm. Its words go to standard error: with --silent, as a program asks, it would not even say what failed. */
function npm(args) {
  const cli = process.env.npm_execpath ?? '';
  const options = { cwd: root, stdio: [0, 2, 2] };
  const loud = [...args, '--loglevel=error'];
  const result = /npm-cli\.c?js$/.test(cli)
    ? spawnSync(process.execPath, [cli, ...loud], options)
    : spawnSync('npm', loud, { ...options, shell: windows });
  if (result.error) process.stderr.write(`npm: ${result.error.message}\n`);
  return result.status ?? 1;
}

/** Runs the command in the project's Node, hands on signals and the exit code. */
function launch(args) {
  const bin = path.join(modules, '.bin');
  // On Windows the variable is usually called Path.
  const pathName = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  const env = {
    ...process.env,
    INIT_CWD: process.env.INIT_CWD ?? process.cwd(),
    [pathName]: [bin, process.env[pathName]].filter(Boolean).join(path.delimiter),
    // Compiling the program's modules anew would take longer than many a command. Named by the program itself, this
    // would come too late for its first.
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? path.join(root, '.dossier', 'cache', 'compiled'),
  };
  const main = path.join(root, 'src', 'cli', 'main.ts');
  const child = spawn(nodePath(), ['--disable-warning=ExperimentalWarning', main, ...args], {
    cwd: root,
    env,
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    stop(
      `The project's own Node did not start: ${error.message}`,
      'Delete the folder node_modules and run the command again.',
    );
  });
  child.on('exit', (code, signal) => {
    if (signal === 'SIGABRT' || code === ABORTED) process.stderr.write(OUT_OF_MEMORY);
    process.exit(signal ? 128 + (constants.signals[signal] ?? 0) : (code ?? 1));
  });
}

function nodePath() {
  return windows ? path.join(modules, 'node', 'bin', 'node.exe') : path.join(modules, '.bin', 'node');
}

function readOr(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function stop(message, hint) {
  process.stderr.write(`${message}\n${hint}\n`);
  process.exit(1);
}
