import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { browserAtHand } from '../src/cli/browser.ts';
import { cacheOf } from '../src/cli/cache.ts';
import { filesOf } from '../src/testing/site.ts';
import { succeed } from './command.ts';
import { ROOT } from './site.ts';
import { type Held, unpackFolder } from './unpacked.ts';

/* What the second dossier says above CLEAR stands in no byte of what leaves at CLEAR; its README tells how it is marked. */

// One worker, so that each ceiling is built once.
test.describe.configure({ mode: 'default' });

const above = /zqcanari/i;
const tokens = /zqcanari[12]\d{3}/g;

let folder: string;
let content: string;
/** Files of everything that was written at each ceiling, unpacked. */
const written: Record<'AMBER' | 'CLEAR', Held[]> = { AMBER: [], CLEAR: [] };
/** Caches that the CLEAR build made. */
const caches: Held[] = [];
let hasPdf = false;

test.beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'dossier-canary-'));
  // A copy has caches of its own.
  content = path.join(folder, 'content');
  cpSync(path.join(ROOT, 'e2e/fixtures/sarvane/content'), content, { recursive: true });
  const [site, bundle] = [path.join(folder, 'site'), path.join(folder, 'bundle')];
  hasPdf = (await browserAtHand()) !== undefined;
  // AMBER first, CLEAR into the same folders: nothing of the one may stay in the other.
  await run('build', '--tlp', 'AMBER', '--out', site);
  await run('bundle', '--tlp', 'AMBER', '--out', bundle, '--only', 'zip,html,epub');
  written.AMBER = [...(await unpackFolder(site)), ...(await unpackFolder(bundle))];
  rmSync(bundle, { recursive: true });
  const before = new Set(readdirSync(path.join(cacheOf(content), 'published')));
  await run('build', '--tlp', 'CLEAR', '--out', site);
  const only = hasPdf ? 'zip,html,epub,pdf' : 'zip,html,epub';
  await run('bundle', '--tlp', 'CLEAR', '--out', bundle, '--only', only);
  written.CLEAR = [...(await unpackFolder(site)), ...(await unpackFolder(bundle))];
  for (const name of readdirSync(path.join(cacheOf(content), 'published')))
    if (!before.has(name))
      caches.push(...(await unpackFolder(path.join(cacheOf(content), 'published', name))));
});

test.afterAll(() => {
  rmSync(cacheOf(content), { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
});

const run = (...args: string[]) => succeed([...args, '--content', content]);

/** What holds text, without the parts that are only the way to it. */
function places(held: readonly Held[], text: string | RegExp): string[] {
  const isIn = (where: string) => (typeof text === 'string' ? where.includes(text) : text.test(where));
  return [...new Set(held.filter((one) => isIn(one.text)).map(({ at }) => at))];
}

/** Every token that the content holds, editions, names of files and evidence included. */
async function allTokens(): Promise<Set<string>> {
  const held = await unpackFolder(content);
  return new Set(held.flatMap(({ text }) => text.match(tokens) ?? []));
}

test('nothing that leaves at CLEAR holds anything above it', () => {
  expect(places(written.CLEAR, above)).toEqual([]);
});

test('nor does what the build remembers for the next one', () => {
  expect(caches.length).toBeGreaterThan(0);
  expect(places(caches, above)).toEqual([]);
  expect(places(caches, '/actors/')).not.toEqual([]);
});

test('what is above CLEAR is all there at AMBER, whatever it is packed in', async () => {
  const all = await allTokens();
  expect(all.size).toBeGreaterThan(300);
  const found = new Set(written.AMBER.flatMap(({ text }) => text.match(tokens) ?? []));
  // Labels of footnotes, which become numbers; the id of a page that only an older edition had.
  const unseen = ['zqcanari2028', 'zqcanari2071', 'zqcanari2407'];
  expect([...all].filter((token) => !found.has(token)).sort()).toEqual(unseen);
  for (const pack of ['.pf_fragment › gzip', '.pf_index › gzip', '.es › base64 › gzip', '.html › base64'])
    expect(
      places(written.AMBER, above).some((at) => at.endsWith(pack)),
      pack,
    ).toBe(true);
  for (const pack of ['.epub › ', '.zip › data/', '.zip › evidence/', '.pdf › page 1', 'feeds/', 'changes/'])
    expect(
      places(written.AMBER, above).some((at) => at.includes(pack)),
      pack,
    ).toBe(true);
});

test('the PDF is read to its words', () => {
  test.skip(!hasPdf, 'skipped: no Chromium to print a PDF');
  const found = places(written.CLEAR, 'Merranie');
  expect(found.some((at) => /\.pdf › page \d+$/.test(at))).toBe(true);
  expect(found.some((at) => at.endsWith('.pdf › stream'))).toBe(true);
  expect(found.some((at) => at.endsWith('.pdf › outline'))).toBe(true);
});

test('readers at CLEAR are told what changed for them, and no more', () => {
  const page = written.CLEAR.find(({ at }) => at === path.join('changes', 'index.html'));
  for (const change of ['Désormais contesté', 'Retiré', 'annexe secrète', 'une source s'])
    expect(Buffer.from(page?.text ?? '', 'latin1').toString()).toContain(change);
  expect(readFileSync(path.join(content, 'editions/2025-11-10.json'), 'utf8')).toMatch(above);
});

test('what changes above CLEAR changes no byte of what leaves at CLEAR', async () => {
  const [site, again] = [path.join(folder, 'site'), path.join(folder, 'again')];
  for (const file of ['actors/zqcanari2020.mdx', 'events/zqcanari1020.mdx', 'sources/zqcanari2011.yaml']) {
    const text = readFileSync(path.join(content, file), 'utf8');
    writeFileSync(path.join(content, file), text.replaceAll(/zqcanari(\d)2(\d\d)/g, 'zqcanari$19$2'));
    expect(readFileSync(path.join(content, file), 'utf8')).not.toBe(text);
  }
  await run('build', '--tlp', 'CLEAR', '--out', again);
  expect(filesOf(again)).toEqual(filesOf(site));
});
