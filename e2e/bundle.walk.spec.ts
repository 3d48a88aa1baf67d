import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { fileUrl } from './bundle.ts';
import { untilSet } from './fonts.ts';
import { returnToPlace } from './searching.ts';
import { chromiumWalker, firefoxWalker, startFirefox, type Walker } from './walker.ts';

const RESULT = '.search-result h2 a';
const INPUT = '[data-search-page] [data-search-input]';

/** As a reader goes who opened the folder by a double click, without a network. */
async function walk(walker: Walker): Promise<void> {
  await beginAtHome(walker);
  await search(walker);
  await followLinks(walker);
  await narrow(walker);
  expect(walker.faults).toEqual([]);
}

/** Expects of the first element that fits. */
function see(walker: Walker, selector: string) {
  return expect.poll(async () => (await walker.texts(selector))[0], { message: selector });
}

async function beginAtHome(walker: Walker): Promise<void> {
  await walker.open(fileUrl('index.html'));
  await see(walker, 'h1').toContain('French diplomacy');
  expect(await walker.texts('.extract-first')).toEqual([]);
  expect(await walker.texts('[data-save-link]')).toEqual([]);

  await walker.type('[data-search-input]', 'Qais Saeed');
  await see(walker, '[role="option"]').toContain('Kais Saied');
}

async function search(walker: Walker): Promise<void> {
  await walker.open(fileUrl('search/index.html'));
  await walker.type(INPUT, 'قيس سعيد');
  await see(walker, RESULT).toBe('Kais Saied');
  await walker.type(INPUT, '"dangerous game"');
  await see(walker, RESULT).toMatch(/Macron/);
  await see(walker, '.search-result mark').toMatch(/dangerous/i);
  await walker.type(INPUT, 'xyzzyqwert');
  await see(walker, '[data-search-status]').toContain('xyzzyqwert');
  await walker.type(INPUT, 'ceasefire');
  await see(walker, '.search-parts a').not.toBe('');
  await walker.click('[data-filter="collection"] input[value="events"]');
  await expect.poll(() => walker.url()).toContain('collection=events');
  await see(walker, '.search-facts').not.toContain('Person');
  await see(walker, RESULT).not.toBe('');

  await walker.click(RESULT);
  await expect.poll(() => walker.url()).toMatch(/\/events\/[^/]+\/index\.html\?mark=/);
  await see(walker, 'h1').not.toBe('');
}

async function followLinks(walker: Walker): Promise<void> {
  await walker.open(fileUrl('actors/kais-saied/index.html'));
  await walker.click('.prose a.mark[href^="#note-"]');
  await walker.open(fileUrl('actors/kais-saied/index.html'));
  await walker.click('.event-list a');
  await expect.poll(() => walker.url()).toMatch(/\/events\/[^/]+\/index\.html$/);
  await see(walker, 'h1').not.toBe('');
}

async function narrow(walker: Walker): Promise<void> {
  await walker.open(fileUrl('claims/index.html'));
  const all = (await walker.texts('[data-filter-item]')).length;
  await walker.choose('select[name="status"]', 'contested');
  await expect.poll(() => walker.url()).toContain('status=contested');
  const contested = (await walker.texts('[data-filter-item]')).length;
  expect(contested).toBeGreaterThan(0);
  expect(contested).toBeLessThan(all);

  await walker.open(`${fileUrl('timeline/index.html')}?kind=visit`);
  const visits = await walker.texts('.event-row[data-filter-item]');
  expect(visits.length).toBeGreaterThan(0);
  for (const text of visits) expect(text).toContain('Visit');
  await walker.choose('select[name="actor"]', 'kais-saied');
  await expect.poll(() => walker.url()).toMatch(/\?kind=visit&actor=kais-saied$/);
}

test('Chromium walks through the unpacked folder without a network', async ({ page }) => {
  await walk(await chromiumWalker(page));
});

test('from a folder too a reader comes back to the place among the results', ({ page }) =>
  returnToPlace(page, `${fileUrl('search/index.html')}?q=turkey`));

test("from a folder every page is set in the dossier's own faces, at every load", async ({ page }) => {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('DOM.enable');
  await devtools.send('CSS.enable');
  for (const file of ['index.html', 'actors/turkey/index.html', 'timeline/index.html', 'index.html']) {
    await page.goto(fileUrl(file));
    await untilSet(page);
    const { root } = await devtools.send('DOM.getDocument');
    const { nodeId } = await devtools.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'h1' });
    const { fonts } = await devtools.send('CSS.getPlatformFontsForNode', { nodeId });
    expect(
      fonts.map(({ familyName, isCustomFont }) => [familyName, isCustomFont]),
      file,
    ).toEqual([[expect.stringContaining('Source Serif'), true]]);
  }
});

const firefox = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
]
  .concat(process.env.DOSSIER_FIREFOX ?? [])
  .findLast((file) => existsSync(file));

test('Firefox walks through the unpacked folder without a network', async () => {
  test.skip(firefox === undefined, 'skipped: no Firefox');
  const browser = await startFirefox(path.resolve(firefox ?? ''));
  try {
    await walk(await firefoxWalker(await browser.newPage()));
  } finally {
    await browser.close();
  }
});
