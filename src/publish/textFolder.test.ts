import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { removeFolder } from './scratch.ts';
import { layOut, sorted } from './textFolder.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'dossier-laid-'));
afterAll(() => rmSync(folder, { recursive: true }));

const textsAt = (...urls: string[]) => sorted(urls.map((url) => ({ url, read: () => `text of ${url}` })));
const many = textsAt(
  '/',
  ...Array.from({ length: 90 }, (_, i) => `/events/e${i}/`),
  '/events/',
  '/actors/b/a/',
);

test('pages are sorted by the names on the way to them, not by the signs of their addresses', () => {
  const urls = ['/a/', '/a/z/', '/a-b/', '/a/b/', '/', '/x/'];
  expect(textsAt(...urls).map(({ url }) => url)).toEqual(['/a/b/', '/a/', '/a/z/', '/a-b/', '/', '/x/']);
});

test('texts lie where a walk meets them in their order, or nowhere', () => {
  const laid = layOut(many);
  // Where there is a place in memory it keeps an order; other systems may have none.
  if (existsSync('/dev/shm')) expect(laid).toBeDefined();
  if (!laid) return;
  for (const { url, read } of many)
    expect(readFileSync(path.join(laid.site, url, 'index.html'), 'utf8')).toBe(read());
  removeFolder(laid.around);
  expect(existsSync(laid.around)).toBe(false);
});

test('where they cannot lie in their order nothing is left', () => {
  const place = path.join(folder, 'place');
  mkdirSync(place);
  const torn = [...textsAt('/a/x/'), ...textsAt('/b/'), ...textsAt('/a/y/')];
  expect(layOut(torn, ['/dev/shm', place])).toBeUndefined();
  expect(layOut(many, [path.join(folder, 'missing')])).toBeUndefined();
  const failing = { url: '/a/', read: () => readFileSync(path.join(folder, 'nowhere'), 'utf8') };
  expect(layOut([failing], ['/dev/shm', place])).toBeUndefined();
  expect(readdirSync(place)).toEqual([]);
});

test('addresses that are no plain paths are not laid out', () => {
  for (const url of ['/a', 'a/', '/a/../b/', '/A/', '/é/', '/a b/', '//', '/con.x/'])
    expect(layOut([{ url, read: () => 'text' }])).toBeUndefined();
});

test('what a killed build left is cleared away, what a running one needs is not', () => {
  const place = path.join(folder, 'left');
  const names = [
    'dossier-texts-999999999-00aabbcc',
    `dossier-texts-${process.pid}-00aabbcc`,
    'dossier-texts',
    'other',
  ];
  for (const name of names) mkdirSync(path.join(place, name), { recursive: true });
  const laid = layOut(textsAt('/a/'), [place]);
  if (laid) removeFolder(laid.around);
  expect(readdirSync(place).sort()).toEqual(names.slice(1).sort());
});
