import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Editor } from '../testing/editor.ts';
import { parseHere } from '../testing/parseHere.ts';
import { ViewsCheck } from '../testing/viewsCheck.ts';
import { viewContext } from '../views/context.ts';
import { root } from './options.ts';
import { ratiosOf, writeSynthetic } from './synth.ts';
import { type Draws, draws } from './synthetic/random.ts';

const EDITS = 60;

let folder: string;
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(tmpdir(), 'dossier-views-'));
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

test('after any edit of a synthetic dossier each page is as a full remake has it', async () => {
  const content = path.join(folder, 'synthetic');
  await writeSynthetic(content, 100, 3, await ratiosOf(path.join(root, 'content'), { parse: parseHere() }));
  fs.writeFileSync(path.join(content, 'style.yaml'), 'abbreviations:\n  SO: "Something"\n');
  expect(await edited(content, draws(21, 0))).toBeGreaterThan(0);
}, 600_000);

test('after any edit of a dossier with editions and markings each page is as a full remake has it', async () => {
  const content = path.join(folder, 'sarvane');
  fs.cpSync(path.join(root, 'e2e/fixtures/sarvane/content'), content, { recursive: true });
  expect(await edited(content, draws(22, 0))).toBeGreaterThan(0);
}, 600_000);

/** Makes edits, each upon the last, and compares after each. @returns how many views were not made again in all */
async function edited(content: string, next: Draws): Promise<number> {
  const editor = new Editor(content, next);
  const check = new ViewsCheck();
  let spared = 0;
  for (let count = 0; count <= EDITS; count++) {
    const now = count === 0 ? await editor.compile() : await editor.edit();
    if (!now) throw new Error(`${content} has errors.`);
    const { what, dossier, digest, sourceFiles } = now;
    const editing = { sourceFiles, history: editor.history };
    const { all, made, wrong } = check.compare(viewContext({ dossier, base: '/below/', digest, editing }));
    expect(wrong, what).toEqual([]);
    if (count > 0) spared += all - made.length;
  }
  return spared;
}
