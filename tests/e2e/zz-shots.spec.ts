import { expect, type Page, test } from '@playwright/test';
import { chooseLanguage, signIn } from './support/people.ts';

async function link(page: Page, place: string, href: RegExp) {
  await page.goto(place);
  const hrefs = await page.getByRole('main').getByRole('link').evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
  const found = hrefs.find((one) => href.test(one));
  expect(found, place).toBeTruthy();
  return found ?? '';
}
for (const [width, scheme, lang] of [[360, 'light', 'ru'], [1280, 'dark', 'en'], [1280, 'light', 'ru'], [360, 'dark', 'en']] as const)
  test(`shots ${width} ${scheme} ${lang}`, async ({ page }) => {
    test.setTimeout(240_000);
    await signIn(page, 'lawyer');
    const inquiry = await link(page, '/cases/THF-2026-0001/inquiries', /\/inquiries\/[0-9a-f-]{36}$/);
    const assess = await link(page, inquiry, /assess/);
    await chooseLanguage(page, lang);
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: scheme });
    for (const [name, at] of [
      ['inquiry', inquiry], ['assess', assess], ['side', '/cases/THF-2026-0001/side-by-side'],
      ['reply', `${inquiry}/record/replied?document=00000000-0000-7000-8000-000000000000`], ['today', '/today'],
      ['new', '/cases/THF-2026-0001/inquiries/new'], ['deadlines', '/deadlines?whose=ours&period=all'],
    ] as const) {
      await page.goto(at);
      await page.screenshot({ path: `/tmp/shots/replies/${name}-${width}-${scheme}-${lang}.png`, fullPage: true });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      console.log(name, width, lang, 'overflow', wide);
    }
    if (width === 1280 && scheme === 'light') {
      await page.goto('/cases/THF-2026-0001/side-by-side');
      await page.pdf({ path: '/tmp/shots/replies/side.pdf', format: 'A4' });
      await signIn(page, 'administrator');
      await page.goto('/administration#judging');
      await page.screenshot({ path: `/tmp/shots/replies/admin.png`, fullPage: true });
    }
  });
