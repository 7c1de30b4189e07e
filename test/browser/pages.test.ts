import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { explain, publishTestReport } from '../../src/index.js';
import { smallReport } from '../exchange/small-report.js';
import { CHROMIUM, launch, open, picture, VIEWINGS, view } from './chromium.js';
import { decisionOfTheReadme, pagesIn } from './pages.js';

if (CHROMIUM === undefined) console.warn('test/browser is left out: no Chromium (set CHROMIUM to its path)');

describe.skipIf(CHROMIUM === undefined)('in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(async () => {
    await browser.close();
  });

  // Every page in Chinese; English is longer where words are long, which a few pages show.
  const shown =
    CHROMIUM === undefined
      ? []
      : [...pagesIn('zh-CN'), ...pagesIn('en').filter(({ name }) => /^(scoring|check|coverage)\./.test(name))];

  test.for(shown.map(({ name, html }) => [name, html] as const))('%s', async ([name, html]) => {
    const context = await browser.newContext({ bypassCSP: true });
    try {
      const { page, requests, complaints } = await open(context, html);
      for (const viewing of VIEWINGS) {
        await view(page, viewing);
        await picture(page, `${name}.${viewing.name}`);
        if (viewing.isChecked) expect.soft(await violationsOf(page), `${viewing.name}: accessible`).toEqual([]);
        expect.soft(await overflowOf(page), `${viewing.name}: wider than the screen`).toEqual([]);
      }
      expect.soft(requests, 'asked of the network').toEqual([]);
      expect.soft(complaints, 'on the console').toEqual([]);
    } finally {
      await context.close();
    }
  });

  test('a page runs no script, and its own policy says so', async () => {
    const context = await browser.newContext();
    try {
      const html = explain(decisionOfTheReadme(), { format: 'html' }).replace(
        '</main>',
        '<script>document.title = "ran"</script></main>',
      );
      const { page, complaints } = await open(context, html);
      expect(await page.title()).not.toBe('ran');
      expect(complaints).toEqual([expect.stringContaining("default-src 'none'")]);
    } finally {
      await context.close();
    }
  });

  test('a finding leads to its row', async () => {
    const context = await browser.newContext();
    try {
      const { report, documents } = smallReport();
      const { page } = await open(context, publishTestReport(report, { documents, locale: 'en' }));
      await page.getByRole('link', { name: '1.1 row 2' }).click();
      const target = page.locator('tr:target');
      expect(await target.count()).toBe(1);
      expect(await target.getByRole('img').getAttribute('aria-label')).toBe('reached by no case');
      expect(await target.textContent()).toContain('less than CNY 10,000');
    } finally {
      await context.close();
    }
  });

  // Asserts where things are drawn: the words beside them are tested without a browser.
  test('a range is drawn where it lies', async () => {
    const context = await browser.newContext();
    try {
      const { page } = await open(context, explain(decisionOfTheReadme(), { format: 'html', locale: 'en' }));
      const [whole, score] = await page.locator('svg.drawn').all();
      const scale = await whole?.locator('line.scale').boundingBox();
      const mark = await score?.locator('.at-sum path').boundingBox();
      if (!scale || !mark) throw new Error('nothing is drawn');
      // 67,500 on a scale of 30,000 to 150,000: 37,500 / 120,000 = 31.25 %.
      const share = (mark.x + mark.width / 2 - scale.x) / scale.width;
      expect(share).toBeCloseTo(0.3125, 2);
    } finally {
      await context.close();
    }
  });
});

/** What axe finds, each with the elements concerned. */
async function violationsOf(page: Page): Promise<readonly string[]> {
  // One page without frames needs no second page to put results together.
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .setLegacyMode(true)
    .analyze();
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`,
  );
}

/** What makes the page itself scroll sideways; tables that scroll within their own frame do not. */
async function overflowOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(`(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    const wide = [...document.querySelectorAll('body *')].filter((one) =>
      one.getBoundingClientRect().right > root.clientWidth + 1 && one.closest('.wide') === null);
    return [root.scrollWidth + ' > ' + root.clientWidth, ...wide.slice(0, 5).map((one) => one.outerHTML.slice(0, 120))];
  })()`);
}
