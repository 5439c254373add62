import { type Browser, expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectFitsTelephone, scriptsArrived, watch } from './support/check-page.ts';
import { chooseLanguage, signIn } from './support/people.ts';
import { pageRoutes, type Visit, visits } from './support/routes.ts';

const roles: Visit['as'][] = ['nobody', 'caseworker', 'coordinator', 'lawyer', 'administrator'];
const inDark = [
  '/sign-in',
  '/today',
  '/intake/[id]',
  '/cases',
  '/cases/[ref]',
  '/cases/[ref]/claims',
  '/inquiries/[id]',
  '/coordination',
  '/deadlines',
  '/administration',
];

// Keeping a picture of every page at every step costs more than the looking itself; what is wrong is in the message.
test.use({ trace: 'off' });
test.describe.configure({ mode: 'parallel' });

const addresses = new Map<string, string>();

/** The addresses of the role's pages; found once, by English words, as some cost a whole form to find. */
async function addressesOf(browser: Browser, role: Visit['as']): Promise<[string, string][]> {
  const own = Object.entries(visits).filter(([, { as }]) => as === role);
  if (own.some(([route]) => !addresses.has(route))) {
    const context = await browser.newContext({ locale: 'en-GB' });
    const page = await context.newPage();
    if (role !== 'nobody') await signIn(page, role);
    await chooseLanguage(page, 'en');
    for (const [route, { find }] of own) addresses.set(route, await find(page));
    await context.close();
  }
  return own.map(([route]) => [route, addresses.get(route) ?? '']);
}

/** Opens a page and looks at what holds for every page: its title, its requests, its console. */
async function open(page: Page, troubles: () => string[], [route, address]: [string, string]): Promise<void> {
  troubles();
  await page.goto(address);
  await scriptsArrived(page);
  await expect.soft(page, `${route}: the title tells nothing`).toHaveTitle('Vigil');
  await expect.soft(page.getByRole('heading', { level: 1 }), `${route}: one main heading`).toHaveCount(1);
  expect.soft(troubles(), `${route}: quiet, and no request leaves`).toEqual([]);
}

test('every page of the app has its place in this test', () => {
  expect(Object.keys(visits).sort()).toEqual(pageRoutes());
});

for (const locale of ['en-GB', 'ru-RU']) {
  for (const role of roles) {
    test.describe(`in ${locale}, ${role}`, () => {
      test.use({ locale });
      test('every page can be used by everybody, and fits a telephone', async ({ browser, page }) => {
        test.setTimeout(600_000);
        const pages = await addressesOf(browser, role);
        const troubles = watch(page);
        if (role !== 'nobody') await signIn(page, role);
        // Somebody may have chosen a language for this account before.
        await chooseLanguage(page, locale.slice(0, 2));
        for (const one of pages) {
          await test.step(one[0], async () => {
            await open(page, troubles, one);
            await expect.soft(page.locator('html')).toHaveAttribute('lang', locale.slice(0, 2));
            // Colours do not depend on the language; they are looked at in English, by day and in the dark.
            await expectAccessible(page, one[0], locale === 'en-GB');
            await expectFitsTelephone(page, one[0]);
          });
        }
      });
    });
  }
}

for (const role of roles) {
  test.describe(`in the dark, ${role}`, () => {
    test.use({ locale: 'en-GB', colorScheme: 'dark' });
    test('pages can be read', async ({ browser, page }) => {
      test.setTimeout(600_000);
      const pages = (await addressesOf(browser, role)).filter(([route]) => inDark.includes(route));
      expect(pages.length).toBeGreaterThan(0);
      const troubles = watch(page);
      if (role !== 'nobody') await signIn(page, role);
      for (const one of pages) {
        await test.step(one[0], async () => {
          await open(page, troubles, one);
          await expectAccessible(page, `${one[0]} in the dark`);
        });
      }
    });
  });
}
