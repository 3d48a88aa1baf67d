import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sample } from '../testing/sample.ts';
import type { ViewContext } from '../views/context.ts';
import { Tracker } from '../views/reads/tracker.ts';
import { writeData } from './data/write.ts';
import { digestOf } from './fileDigest.ts';
import { markFiles } from './markedFiles.ts';
import { PublishedData } from './publishedData.ts';
import { digestIn } from './publishedFile.ts';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(tmpdir(), 'dossier-data-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

const [sarvane, out] = [await sample('sarvane'), () => path.join(folder, 'site')];
let reads: Buffer | undefined;

/** Writes the data of a site in the place of what was there. @returns the stretches that were made */
async function published(context: ViewContext): Promise<string[]> {
  const tracker = new Tracker(context, 'program', reads);
  const data = new PublishedData(tracker, folder, out());
  const made: string[] = [];
  const next = path.join(folder, 'next');
  const names = await writeData(tracker.context, next, (name, stretch, at) => {
    const make = (): string => {
      made.push(`${name} ${stretch.key}`);
      return stretch.make();
    };
    return data.bytesOf(name, { ...stretch, make }, at);
  });
  const files = await markFiles({ dir: next, names });
  data.keep(files);
  reads = tracker.save();
  fs.rmSync(out(), { recursive: true, force: true });
  fs.renameSync(next, out());
  for (const [name, file] of files) expect(digestIn(file)).toEqual(digestOf(bytes(name)));
  return made;
}

const bytes = (name: string): Buffer => fs.readFileSync(path.join(out(), name));

/** The data as it is written where nothing was before. */
async function fresh(context: ViewContext): Promise<Record<string, string>> {
  const dir = path.join(folder, 'fresh');
  await writeData(context, dir);
  return textsIn(dir);
}

const textsIn = (dir: string): Record<string, string> =>
  Object.fromEntries(
    fs
      .readdirSync(path.join(dir, 'data'))
      .map((name) => [name, fs.readFileSync(path.join(dir, 'data', name), 'utf8')]),
  );

/** The sample with another bottom line of one place. */
function edited(): ViewContext {
  const dossier = structuredClone(sarvane.dossier);
  const page = dossier.pages['places/lorme'];
  if (!page) throw new Error('The sample has no such page.');
  page.front.bluf = 'A longer bottom line than it had.';
  return { ...sarvane, dossier };
}

beforeEach(() => {
  reads = undefined;
});

test('what tells nothing of an edit is not made again, and the files are as if all had been made', async () => {
  const all = await published(sarvane);
  expect(all.length).toBeGreaterThan(15);
  expect(await published(sarvane)).toEqual([]);
  const made = await published(edited());
  expect(made.length).toBeGreaterThan(0);
  expect(made.length).toBeLessThan(all.length / 2);
  expect(made.some((piece) => piece.includes('claims'))).toBe(false);
  expect(textsIn(out())).toEqual(await fresh(edited()));
});

test('a claim that one more page shows is told anew', async () => {
  await published(sarvane);
  const shownOn = structuredClone(sarvane.dossier.shownOn);
  Object.values(shownOn)[0]?.push('places/lorme');
  const context = { ...sarvane, dossier: { ...sarvane.dossier, shownOn } };
  const made = await published(context);
  expect(made).toEqual([expect.stringContaining('dossier.json claims')]);
  expect(textsIn(out())).toEqual(await fresh(context));
});

test.each([
  ['is gone', (file: string) => fs.rmSync(file)],
  ['is cut short', (file: string) => fs.truncateSync(file, 5000)],
  [
    'says something else',
    (file: string) => fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replaceAll('a', 'b')),
  ],
])('a published file that %s is made again', async (_, harm) => {
  await published(sarvane);
  harm(path.join(out(), 'data/dossier.json'));
  expect((await published(sarvane)).length).toBeGreaterThan(0);
  expect(textsIn(out())).toEqual(await fresh(sarvane));
});

test('a damaged record is none', async () => {
  const all = await published(sarvane);
  fs.truncateSync(path.join(folder, 'data.json'), 30);
  expect(await published(sarvane)).toEqual(all);
});
