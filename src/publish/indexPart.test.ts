import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as pagefind from 'pagefind';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { makePart, type PageOfPart } from './indexPart.ts';

vi.mock('pagefind', { spy: true });

const folder = mkdtempSync(path.join(tmpdir(), 'dossier-part-'));
afterAll(async () => {
  await pagefind.close();
  rmSync(folder, { recursive: true });
});
beforeEach(() => vi.mocked(pagefind.createIndex).mockClear());

const page = (url: string, text: string): PageOfPart => ({
  url,
  digest: url,
  read: () => `<html><head></head><body><p data-pagefind-body>${text}</p></body></html>`,
});

/** @returns how often Pagefind's service was asked for an index */
async function served(name: string, pages: PageOfPart[], places?: string[]): Promise<number> {
  const { indexed } = await makePart(pages, { lang: 'en', part: 0, dir: path.join(folder, name), places });
  expect(indexed.pages).toBe(pages.length);
  expect(existsSync(path.join(folder, name, 'pagefind/pagefind.js'))).toBe(true);
  return vi.mocked(pagefind.createIndex).mock.calls.length;
}

test.runIf(existsSync('/dev/shm'))('the program makes an index where texts can be laid out', async () => {
  expect(await served('program', [page('/a/', 'one'), page('/b/', 'two')])).toBe(0);
});

test('the service makes it where they cannot, or the program leaves a page out', async () => {
  expect(await served('nowhere', [page('/a/', 'one')], [])).toBe(1);
  expect(await served('wordless', [page('/a/', 'one'), page('/b/', '')])).toBe(2);
});
