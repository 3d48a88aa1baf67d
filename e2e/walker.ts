import type { Page } from '@playwright/test';
import puppeteer, { type Browser, type Page as FirefoxPage } from 'puppeteer-core';
import { faultsOf } from './faults.ts';

/** What a walk through a folder asks of a browser, whichever it is. */
export interface Walker {
  open(url: string): Promise<void>;
  url(): string;
  click(selector: string): Promise<void>;
  type(selector: string, text: string): Promise<void>;
  choose(selector: string, value: string): Promise<void>;
  /** Texts of what the selector finds and is shown. */
  texts(selector: string): Promise<string[]>;
  /** Errors on the console, exceptions, and requests to anywhere but the folder. */
  faults: string[];
}

/** What lies in the folder or in the page itself. */
const LOCAL = /^(?:file|data|blob):/;

/** Texts of the shown elements; runs in the page. */
const shown = (elements: Element[]) =>
  elements.flatMap((element) =>
    element instanceof HTMLElement && element.checkVisibility() ? [element.textContent.trim()] : [],
  );

/** A walker in a page of Playwright's. */
export async function chromiumWalker(page: Page): Promise<Walker> {
  const faults = faultsOf(page);
  await page.context().setOffline(true);
  page.on('request', (request) => {
    if (!LOCAL.test(request.url())) faults.push(`request: ${request.url()}`);
  });
  return {
    faults,
    open: async (url) => void (await page.goto(url)),
    url: () => page.url(),
    click: (selector) => page.locator(selector).first().click(),
    type: async (selector, text) => {
      await page.locator(selector).first().fill('');
      await page.locator(selector).first().pressSequentially(text);
    },
    choose: async (selector, value) => void (await page.locator(selector).first().selectOption(value)),
    texts: (selector) => page.locator(selector).evaluateAll(shown),
  };
}

/** Starts Firefox so that it treats files as a reader's does: each its own origin. */
export function startFirefox(executablePath: string): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    defaultViewport: { width: 1280, height: 720 },
    extraPrefsFirefox: { 'security.fileuri.strict_origin_policy': true, 'network.proxy.type': 0 },
  });
}

/** A walker in a page of Firefox's. */
export async function firefoxWalker(page: FirefoxPage): Promise<Walker> {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`exception: ${String(error)}`));
  page.on('request', (request) => {
    if (!LOCAL.test(request.url())) faults.push(`request: ${request.url()}`);
  });
  return {
    faults,
    open: async (url) => void (await page.goto(url)),
    url: () => page.url(),
    click: async (selector) => {
      const element = await page.waitForSelector(selector, { visible: true });
      await element?.click();
    },
    type: async (selector, text) => {
      const element = await page.waitForSelector(selector);
      await element?.evaluate((input) => {
        if (input instanceof HTMLInputElement) input.value = '';
      });
      await element?.type(text);
    },
    choose: async (selector, value) => void (await page.select(selector, value)),
    texts: (selector) => page.$$eval(selector, shown),
  };
}
