import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import jsonld from 'jsonld';
import { afterAll, expect, test } from 'vitest';
import { sample } from '../testing/sample.ts';
import type { ViewContext } from '../views/context.ts';
import { openGraph, pageJsonLd, sourceJsonLd } from '../views/head.ts';
import { urlsOf } from '../views/urls.ts';
import { coverPng, wrap } from './cover.ts';
import { writeSitemap } from './sitemap.ts';

const base = await sample('libya');
const published: ViewContext = {
  ...base,
  dossier: { ...base.dossier, file: { ...base.dossier.file, site: 'https://example.org' } },
  urls: urlsOf('/libya/', `briefs/${base.dossier.file.home}`, 'https://example.org'),
};
const dir = await mkdtemp(path.join(tmpdir(), 'dossier-heads-'));
afterAll(() => rm(dir, { recursive: true, force: true }));

test('a shared link shows title, text and a whole address of the image', () => {
  const properties = new Map(
    openGraph(published, { title: 'T', href: published.urls.home, description: 'D' }),
  );
  expect(properties.get('title')).toBe('T');
  expect(properties.get('type')).toBe('website');
  expect(properties.get('description')).toBe('D');
  expect(properties.get('image')).toBe('https://example.org/libya/assets/cover.png');
});

test('without an address of its own the site names no image', () => {
  const names = openGraph(base, { title: 'T', href: base.urls.home }).map(([name]) => name);
  expect(names).not.toContain('image');
  expect(names).not.toContain('url');
});

test('the cover is a PNG of 1200 × 630, the same each time', async () => {
  const [first, again] = [Buffer.from(await coverPng(published)), Buffer.from(await coverPng(published))];
  expect(first.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect([first.readUInt32BE(16), first.readUInt32BE(20)]).toEqual([1200, 630]);
  expect(first.equals(again)).toBe(true);
});

test('a title is cut between words', () => {
  expect(wrap('one two three', 8)).toEqual(['one two', 'three']);
});

test('JSON-LD of every page and source is valid and typed in terms of schema.org', async () => {
  const nodes = [
    ...Object.values(published.dossier.pages).map((page) => pageJsonLd(published, page)),
    ...Object.values(published.dossier.sources).map((source) => sourceJsonLd(published, source)),
  ];
  const document = { '@context': { '@vocab': 'https://schema.org/' } };
  const documentLoader = async (url: string) => ({ documentUrl: url, document });
  const options = { documentLoader, safe: true };
  const types = new Set<string>();
  for (const node of nodes) {
    const [expanded] = await jsonld.expand(JSON.parse(JSON.stringify(node)), options);
    expect(expanded?.['@id']).toMatch(/^https:\/\/example\.org\/libya\//);
    for (const type of expanded?.['@type'] ?? []) types.add(type.replace('https://schema.org/', ''));
  }
  for (const type of ['Person', 'Country', 'Organization', 'Event', 'City', 'CreativeWork'])
    expect(types, type).toContain(type);
});

test('the sitemap names every page once', async () => {
  await writeSitemap(published, dir);
  const xml = await readFile(path.join(dir, 'sitemap.xml'), 'utf8');
  expect(XMLValidator.validate(xml)).toBe(true);
  const locations: string[] = new XMLParser().parse(xml).urlset.url.map(({ loc }: { loc: string }) => loc);
  expect(new Set(locations).size).toBe(locations.length);
  expect(locations[0]).toBe('https://example.org/libya/');
  expect(locations).toContain('https://example.org/libya/actors/gna/');
});
