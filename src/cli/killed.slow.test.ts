import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from './options.ts';
import { ratiosOf, writeSynthetic } from './synth.ts';
import { draws } from './synthetic/random.ts';
import { filesOf, runBuild, startBuild } from './testSite.ts';

const KILLS = 20;
const secret = 'Nobody outside may read this';

let folder: string;
let content: string;
beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(tmpdir(), 'dossier-killed-'));
  content = path.join(folder, 'content');
  await writeSynthetic(content, 30, 5, await ratiosOf(path.join(root, 'content')));
}, 60_000);
afterAll(() => fs.rmSync(folder, { recursive: true }));

/** States of the content that builds alternate between, and the marking they are built for. */
const states = [
  { name: 'plain', edited: false, tlp: 'CLEAR' },
  { name: 'edited', edited: true, tlp: 'RED' },
  { name: 'edited, lower marking', edited: true, tlp: 'CLEAR' },
];

function write(dir: string, edited: boolean): void {
  const [first = ''] = fs.readdirSync(path.join(dir, 'actors')).sort();
  const file = path.join(dir, 'actors', first);
  const plain = fs.readFileSync(file, 'utf8').replace(/\n\n<Restricted[\s\S]*$/, '\n');
  const text = `\n\n<Restricted tlp="RED">\n${secret} [@source-0].\n</Restricted>\n`;
  fs.writeFileSync(file, edited ? plain.trimEnd() + text : plain);
}

test('a build killed at any moment harms neither the published site nor the next build', async () => {
  const clean: { files: Record<string, string>; took: number }[] = [];
  for (const { name, edited, tlp } of states) {
    const copy = path.join(folder, `content ${name}`);
    fs.cpSync(content, copy, { recursive: true });
    write(copy, edited);
    const started = performance.now();
    await runBuild(copy, path.join(folder, name), '--tlp', tlp);
    clean.push({ files: filesOf(path.join(folder, name)), took: performance.now() - started });
  }
  const filesOfState = (state: number): Record<string, string> => clean[state]?.files ?? {};
  // The three differ, or the test would prove nothing.
  expect(new Set(clean.map(({ files }) => JSON.stringify(files))).size).toBe(states.length);

  const next = draws(7, 0);
  const out = path.join(folder, 'site');
  let published = 0;
  await runBuild(content, out, '--tlp', 'CLEAR');
  for (let kill = 0; kill < KILLS; kill++) {
    const [killed, after] = [next.below(states.length), next.below(states.length)];
    write(content, states[killed]?.edited ?? false);
    const child = startBuild(content, out, '--tlp', states[killed]?.tlp ?? '');
    const ended = new Promise((resolve) => child.on('close', resolve));
    const timer = setTimeout(() => child.kill('SIGKILL'), next.next() * 1.1 * (clean[killed]?.took ?? 0));
    await ended;
    clearTimeout(timer);
    const stands = JSON.stringify(filesOf(out));
    expect([published, killed].map((state) => JSON.stringify(filesOfState(state)))).toContain(stands);

    write(content, states[after]?.edited ?? false);
    await runBuild(content, out, '--tlp', states[after]?.tlp ?? '');
    const told = `killed while building "${states[killed]?.name}", then built "${states[after]?.name}"`;
    expect(filesOf(out), told).toEqual(filesOfState(after));
    published = after;
  }
}, 600_000);
