import { expect, type Page } from '@playwright/test';
import { type OwnSite, ownSite, succeed } from './command.ts';
import { test } from './tab.ts';

/* A dossier that was begun a minute ago, in a language in which the interface has no words. */

// One worker, so that the dossier is built once.
test.describe.configure({ mode: 'default' });

let site: OwnSite;

test.beforeAll(async () => {
  site = await ownSite({
    async content(folder) {
      const make = (...args: string[]) => succeed(['new', ...args, '--content', folder]);
      await make('dossier', 'المحادثات البحرية', '--id=talks', '--lang=ar', '--authors', 'مكتب التحرير');
      await make('actor', 'قيس سعيد', '--kind', 'person');
    },
  });
});
test.afterAll(() => site?.close());

/** The families in which the text of an element is drawn. */
async function familiesOf(page: Page, selector: string): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
  return fonts.map(({ familyName }) => familyName.replace(/ (?:ExtraLight|Variable)$/, '')).sort();
}

test('each script has its face, on a page that runs from the right', async ({ page }) => {
  // A face that comes late waits for the next page.
  await expect(async () => {
    await page.goto(site.url);
    // A space is of whichever face comes first.
    for (const selector of ['.site-title', 'h1'])
      expect(await familiesOf(page, selector)).toContain('Noto Naskh Arabic');
    expect(await familiesOf(page, 'nav a')).toEqual(['Source Sans 3']);
    for (const selector of ['.site-title', 'h1', 'nav a', 'footer p'])
      for (const family of await familiesOf(page, selector))
        expect(family).toMatch(/^(?:Source S|Noto Naskh)/);
  }).toPass({ timeout: 60_000 });
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
});

test('numbers and dates are in the language of the words around them', async ({ page }) => {
  await page.goto(site.url);
  await expect(page.locator('main')).toContainText(/As of \d{1,2} [A-Z][a-z]+ \d{4}/);
  await page.goto(`${site.url}search/?q=${encodeURIComponent('قيس')}`);
  await expect(page.locator('main')).toContainText('1 result');
});

test('what holds nothing yet says so', async ({ page }) => {
  for (const list of ['timeline', 'claims', 'sources', 'places', 'documents', 'summary', 'glossary']) {
    await page.goto(`${site.url}${list}/`);
    await expect(page.locator('main')).toContainText('Nothing stands here yet.');
  }
  for (const list of ['summary', 'glossary', 'timeline']) {
    await page.goto(`${site.url}${list}/`);
    await expect(page.locator('main').locator('h2, ul, ol, dl, .timeline')).toHaveCount(0);
  }
});

/** Texts of the interface with a number in which the first sign does not stand before the last. */
function scrambled(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent ?? '';
      const [first, last] = [text.search(/\S/), text.trimEnd().length - 1];
      if (!/[a-z]/i.test(text) || !/[\d.]/.test(text) || /\p{Script=Arabic}/u.test(text)) continue;
      const [start, end] = [first, last].map((at) => {
        const range = new Range();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        return range.getBoundingClientRect();
      });
      if (start && end && start.width > 0 && start.top === end.top && start.left > end.left) found.push(text);
    }
    return found;
  });
}

test('dates, counts and full stops of the interface stand in their order, and are told in its language', async ({
  page,
}) => {
  for (const path of ['', 'actors/', 'claims/', 'changes/', `search/?q=${encodeURIComponent('قيس')}`]) {
    await page.goto(site.url + path);
    if (path.startsWith('search')) await expect(page.locator('main')).toContainText('1 result');
    expect(await scrambled(page)).toEqual([]);
    await expect(page.locator('.site-nav')).toHaveAttribute('lang', 'en');
  }
  await page.goto(site.url);
  await expect(page.locator('.cover-date')).toHaveAttribute('lang', 'en');
});
