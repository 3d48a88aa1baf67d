import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { writeExports } from '../../publish/exports.ts';
import { writeFonts } from '../../publish/fonts.ts';
import { testContext } from '../../testing/context.ts';
import { SiteFiles } from './files.ts';

vi.mock('../../publish/exports.ts', () => ({ writeExports: vi.fn(async () => new Map()) }));
vi.mock('../../publish/fonts.ts', () => ({ writeFonts: vi.fn(async () => {}) }));

let folder: string;
let files: SiteFiles;
beforeEach(async () => {
  vi.clearAllMocks();
  folder = await mkdtemp(path.join(tmpdir(), 'dossier-files-'));
  files = new SiteFiles(folder, path.join(folder, 'fonts'));
});
afterEach(() => rm(folder, { recursive: true }));

const broken = new Error('The disk is full.');

test('fonts are cut once for the same characters, and again where that failed', async () => {
  const { dossier } = await testContext({});
  vi.mocked(writeFonts).mockRejectedValueOnce(broken);
  await expect(files.refreshFonts(dossier)).rejects.toBe(broken);
  await files.refreshFonts(dossier);
  await files.refreshFonts(dossier);
  expect(writeFonts).toHaveBeenCalledTimes(2);
});

test('files are exported once from a build, and again where that failed', async () => {
  const { dossier, digest } = await testContext({});
  const build = { dossier, digest, base: '/' };
  vi.mocked(writeExports).mockRejectedValueOnce(broken);
  await expect(files.exported(build)).rejects.toBe(broken);
  const made = await files.exported(build);
  expect(await files.exported(build)).toBe(made);
  expect(writeExports).toHaveBeenCalledTimes(2);
});
