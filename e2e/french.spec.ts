import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { en } from '../src/views/words/en.ts';
import { fr } from '../src/views/words/fr.ts';
import { type OwnSite, ownSite } from './command.ts';
import { ROOT } from './site.ts';
import { test } from './tab.ts';

/* The second dossier, in French, from its content to its pages: no word of the interface is English. */

// One worker, so that the dossier is built once.
test.describe.configure({ mode: 'default' });

let site: OwnSite;

/** Pages whose apostrophes are curly. */
const curly = `---
kind: agreement
title: "Quatre jours plus tard : l’accord d’Alger"
date: 2020-06-01
places: [oeil]
bluf: L’accord est signé.
basis: [commission-communique]
---
On ne sait qui l’obtint, ni s’il tint [@commission-communique].

Qui « signa » ? Personne ; *tous* : <Quote by="ilena-tarvos">jamais !</Quote> \`a ? b : c\` [@commission-communique].
`;
const place = `---
kind: region
name: L’Œil de la mer
bluf: Une île.
basis: [commission-communique]
---
C’est une île [@commission-communique].
`;

test.beforeAll(async () => {
  site = await ownSite({
    async content(folder) {
      await cp(path.join(ROOT, 'e2e/fixtures/sarvane/content'), folder, { recursive: true });
      await writeFile(path.join(folder, 'events/accord-d-alger.mdx'), curly);
      await writeFile(path.join(folder, 'places/oeil.mdx'), place);
    },
  });
});
test.afterAll(() => site?.close());

/** Attributes whose text a reader sees or hears. */
const heard = ['ariaLabel', 'ariaDescription', 'title', 'alt', 'placeholder'];

/** Every text of a page that a reader meets, data blocks and code left out. */
function textsOf(node: Nodes): string[] {
  if (node.type === 'text') return [node.value];
  if (node.type !== 'element' && node.type !== 'root') return [];
  if (node.type === 'element' && ['script', 'style', 'code', 'pre'].includes(node.tagName)) return [];
  const isMeta =
    node.type === 'element' && (node.properties.name === 'description' || node.properties.property);
  const own =
    node.type === 'element'
      ? [...heard, ...(isMeta ? ['content'] : [])].map((name) => node.properties[name])
      : [];
  // What the client script says stands in data attributes; what it reads there is one token.
  const data = node.type === 'element' ? Object.entries(node.properties) : [];
  const said = data.filter(([name, value]) => /^data(?!Pagefind)/.test(name) && /\s/.test(String(value)));
  const attributes = [...own, ...said.map(([, value]) => value)]
    .filter((value) => typeof value === 'string')
    .filter((value) => !URL.canParse(value));
  return [...attributes, ...node.children.flatMap(textsOf)];
}

async function pagesOf(dir: string): Promise<Map<string, string[]>> {
  const files = await readdir(dir, { recursive: true });
  const pages = new Map<string, string[]>();
  // The text of the editors' guide is English in every dossier, and says so.
  const read = files.filter((name) => name.endsWith('.html') && !name.startsWith('guide'));
  for (const file of read.sort()) {
    const tree = fromHtml(await readFile(path.join(dir, file), 'utf8'));
    pages.set(
      file,
      textsOf(tree)
        .map((text) => text.replace(/\s+/g, ' ').trim())
        .filter(Boolean),
    );
  }
  return pages;
}

function phrases(value: unknown): string[] {
  return typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap(phrases);
}

