import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

/** The browser of the machine: `$CHROMIUM`, or where Debian and Ubuntu put it. */
export const CHROMIUM = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser'].find(
  (path) => path !== undefined && existsSync(path),
);

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function launch(): Promise<Browser> {
  if (CHROMIUM === undefined) throw new Error('no Chromium: set CHROMIUM to its path');
  return chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
}

/** How a page is looked at. */
export interface Viewing {
  readonly name: string;
  readonly width: number;
  readonly colorScheme: 'light' | 'dark';
  readonly media: 'screen' | 'print';
  /** Whether axe is asked. */
  readonly isChecked: boolean;
}

/**
 * Both schemes, both widths and paper. What axe finds depends on colours or on the width, hardly on both together: it is
 * asked for each scheme and each width once, and on paper, where a dark scheme must not come through.
 */
export const VIEWINGS: readonly Viewing[] = [
  { name: 'desk', width: 1200, colorScheme: 'light', media: 'screen', isChecked: true },
  { name: 'desk-dark', width: 1200, colorScheme: 'dark', media: 'screen', isChecked: false },
  { name: 'phone', width: 360, colorScheme: 'light', media: 'screen', isChecked: false },
  { name: 'phone-dark', width: 360, colorScheme: 'dark', media: 'screen', isChecked: true },
  // A4 less its margins.
  { name: 'paper', width: 700, colorScheme: 'dark', media: 'print', isChecked: true },
];

/** An open page, with whatever it asked of the network and complained about. */
export interface Opened {
  readonly page: Page;
  readonly requests: readonly string[];
  readonly complaints: readonly string[];
}

const ADDRESS = 'https://pages.test/page.html';

/** Opens a page from its text. Every request but the one for the page itself is noted and refused. */
export async function open(context: BrowserContext, html: string): Promise<Opened> {
  const requests: string[] = [];
  const complaints: string[] = [];
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.route('**/*', (route) => {
    if (route.request().url() === ADDRESS) {
      return route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' });
    }
    requests.push(route.request().url());
    return route.abort();
  });
  await page.goto(ADDRESS);
  return { page, requests, complaints };
}

export async function view(page: Page, { width, colorScheme, media }: Viewing): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  await page.emulateMedia({ colorScheme, media });
}

/** A picture of the page for people, where `$SCREENSHOTS` names a folder for them. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (folder === undefined || folder === '') return;
  mkdirSync(folder, { recursive: true });
  // Very long pages are cut: what goes wrong goes wrong in the first tables too.
  const height = await page.evaluate('document.documentElement.scrollHeight');
  const { width } = page.viewportSize() ?? { width: 1200 };
  await page.screenshot({
    path: join(folder, `${name}.png`),
    fullPage: true,
    clip: { x: 0, y: 0, width, height: Math.min(Number(height), 6000) },
  });
}
