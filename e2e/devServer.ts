import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { COMMAND } from './command.ts';
import { ROOT } from './site.ts';

/** A dossier that is edited while `npm run dev` serves it. */
export interface DevServer {
  url: string;
  /** What it has written to the terminal. */
  said(): string;
  /** Saves a file of the content. */
  save(file: string, text: string): Promise<void>;
  /** Saves a file with one piece of its text replaced, and gives back what it was. @throws where the piece is not in it */
  edit(file: string, from: string, to: string): Promise<string>;
  remove(file: string): Promise<void>;
  close(): Promise<void>;
}

/** Starts the command over a copy of a content folder. */
export async function startDev(content: string): Promise<DevServer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'dossier-dev-'));
  const copy = path.join(folder, 'content');
  await cp(content, copy, { recursive: true });
  const child = spawn(process.execPath, [...COMMAND, 'dev', '--content', copy], {
    cwd: ROOT,
    env: { ...process.env, PORT: '0', FORCE_COLOR: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text) => {
      said += String(text);
    });
  const ended = once(child, 'exit');
  const url = await addressIn(child, ended, () => said);
  const at = (file: string) => path.join(copy, file);
  return {
    url,
    said: () => said,
    save: (file, text) => writeFile(at(file), text),
    async edit(file, from, to) {
      const text = await readFile(at(file), 'utf8');
      if (!text.includes(from)) throw new Error(`${file} does not hold "${from}".`);
      await writeFile(
        at(file),
        text.replace(from, () => to),
      );
      return text;
    },
    remove: (file) => rm(at(file)),
    async close() {
      child.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The address that the command says it serves at. @throws with what it said where it ends before */
function addressIn(child: ChildProcess, ended: Promise<unknown>, said: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', () => {
      const address = /(http:\S+)\//.exec(said())?.[1];
      if (address !== undefined) resolve(address);
    });
    ended.then(() => reject(new Error(`npm run dev ended:\n${said()}`)), reject);
  });
}
