import { test as base, type Page } from '@playwright/test';

/** What a tab cannot change once it is open. */
interface Kind {
  javaScriptEnabled: boolean;
  hasTouch: boolean;
}

/**
 * Tests whose `page` and `context` are those of the tests before them: opening a browser context costs
 * several times what loading a page does. They fit because the site keeps nothing unless a reader asks;
 * tests of what it keeps then use Playwright's own. A test begins with the window, media, pointer,
 * permissions and network of a new tab, and with listeners of its own alone; a failed one ends the tab.
 */
export const test = base.extend<object, { tabs: (kind: Kind) => Promise<Page> }>({
  tabs: [
    async ({ browser }, use) => {
      const open = new Map<string, Promise<Page>>();
      await use((kind) => {
        const key = JSON.stringify(kind);
        const tab = open.get(key) ?? browser.newContext(kind).then((context) => context.newPage());
        open.set(key, tab);
        return tab;
      });
      for (const tab of open.values()) await (await tab).context().close();
    },
    { scope: 'worker' },
  ],
  context: async ({ tabs, javaScriptEnabled, hasTouch }, use) => {
    const tab = await tabs({ javaScriptEnabled, hasTouch });
    const context = tab.context();
    await use(context);
    for (const other of context.pages()) if (other !== tab) await other.close();
    await context.clearPermissions();
  },
  page: async ({ context, viewport, colorScheme }, use) => {
    const [page] = context.pages();
    if (!page) throw new Error('The tab was closed.');
    if (viewport) await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme, media: null, forcedColors: null, reducedMotion: null });
    await page.mouse.move(0, 0);
    await use(page);
    for (const event of ['console', 'pageerror', 'request', 'requestfailed', 'response'])
      await page.removeAllListeners(event, { behavior: 'wait' });
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  },
});
