import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type * as Playwright from 'playwright-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { atEndOfFile } from './test-file';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // No requests to other machines.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

let browser: Promise<Browser> | undefined;

function getBrowser(): Promise<Browser> {
  browser ??= launch();
  return browser;
}

async function launch(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH;
  if (!executablePath) throw new Error('CHROMIUM_PATH is not set: use npm run test:browser');
  const { chromium } = outside.require('playwright-core') as typeof Playwright;
  const launched = await chromium.launch({ executablePath, args: FLAGS });
  atEndOfFile(() => launched.close());
  return launched;
}

/**
 * Opens a URL in a fresh profile without cookies or storage. All tests of a file share one browser process.
 * If `look` fails, its error names a screenshot and includes the page's console output.
 */
export async function inBrowser(
  url: string,
  look: (page: Page) => Promise<void>,
  profile: Pick<BrowserContextOptions, 'timezoneId' | 'viewport'> = {}
): Promise<void> {
  const context = await (await getBrowser()).newContext({ locale: 'en', baseURL: url, ...profile });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const said: string[] = [];
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => said.push(`uncaught: ${error.message}`));
  try {
    await page.goto(url);
    await look(page);
  } catch (error) {
    const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'newsroom-screenshot-')), 'page.png');
    await page.screenshot({ path: file, fullPage: true });
    const where = [`Screenshot: ${file}`, `Address: ${page.url()}`, ...said.slice(-20)].join('\n');
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n\n${where}`, {
      cause: error,
    });
  } finally {
    await context.close();
  }
}
