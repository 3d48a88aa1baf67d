import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import path from 'node:path';

/** What one command took. */
export interface Measured {
  /** Seconds by the clock. */
  seconds: number;
  /** Seconds of all its processes on the processors; undefined where the system does not tell. */
  cpuSeconds?: number;
  /** Most memory of its largest Node process, and of the largest other one, in megabytes. */
  nodeMegabytes?: number;
  otherMegabytes?: number;
  /** What it wrote to standard output and standard error. */
  text: string;
}

/** Milliseconds between looks at the processes: what lives shorter is not seen. */
const LOOK = 100;
const TICKS = 100;

interface Seen {
  ticks: number;
  kilobytes: number;
  isNode: boolean;
}

/**
 * Runs a program of Node and watches it and all that it starts, by /proc where there is one.
 * @throws with what it said when it fails
 */
export async function measure(
  args: readonly string[],
  options: { cwd: string; env?: NodeJS.ProcessEnv },
): Promise<Measured> {
  const started = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: options.cwd,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part) => {
      text += String(part);
    });
  const seen = new Map<string, Seen>();
  const timer = setInterval(() => look(child.pid ?? 0, seen), LOOK);
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  clearInterval(timer);
  const seconds = (performance.now() - started) / 1000;
  if (code !== 0) throw new Error(`node ${args.join(' ')} ended with ${code}:\n${text.slice(-4000)}`);
  return { seconds, ...summary(seen), text };
}

function summary(seen: ReadonlyMap<string, Seen>): Partial<Measured> {
  if (seen.size === 0) return {};
  const all = [...seen.values()];
  const most = (of: Seen[]): number => Math.round(Math.max(0, ...of.map((p) => p.kilobytes)) / 1024);
  return {
    cpuSeconds: all.reduce((sum, { ticks }) => sum + ticks, 0) / TICKS,
    nodeMegabytes: most(all.filter(({ isNode }) => isNode)),
    otherMegabytes: most(all.filter(({ isNode }) => !isNode)),
  };
}

/** Notes time and memory of a process and of its descendants. */
function look(pid: number, seen: Map<string, Seen>): void {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // Fields 14, 15 and 22 of proc(5): user and system time in ticks, and the start, which tells numbers used again apart.
    const ticks = Number(fields[11]) + Number(fields[12]);
    const peak = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    seen.set(`${pid} ${fields[19]}`, {
      ticks,
      kilobytes: Number(peak ?? 0),
      isNode: path.basename(readlinkSync(`/proc/${pid}/exe`)).startsWith('node'),
    });
    for (const task of readdirSync(`/proc/${pid}/task`)) {
      const children = readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8');
      for (const inner of children.split(' ').filter(Boolean)) look(Number(inner), seen);
    }
  } catch {
    // It has ended, or this system has no /proc.
  }
}
