import fs, { utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newestRecord, recordOf, stores } from './cache.ts';

vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>();
  return { ...real, utimesSync: vi.fn(real.utimesSync) };
});

/** More than any pid. */
const NOBODY = 2 ** 30;

let cache: string;
beforeEach(() => {
  cache = fs.mkdtempSync(path.join(tmpdir(), 'dossier-cache-'));
});
afterEach(() => {
  fs.rmSync(cache, { recursive: true });
});

const use = (variant: string) => stores(cache, 'published', variant);

/** Stores that were used some hours ago, each holding a file, the oldest first. */
function used(hours: readonly number[]): string[] {
  return hours.map((ago) => {
    const folder = use(`${ago} hours ago`);
    fs.writeFileSync(path.join(folder, 'pages.json'), '');
    const then = Date.now() / 1000 - ago * 3600;
    fs.utimesSync(folder, then, then);
    return folder;
  });
}

test('of the stores the four used last stay', () => {
  const folders = used([9, 8, 7, 6, 5]);
  const own = use('now');
  expect([...folders, own].map((folder) => fs.existsSync(folder))).toEqual([
    false,
    false,
    true,
    true,
    true,
    true,
  ]);
  expect(fs.readdirSync(path.dirname(own))).toHaveLength(4);
});

test('a store that another process may be at work in stays', () => {
  const folders = used([9, 0.9, 0.8, 0.7, 0.6, 0.5]);
  use('now');
  expect(folders.map((folder) => fs.existsSync(folder))).toEqual([false, true, true, true, true, true]);
});

test('what a process that was killed had put aside is cleared away', () => {
  const folder = path.dirname(use('now'));
  fs.mkdirSync(path.join(folder, `${NOBODY}-0123abcd`));
  used([9, 8, 7, 6, 5]);
  use('now');
  expect(fs.readdirSync(folder).filter((name) => name.includes('-'))).toEqual([]);
});

test('a store that another process puts away while it is asked for is made again', () => {
  const [folder = ''] = used([9]);
  vi.mocked(utimesSync).mockImplementationOnce(() => {
    fs.rmSync(folder, { recursive: true });
    throw Object.assign(new Error('gone'), { code: 'ENOENT' });
  });
  expect(use('9 hours ago')).toBe(folder);
  expect(fs.existsSync(folder)).toBe(true);
});

test('of the records of a variant the one used last is told', () => {
  expect(newestRecord(cache, 'one')).toBeUndefined();
  const record = recordOf(cache, 'one', 'here');
  fs.utimesSync(recordOf(cache, 'one', 'there'), 1, 1);
  recordOf(cache, 'other', 'here');
  expect(newestRecord(cache, 'one')).toBe(record);
});
