import { type ChildProcess, fork } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ServerProcess } from './serverProcess.ts';

/** For a process to start, which takes seconds on a busy machine. */
const patiently = { timeout: 30_000 };

/** Serves nothing, and takes its time to end. */
const slow = `
process.on('SIGTERM', () => setTimeout(() => process.exit(0), 100));
process.send({ url: 'http://127.0.0.1:4321/', port: 4321 });
setInterval(() => {}, 1000);
`;

let dir = '';
let started: ChildProcess[] = [];
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'dossier-server-'));
  await writeFile(path.join(dir, 'slow.cjs'), slow);
  await writeFile(path.join(dir, 'broken.cjs'), 'process.exit(3);');
  started = [];
  for (const stream of [process.stdout, process.stderr]) vi.spyOn(stream, 'write').mockReturnValue(true);
});
afterEach(async () => {
  vi.restoreAllMocks();
  for (const child of started) child.kill('SIGKILL');
  await rm(dir, { recursive: true, force: true });
});

const serverOf = (file: string) =>
  new ServerProcess(() => {
    const child = fork(path.join(dir, file));
    started.push(child);
    return child;
  });
const running = () => started.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null);

test('two restarts at once leave one server, and stopping leaves none', async () => {
  const server = serverOf('slow.cjs');
  server.start(() => {});
  await vi.waitFor(() => expect(process.stdout.write).toHaveBeenCalledTimes(1), patiently);
  server.restart();
  server.restart();
  await vi.waitFor(() => expect(started).toHaveLength(3), patiently);
  expect(running()).toHaveLength(1);
  await server.stop();
  expect(running()).toEqual([]);
});

test('a server that ends before it serves ends the command, after a restart as well', async () => {
  const server = serverOf('broken.cjs');
  const codes: number[] = [];
  server.start((code) => codes.push(code));
  server.restart();
  await vi.waitFor(() => expect(codes).toContain(3), patiently);
  await server.stop();
});
