import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { isRunning } from '../dossier/processes.ts';
import { CliError } from './errors.ts';
import { isWithin } from './within.ts';

/** Marks a folder as made by a build, so that a build may replace it. */
const MARK = '.dossier-site';
/** Beside the site: the one being built, `.tmp`, and the one being replaced, `.old`, by process and chance. */
const BESIDE = /^\.(\d+)-[0-9a-f]{8}\.(tmp|old)$/;

/**
 * Where a site goes that is to stand at a path, which may be a link to another folder.
 * @param kept folders that no site may take the place of
 * @param content the one of them in which none may stand either: it would be read as content
 * @throws CliError where no site may be put
 */
export function siteFolder(out: string, kept: readonly string[], content?: string): string {
  const folder = fs.existsSync(out) ? fs.realpathSync(out) : out;
  for (const one of kept) refuseHolding(folder, one);
  if (content !== undefined) refuseInside(folder, content);
  refuseMounted(folder);
  refuseForeign(folder);
  return folder;
}

/** A site that takes the place of a folder takes that of everything in it. */
function refuseHolding(out: string, kept: string): void {
  if (!isWithin(fs.existsSync(kept) ? fs.realpathSync(kept) : kept, out)) return;
  throw new CliError(`A site in ${out} would take the place of ${kept}.`, 'Name another folder with --out.');
}

function refuseInside(out: string, content: string): void {
  if (!isWithin(out, fs.existsSync(content) ? fs.realpathSync(content) : content)) return;
  throw new CliError(
    `A site in ${out} would lie among the content, in ${content}.`,
    'Name another folder with --out.',
  );
}

/** The system lets no other folder take the place of a disk. */
function refuseMounted(out: string): void {
  if (!fs.existsSync(out) || fs.statSync(out).dev === fs.statSync(path.dirname(out)).dev) return;
  throw new CliError(
    `${out} is a disk of its own, in the place of which no site can be put.`,
    `Name a folder on it: --out ${path.join(out, 'site')}`,
  );
}

function refuseForeign(out: string): void {
  if (!fs.existsSync(out) || fs.existsSync(path.join(out, MARK))) return;
  if (fs.readdirSync(out).length > 0) {
    throw new CliError(
      `${out} is not empty and no build made it.`,
      'Name another folder with --out, or empty it yourself.',
    );
  }
}

/** Makes a folder beside the site to build in, and clears away what killed builds left there. */
export function stage(out: string): string {
  fs.mkdirSync(path.dirname(out), { recursive: true });
  for (const name of fs.readdirSync(path.dirname(out))) {
    const left = name.startsWith(path.basename(out)) && BESIDE.exec(name.slice(path.basename(out).length));
    if (!left || isRunning(Number(left[1]))) continue;
    const folder = path.join(path.dirname(out), name);
    // Killed between the two steps of a swap: what was published before stands again.
    if (left[2] === 'old' && !fs.existsSync(out)) fs.renameSync(folder, out);
    else removeLater(folder);
  }
  const staging = `${out}.${process.pid}-${randomBytes(4).toString('hex')}.tmp`;
  fs.mkdirSync(staging);
  return staging;
}

/** Marks a site as made by a build, so that another may replace it. */
export function markOwn(folder: string): void {
  fs.writeFileSync(path.join(folder, MARK), '');
}

/**
 * Puts a finished site in the place of the old one, which stays whole until then.
 * @param spare where the old one goes, in the place of what is there; default nowhere
 * @throws where the system refuses; the old one stands then as before
 */
export function publish(staging: string, out: string, spare?: string): void {
  const old = staging.replace(/\.tmp$/, '.old');
  if (fs.existsSync(out)) fs.renameSync(out, old);
  try {
    fs.renameSync(staging, out);
  } catch (error) {
    if (fs.existsSync(old)) fs.renameSync(old, out);
    throw error;
  }
  if (!fs.existsSync(old)) return;
  if (spare === undefined) removeLater(old);
  else keepAs(spare, old);
}

/** Moves a folder, as long as it lies on the same disk. */
function keepAs(spare: string, folder: string): void {
  try {
    clearAway(spare);
    fs.renameSync(folder, spare);
  } catch {
    removeLater(folder);
  }
}

/** Makes room where a folder is, if there is one. */
export function clearAway(folder: string): void {
  if (!fs.existsSync(folder)) return;
  const aside = `${folder}.${process.pid}-${randomBytes(4).toString('hex')}.old`;
  fs.renameSync(folder, aside);
  removeLater(aside);
}

/** Removes a folder in a process of its own: ten thousand files take seconds, and nobody waits for them. */
function removeLater(folder: string): void {
  const script = 'require("node:fs").rmSync(process.argv[1], { recursive: true, force: true })';
  const child = spawn(process.execPath, ['-e', script, folder], { detached: true, stdio: 'ignore' });
  // Where it cannot be started, the next build tries again.
  child.on('error', () => {});
  child.unref();
}
