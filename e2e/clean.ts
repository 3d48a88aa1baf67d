import { expect } from '@playwright/test';
import { faultsOf } from './faults.ts';
import { SITE_URL } from './site.ts';
import { test as base } from './tab.ts';

/** Every page must load whole, without an error on the console and from this origin alone. */
export const test = base.extend<{ clean: undefined }>({
  clean: [
    async ({ page }, use) => {
      const faults = faultsOf(page);
      page.on('request', (request) => {
        const { protocol, origin } = new URL(request.url());
        if (protocol.startsWith('http') && origin !== SITE_URL) faults.push(`other origin: ${request.url()}`);
      });
      page.on('response', (response) => {
        if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
      });
      await use(undefined);
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});
