import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sha256 } from '../publish/fileDigest.ts';
import { verify } from './verify.ts';

let dir = '';
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'dossier-verify-'));
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(dir, { recursive: true, force: true });
});
const at = (name: string) => path.join(dir, name);

test('a paper is compared with the digests beside it', async () => {
  await writeFile(at('paper.pdf'), 'paper');
  await writeFile(at('SHA256SUMS'), `${sha256(new TextEncoder().encode('paper'))}  paper.pdf\n`);
  expect(await verify(at('paper.pdf'), undefined)).toBe(0);
  await writeFile(at('paper.pdf'), 'other');
  expect(await verify(at('paper.pdf'), undefined)).toBe(1);
});

test('a paper without digests beside it is not called intact', async () => {
  await writeFile(at('paper.pdf'), 'paper');
  await expect(verify(at('paper.pdf'), undefined)).rejects.toMatchObject({
    message: 'There is nothing to compare paper.pdf with.',
    hint: expect.stringContaining('SHA256SUMS'),
  });
});
