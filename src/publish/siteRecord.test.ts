import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writePage } from './pageMaker.ts';
import { takePage } from './publishedPage.ts';
import { SiteRecord } from './siteRecord.ts';

let folder: string;
let out: string;
let into: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(tmpdir(), 'dossier-record-'));
  [out, into] = [path.join(folder, 'site'), path.join(folder, 'next')];
  const staging = path.join(folder, 'staging');
  const { text: _, ...page } = writePage(
    staging,
    '/actors/a/',
    { data: Buffer.from('<p>A</p>'), text: '<p>A</p>' },
    '# A',
  );
  new SiteRecord(folder, 'program', out).keep(staging, new Map([['/actors/a/', { hash: 'x', page }]]), reads);
  fs.renameSync(staging, out);
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

const reads = Buffer.from('reads');
const html = (site: string) => path.join(site, 'actors/a/index.html');

/** What the record gives for a site that will stand in a folder. */
function taken(at = out) {
  const { published } = new SiteRecord(folder, 'program', at);
  const page = published?.find('/actors/a/', 'x');
  return published && page && takePage(published.taking(into), page);
}

test('a page and its copy are taken as they were published, without being written again', () => {
  expect(taken()).toMatchObject({ html: { 1: 8 }, copy: { 1: 3 } });
  expect(fs.lstatSync(html(into)).ino).toBe(fs.lstatSync(html(out)).ino);
  expect(fs.readFileSync(path.join(into, 'actors/a/index.md'), 'utf8')).toBe('# A');
  expect(new SiteRecord(folder, 'program', out).reads()).toEqual(reads);
});

test('a site elsewhere gets files of its own', () => {
  expect(taken(path.join(folder, 'elsewhere'))).toBeDefined();
  expect(fs.lstatSync(html(into)).ino).not.toBe(fs.lstatSync(html(out)).ino);
});

test('pages are taken from the record of another site, which stays as it is', () => {
  const kept = () => fs.readFileSync(path.join(folder, 'pages.json'), 'utf8');
  const [own, before] = [path.join(folder, 'own'), kept()];
  const record = new SiteRecord(own, 'program', path.join(folder, 'elsewhere'), folder);
  expect(record.published?.find('/actors/a/', 'x')).toBeDefined();
  expect(record.published?.taking(into)).toEqual({ from: out, into, links: false });
  expect(record.reads()).toEqual(reads);
  record.keep(into, new Map(), Buffer.from('others'));
  expect(kept()).toBe(before);
  expect(fs.existsSync(path.join(own, 'pages.json'))).toBe(true);
});

test('a site that was carried away and back again is known by what it holds', () => {
  fs.cpSync(out, path.join(folder, 'away'), { recursive: true });
  fs.rmSync(out, { recursive: true });
  fs.cpSync(path.join(folder, 'away'), out, { recursive: true });
  expect(taken()).toBeDefined();
});

test.each([
  ['another size', '<p>Another</p>'],
  ['the same size', '<p>B</p>'],
])('a page that was written over is not taken: %s', (_, text) => {
  fs.writeFileSync(html(out), text);
  expect(taken()).toBeUndefined();
  expect(fs.existsSync(html(into))).toBe(false);
});

test('a page without its copy leaves no link, through which the published page could be written over', () => {
  fs.rmSync(path.join(out, 'actors/a/index.md'));
  expect(taken()).toBeUndefined();
  expect(fs.existsSync(html(into))).toBe(false);
});

test('a page that was made of another view model is not known', () => {
  expect(new SiteRecord(folder, 'program', out).published?.find('/actors/a/', 'y')).toBeUndefined();
});

test('another program knows nothing of it, and a damaged record is none', () => {
  expect(new SiteRecord(folder, 'other', out).published).toBeUndefined();
  fs.truncateSync(path.join(folder, 'pages.json'), 20);
  expect(new SiteRecord(folder, 'program', out).published).toBeUndefined();
});
