import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseHere } from '../testing/parseHere.ts';
import { filesOf, runBuild, startBuild } from '../testing/site.ts';
import { root } from './options.ts';
import { ratiosOf, writeSynthetic } from './synth.ts';
import { draws } from './synthetic/random.ts';

const KILLS = 20;
const secret = 'Nobody outside may read this';

/** States of the content that builds alternate between, and the marking they are built for. */
const states = [
  { name: 'plain', edited: false, tlp: 'CLEAR' },
  { name: 'edited', edited: true, tlp: 'RED' },
  { name: 'edited, lower marking', edited: true, tlp: 'CLEAR' },
];

/** What is built and killed, how far into the time that it takes, and what is built then. */
interface Kill {
  killed: number;
  moment: number;
  after: number;
}

/** One moment in each twentieth of a build, so that few fall after its end; each has something to build. */
function drawKills(): Kill[] {
  const next = draws(7, 0);
  let published = 0;
  return Array.from({ length: KILLS }, (_, kill) => {
    const killed = (published + 1 + next.below(states.length - 1)) % states.length;
    published = next.below(states.length);
    return { killed, moment: (kill + next.next()) / KILLS, after: published };
  });
}

let folder: string;
let content: string;
let out: string;
/** Files of each state as a clean build makes them. */
const clean: Record<string, string>[] = [];
/** How long each state takes to build where another was built before. */
const took: number[] = [];
let published = 0;
let cutShort = 0;

const tlpOf = (state: number): string => states[state]?.tlp ?? '';
const nameOf = (state: number): string => states[state]?.name ?? '';

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(tmpdir(), 'dossier-killed-'));
  content = path.join(folder, 'content');
  out = path.join(folder, 'site');
  await writeSynthetic(content, 30, 5, await ratiosOf(path.join(root, 'content'), { parse: parseHere() }));
  for (const [state, { name, edited, tlp }] of states.entries()) {
    const copy = path.join(folder, `content ${name}`);
    fs.cpSync(content, copy, { recursive: true });
    write(copy, edited);
    await runBuild(copy, path.join(folder, name), '--tlp', tlp);
    clean[state] = filesOf(path.join(folder, name));
  }
  // The three differ, or the tests would prove nothing.
  expect(new Set(clean.map((files) => JSON.stringify(files))).size).toBe(states.length);
  // The first has nothing to build upon: its time is taken anew at the end.
  for (const state of [0, 1, 2, 0]) {
    write(content, states[state]?.edited ?? false);
    const started = performance.now();
    await runBuild(content, out, '--tlp', tlpOf(state));
    took[state] = performance.now() - started;
  }
}, 600_000);
afterAll(() => fs.rmSync(folder, { recursive: true }));

function write(dir: string, edited: boolean): void {
  const [first = ''] = fs.readdirSync(path.join(dir, 'actors')).sort();
  const file = path.join(dir, 'actors', first);
  const plain = fs.readFileSync(file, 'utf8').replace(/\n\n<Restricted[\s\S]*$/, '\n');
  const text = `\n\n<Restricted tlp="RED">\n${secret} [@source-0].\n</Restricted>\n`;
  fs.writeFileSync(file, edited ? plain.trimEnd() + text : plain);
}

test.each(drawKills())(
  'a build killed at moment %# of its time harms neither the published site nor the next build',
  async ({ killed, moment, after }) => {
    write(content, states[killed]?.edited ?? false);
    const child = startBuild(content, out, '--tlp', tlpOf(killed));
    const ended = new Promise((resolve) => child.on('close', resolve));
    const timer = setTimeout(() => child.kill('SIGKILL'), moment * (took[killed] ?? 0));
    await ended;
    clearTimeout(timer);
    if (child.signalCode !== null) cutShort++;
    const stands = JSON.stringify(filesOf(out));
    expect([published, killed].map((state) => JSON.stringify(clean[state]))).toContain(stands);

    write(content, states[after]?.edited ?? false);
    await runBuild(content, out, '--tlp', tlpOf(after));
    const told = `killed while building "${nameOf(killed)}", then built "${nameOf(after)}"`;
    expect(filesOf(out), told).toEqual(clean[after]);
    published = after;
  },
  240_000,
);

test('builds were cut short by it', () => {
  expect(cutShort).toBeGreaterThan(0);
});
