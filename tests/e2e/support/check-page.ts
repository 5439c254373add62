import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What a page did that no page may do, since it was last asked: complain, or speak to another server. */
export function watch(page: Page): () => string[] {
  let seen: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') seen.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => seen.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    const home = new URL(process.env.VIGIL_E2E_URL ?? '');
    if (url.protocol.startsWith('http') && url.origin !== home.origin) seen.push(`request: ${url.origin}`);
  });
  return () => {
    const then = seen;
    seen = [];
    return then;
  };
}

/** Waits until the page's scripts have taken it over, so that what is looked at is what people use. */
export async function scriptsArrived(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const some = document.querySelector('main');
    return some !== null && Object.keys(some).some((key) => key.startsWith('__react'));
  });
}

/** Looks at the page that is open with axe, every fold open; `colours` is the slow half of it. */
export async function expectAccessible(page: Page, name: string, colours = true): Promise<void> {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('main details')) fold.setAttribute('open', '');
  });
  // No page has a frame, so the slower way that looks into foreign ones is not needed.
  const axe = new AxeBuilder({ page }).withTags(rules).setLegacyMode();
  const { violations } = await (colours ? axe : axe.disableRules('color-contrast')).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' | ')}`);
  expect.soft(found, `${name}: axe`).toEqual([]);
}

/** Nothing of the page lies beyond the right edge of a small telephone. */
export async function expectFitsTelephone(page: Page, name: string): Promise<void> {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 360, height: 740 });
  const beyond = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.querySelectorAll('body *')]
      .filter((one) => one.getBoundingClientRect().right > clientWidth + 1)
      .slice(0, 5)
      .map((one) => `${one.tagName.toLowerCase()}.${one.className}`);
  });
  expect.soft(beyond, `${name}: wider than 360 px`).toEqual([]);
  if (before) await page.setViewportSize(before);
}
