import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Code, codes } from '../dossier/codes.ts';
import { compile } from '../dossier/compile.ts';
import type { Diagnostic } from '../dossier/diagnostics.ts';
import { base, type Files } from '../dossier/guide/base.ts';
import { guide } from '../dossier/guide.ts';
import { parseHere } from '../testing/parseHere.ts';
import { report } from './report.ts';

/** Findings beside the one in question that a golden text holds. */
const MOST = 5;

const parse = parseHere();
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dossier-guide-'));
  vi.stubEnv('INIT_CWD', folder);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

/** All that `check --tlp CLEAR` says of the base dossier with these files in place. */
async function found(files: Files): Promise<Diagnostic[]> {
  const dir = path.join(folder, 'content');
  await rm(dir, { recursive: true, force: true });
  for (const [file, text] of Object.entries({ ...base, ...files })) {
    const target = path.join(dir, file);
    if (text === null) continue;
    await mkdir(path.dirname(target), { recursive: true });
    if (typeof text === 'string' || text instanceof Uint8Array) await writeFile(target, text);
    else await symlink(text.link, target);
  }
  const { diagnostics, losses } = await compile(dir, 'CLEAR', { lint: true, parse });
  const outlined = await compile(dir, 'CLEAR', { lint: true, parse, findingsOnly: true });
  expect([outlined.diagnostics, outlined.losses]).toEqual([diagnostics, losses]);
  return [...diagnostics, ...losses];
}

test('the base dossier gives no finding', async () => {
  expect(await found({})).toEqual([]);
});

test('every code is explained, and nothing else', () => {
  expect(Object.keys(guide).sort()).toEqual(Object.keys(codes).sort());
});

describe.each(Object.keys(codes) as Code[])('%s', (code) => {
  const example = guide[code];
  test.runIf(example.wrong)('the wrong example gives it and the right one does not', async () => {
    if (!example.wrong) return;
    const wrong = await found(example.wrong);
    expect(wrong.map((d) => d.code)).toContain(code);
    const shown = wrong.filter((d, i) => d.code === code || i < MOST);
    const golden = report('human', shown, path.join(folder, 'content'));
    await expect(golden).toMatchFileSnapshot(`../dossier/guide/golden/${code.replace('/', '-')}.txt`);
    const right = await found(example.right);
    expect(right.map((d) => d.code)).not.toContain(code);
    expect(right.filter((d) => d.severity !== 'suggestion')).toEqual([]);
  });
});