/** A phrase of a dictionary as a pattern for a whole text, or for a part of one where it is long enough to be sure. */
function patternOf(phrase: string): RegExp {
  const escaped = phrase
    .split(/\{\w+\}/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('.+');
  return phrase.split(' ').length > 3 ? new RegExp(escaped) : new RegExp(`^${escaped}$`);
}

test('no page has a phrase of the English dictionary', async () => {
  const french = new Set(phrases(fr).map((phrase) => phrase.toLowerCase()));
  const english = phrases(en).filter(
    (phrase) => /\p{L}{2}/u.test(phrase.replace(/\{\w+\}/g, '')) && !french.has(phrase.toLowerCase()),
  );
  const patterns = english.map(patternOf);
  expect(english.length).toBeGreaterThan(200);
  const found = [...(await pagesOf(site.dir))].flatMap(([file, texts]) =>
    texts.filter((text) => patterns.some((pattern) => pattern.test(text))).map((text) => `${file}: ${text}`),
  );
  expect([...new Set(found)]).toEqual([]);
});

test('no text of a page is English prose that no dictionary holds', async () => {
  const small =
    /(?<![\p{L}’'])(?:the|of|and|with|from|this|that|not|by|is|are|was|were|has|have|for|in|to|or|no|all|open|close|show|hide|read|next|back|copy|filter|search|skip|loading)(?![\p{L}’'-])/iu;
  const pages = await pagesOf(site.dir);
  expect(pages.size).toBeGreaterThan(90);
  const found = [...pages].flatMap(([file, texts]) =>
    texts.filter((text) => small.test(text)).map((text) => `${file}: ${text}`),
  );
  expect([...new Set(found)]).toEqual([]);
});

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

for (const route of [
  '/',
  '/actors/merranie/',
  '/events/collision-de-l-aurelia/',
  '/documents/traite-de-lorme/',
  '/places/combe-noire/',
  '/sources/commission-communique/',
  '/timeline/',
  '/claims/',
  '/actors/',
  '/data/',
  '/about/',
  '/search/',
  '/a-z/',
  '/changes/',
  '/corrections/',
])
  test(`${route} opens in French`, async ({ page }) => {
    await page.goto(new URL(route, site.url).href);
    await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
    await expect(heading(page)).not.toBeEmpty();
  });

test('search answers in French, in any script', async ({ page }) => {
  await page.goto(new URL('/search/', site.url).href);
  const input = page.locator('[data-search-input]').first();
  for (const name of ['Karim Oulmane', 'كريم أولمان', 'Карим Улман']) {
    await input.fill(name);
    await expect(
      page.locator('[data-search-results] a[href*="/actors/karim-oulmane/"]').first(),
    ).toBeVisible();
  }
});

test('search finds a word that stands only after an elision, and shows what was written', async ({
  page,
}) => {
  await page.goto(new URL('/search/', site.url).href);
  const input = page.locator('[data-search-input]').first();
  const results = page.locator('[data-search-results]');
  for (const term of ['œil', 'oeil', "l'oeil", 'L’Œil']) {
    await input.fill(term);
    await expect(results.locator('a[href*="/places/oeil/"]').first()).toHaveText('L’Œil de la mer');
  }
  for (const term of ["accord d'Alger", 'accord d’Alger', 'obtint']) {
    await input.fill(term);
    const hit = results.locator('a[href*="/events/accord-d-alger/"]').first();
    await expect(hit).toHaveText(/^Quatre jours plus tard\s: l’accord d’Alger$/);
  }
  await expect(results.locator('mark').first()).toHaveText('l’obtint,');
  await expect(results).toContainText('On ne sait qui l’obtint, ni s’il tint');
  expect(await results.textContent()).toContain(
    'Qui «\u202fsigna\u202f»\u202f? Personne\u202f; tous\u00a0: jamais',
  );
  await results.locator('a[href*="/events/accord-d-alger/"]').first().click();
  await expect(page).toHaveURL(/mark=obtint$/);
});

test('no line can begin with a sign or end with an opening guillemet', async ({ page }) => {
  await page.goto(new URL('/events/accord-d-alger/', site.url).href);
  const title = 'Quatre jours plus tard\u00a0: l’accord d’Alger';
  expect(await page.locator('h1').textContent()).toBe(title);
  expect(await page.title()).toContain(title);
  const text = await page.locator('.prose').first().textContent();
  expect(text).toContain(
    'Qui «\u202fsigna\u202f»\u202f? Personne\u202f; tous\u00a0: jamais\u202f! (Ilena Tarvos) a ? b : c',
  );
  const quote = page.locator('q').first();
  expect(await quote.evaluate((one) => getComputedStyle(one).quotes)).toMatch(/^"«\u202f" "\u202f»"/);
});

test('the guide shows the words that pages print', async ({ page }) => {
  await page.goto(new URL('/guide/scales/', site.url).href);
  const row = (id: string) => page.getByRole('row', { name: new RegExp(`^${id} `) });
  await expect(row('holds-office')).toContainText('occupe une fonction dans');
  await expect(row('holds-office').getByRole('cell').first()).toHaveAttribute('lang', 'fr');
  await expect(row('highly likely').getByRole('cell')).toHaveText(['très probable', '80–90 %']);
  await expect(page.getByRole('table').filter({ hasText: 'holds office in' })).toHaveCount(0);
});

test('a filter agrees with what it narrows', async ({ page }) => {
  await page.goto(new URL('/claims/', site.url).href);
  const field = (name: string) => page.locator(`select[data-field="${name}"]`);
  await expect(field('sources').locator('option').first()).toHaveText('Toutes');
  await expect(field('status').locator('option').first()).toHaveText('Tous');
  await expect(field('status').locator('..')).toContainText('Statut');
});

test('the old address of a renamed page leads to the new one, where its history stands', async ({ page }) => {
  await page.goto(new URL('/events/conference-olvere/', site.url).href);
  await expect(page).toHaveURL(/\/events\/conference-de-port-olvere\/$/);
  const history = page.getByRole('region', { name: 'Historique de cette page' });
  await expect(history).toContainText('Dans le dossier depuis l’édition du 10 novembre 2025.');
});

test('an old address leads to the same place within the page', async ({ page }) => {
  await page.goto(new URL('/events/conference-olvere/#claim-conference-sans-chiffre', site.url).href);
  await expect(page).toHaveURL(/\/events\/conference-de-port-olvere\/#claim-conference-sans-chiffre$/);
  await expect(page.locator('#claim-conference-sans-chiffre')).toBeInViewport();
});

test('a link to a claim by its former id finds it', async ({ page }) => {
  await page.goto(new URL('/events/collision-de-l-aurelia/#claim-collision-endroit', site.url).href);
  await expect(page.locator('#claim-collision-lieu')).toBeInViewport();
  await expect(page.locator('#claim-collision-lieu #claim-collision-endroit')).toHaveCount(1);
});

test('a correction stands on its page, at the claim and in the list', async ({ page }) => {
  await page.goto(new URL('/corrections/', site.url).href);
  await page.getByRole('link', { name: 'Conférence de Port-Olvère' }).click();
  await expect(page).toHaveURL(/#correction-1$/);
  await expect(page.locator('#correction-1')).toContainText('Le communiqué fixe un débit.');
  await expect(page.locator('#claim-conference-sans-chiffre .change-mark')).toHaveText(
    'Rectifié le 15 septembre 2025',
  );
});

test('a changed claim leads to its row in the edition that changed it', async ({ page }) => {
  await page.goto(new URL('/events/collision-de-l-aurelia/', site.url).href);
  await page.locator('#claim-collision-jour .change-mark').click();
  await expect(page).toHaveURL(/\/changes\/#change-2025-11-20-claim-collision-jour$/);
  const section = page.getByRole('region', { name: 'Édition du 20 novembre 2025' });
  await expect(section.getByText('La drague a été heurtée le 3 février.')).toBeVisible();
  await expect(section.locator(':target').getByRole('link', { name: 'Affirmation' })).toBeVisible();
  await section.getByRole('link', { name: "Collision de l'Aurélia" }).first().click();
  await expect(page).toHaveURL(/\/events\/collision-de-l-aurelia\/$/);
});

test('an estimative word opens to its range, and leads to the whole scale', async ({ page }) => {
  await page.goto(site.url);
  const likelihood = page.locator('.likelihood').filter({ hasText: 'probable' }).first();
  await expect(likelihood.getByRole('link')).toBeHidden();
  await likelihood.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(likelihood).toContainText(/55–75\s%/);
  await likelihood.getByRole('link').click();
  await expect(page).toHaveURL(/\/guide\/scales\/$/);
});

test('a word with its elision finds what it finds without', async ({ page }) => {
  const found = async (term: string) => {
    await page.goto(`${site.url}search/?q=${encodeURIComponent(term)}`);
    await expect(page.locator('[data-search-results] > li').first()).toBeVisible();
    return page.locator('.search-status').last().textContent();
  };
  for (const elided of ["l'accord", 'L’accord', "d'accord"])
    expect(await found(elided)).toBe(await found('accord'));
});
