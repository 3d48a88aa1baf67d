import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PageLine } from './pageLine.ts';
import { PageRun, type PageToBe } from './pageRun.ts';
import type { PublishedFile } from './publishedFile.ts';
import type { Published } from './siteRecord.ts';
import { SpareSite } from './spareSite.ts';

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'dossier-run-'));
});
afterAll(() => rm(dir, { recursive: true }));

const digest = { sha256: 'made', size: 1 };
const mark: PublishedFile = ['taken', 1, 0, 0];

const makers = {
  make: async () => ({ indexed: undefined, html: digest, copy: undefined, text: undefined }),
  most: 1,
  close: async () => {},
};
const takers = {
  take: async (pages: readonly unknown[]) => pages.map(() => ({ html: mark, copy: null })),
  close: async () => {},
};
/** A site of one page. */
const published: Published = {
  find: (page) => (page === '/kept/' ? { page, html: mark, copy: null, indexed: 'text' } : undefined),
  indexedOf: () => undefined,
  pages: new Map(),
  taking: (into) => ({ from: dir, into, links: false }),
};

const page = (url: string): PageToBe => ({
  path: url,
  isList: false,
  known: () => 'hash',
  make: () => ({ hash: 'hash', type: 'page', text: '{}' }),
});

test('the line is not held back until there are enough pages for a batch to be taken', async () => {
  const reported: string[] = [];
  const line = new PageLine({ onPage: ({ url }) => reported.push(url), onTexts: () => {} });
  const spare = await SpareSite.adopt('', path.join(dir, 'new'), undefined);
  const run = new PageRun(makers, { published, spare }, takers, line);
  await run.put(page('/kept/'));
  for (let i = 0; i < 2_000; i++) await run.put(page(`/made-${i}/`));
  expect(reported[0]).toBe('/kept/');
  expect(reported.length).toBeGreaterThan(1_900);
  await run.finish();
  expect(reported).toHaveLength(2_001);
  expect(run.made.get('/kept/')?.page.html.sha256).toBe('taken');
});
