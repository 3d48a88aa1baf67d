import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { findBrowser } from '../browser.ts';
import { root } from '../options.ts';
import { writeSynthetic } from '../synth.ts';
import { loadWords } from '../synthetic/words.ts';
import { idOf, nameOf, type World, worldOf } from '../synthetic/world.ts';
import type { EditingResult, Spread } from './results.ts';
import { program, type SizeOptions } from './steps.ts';

/** Edits of each kind that are timed. */
const EDITS = 20;

/** Serves a synthetic dossier with `npm run dev` and tells how long saves take to show in a browser. */
export async function runEditing({ dir, pages, seed, ratios, say }: SizeOptions): Promise<EditingResult> {
  const content = path.join(dir, 'content');
  say(`${pages} pages: writing the content`);
  await writeSynthetic(content, pages, seed, ratios);
  const edited = editedIn(content, worldOf(pages, seed, ratios, loadWords()));
  let browser: Browser | undefined;
  const started = performance.now();
  const server = startServer(content);
  try {
    const url = await addressOf(server);
    const start = (performance.now() - started) / 1000;
    say(`${pages} pages: served after ${start.toFixed(1)} s`);
    browser = await chromium.launch({
      executablePath: await findBrowser(),
      args: ['--no-sandbox', '--disable-dev-shm-usage'],
    });
    const result = { pages, start, ...(await timeEdits(browser, url, edited)) };
    say(`${pages} pages: a save shows after ${result.page.median} ms`);
    return result;
  } finally {
    await browser?.close();
    server.kill('SIGTERM');
    if (server.exitCode === null) await once(server, 'exit');
  }
}

/** The page that is saved, and one that it does not speak of. */
interface Edited {
  actor: string;
  file: string;
  text: string;
  other: string;
}

function editedIn(content: string, world: World): Edited {
  const actor = idOf(world, 'actors', 1);
  const file = path.join(content, 'actors', `${actor}.mdx`);
  const text = readFileSync(file, 'utf8');
  return { actor, file, text, other: strangerTo(text, world) };
}

function startServer(content: string): ChildProcess {
  return spawn(process.execPath, [...program, 'dev', '--content', content], {
    cwd: root,
    env: { ...process.env, PORT: '0', ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

/** Times edits that show on the page itself, on one that it links to, and among the mistakes. */
async function timeEdits(
  browser: Browser,
  url: string,
  { actor, file, text, other }: Edited,
): Promise<Pick<EditingResult, 'page' | 'backlink' | 'mistake'>> {
  const [own, linked] = [await browser.newPage(), await browser.newPage()];
  await own.goto(`${url}/actors/${actor}/`);
  await linked.goto(`${url}/actors/${other}/`);
  const timed = (page: Page, shows: string, change: (word: string) => string): Promise<Spread> =>
    time(page, shows, (word) => writeFileSync(file, change(word)));
  const line = (link: string): string => `${text}\n${link} stands here [@source-1].\n`;
  return {
    page: await timed(own, 'main', (word) => text.replace(/^bluf: "/m, `bluf: "${word} `)),
    backlink: await timed(linked, 'main', (word) => line(`[[${other}|${word}]]`)),
    mistake: await timed(own, 'dossier-findings', (word) => line(`[[no-${word}]]`)),
  };
}

/** An actor that a page does not speak of, so that a link to it is one more. */
function strangerTo(text: string, world: World): string {
  for (let index = 2; index < world.counts.actors; index++) {
    const id = idOf(world, 'actors', index);
    if (!text.includes(id) && !text.includes(nameOf(world, 'actors', index).english)) return id;
  }
  throw new Error('The page speaks of every actor.');
}

/** Milliseconds from a save to the moment at which its word stands on a page that is open. */
async function time(page: Page, where: string, save: (word: string) => void): Promise<Spread> {
  const all: number[] = [];
  for (let i = 0; i < EDITS; i++) {
    const word = `edit${i}x`;
    const place = page.locator(where).getByText(word).first();
    const saved = performance.now();
    save(word);
    await place.waitFor({ state: 'attached' });
    all.push(Math.round(performance.now() - saved));
  }
  const sorted = all.toSorted((a, b) => a - b);
  return { median: sorted[EDITS / 2] ?? 0, most: sorted.at(-1) ?? 0 };
}

async function addressOf(server: ChildProcess): Promise<string> {
  let said = '';
  for await (const part of server.stdout ?? []) {
    said += String(part);
    const address = /(http:\S+)\//.exec(said)?.[1];
    if (address !== undefined) return address;
  }
  throw new Error('npm run dev ended before it served anything.');
}
