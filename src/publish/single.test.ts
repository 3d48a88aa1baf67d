import { expect, test } from 'vitest';
import { sample } from '../testing/sample.ts';
import { singleOf } from './single.ts';
import type { SiteFiles } from './site.ts';

const context = await sample('libya');
const page = (title: string, main: string) =>
  new TextEncoder().encode(`<!doctype html><title>${title}</title><main><h1>${title}</h1>${main}</main>`);
const site = (image: Uint8Array): SiteFiles =>
  new Map([
    ['assets/map.png', image],
    ['actors/kais-saied/index.html', page('Ada', '<p id="post">Minister.')],
    [
      'index.html',
      page('Home', '<img src="/assets/map.png" alt="A map."><a href="/actors/kais-saied/#post">Ada</a>'),
    ],
  ]);
const edition = (bytes: number, images: boolean) => ({
  dir: '',
  site: site(new Uint8Array(bytes)),
  context,
  name: 'dossier',
  images,
  browser: () => Promise.reject(new Error('needs none')),
});
const text = async (bytes: number, images: boolean) =>
  new TextDecoder().decode(await singleOf(edition(bytes, images)));

test('pictures and links lie within the page', async () => {
  const html = await text(3, true);
  expect(html).toContain('<img src="data:image/png;base64,AAAA" alt="A map.">');
  const target = /<a href="#([^"]+)">Ada<\/a>/.exec(html)?.[1];
  expect(html).toContain(`<p id="${target}">Minister.`);
});

test('over 25 MB it is not made, and the error says how to leave the pictures out', async () => {
  await expect(singleOf(edition(19_000_000, true))).rejects.toMatchObject({
    message: expect.stringContaining('25 MB is the most'),
    hint: expect.stringContaining('--images none'),
  });
});

test('without pictures their descriptions stand in their place', async () => {
  const html = await text(19_000_000, false);
  expect(html).toContain('<em>A map.</em>');
  expect(html.length).toBeLessThan(1_000_000);
});
