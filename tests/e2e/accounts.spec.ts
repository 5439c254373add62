import { type Browser, expect, type Page, test } from '@playwright/test';
import { type Account, choosePassword, invite } from './support/accounts.ts';
import { expectAccessible } from './support/check-page.ts';
import { enterSignIn, openAccountMenu, signIn } from './support/people.ts';

const secret = 'seven unrelated wet stones';

test.beforeEach(async ({ page }) => signIn(page, 'administrator'));

/** A person of their own for this test, in a browser of their own, who has just followed the link. */
async function newcomer(page: Page, browser: Browser): Promise<{ account: Account; other: Page }> {
  const account = await invite(page);
  const other = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  await other.goto(account.welcome);
  return { account, other };
}

async function enter(other: Page, { email }: Account): Promise<void> {
  await other.goto('/sign-in');
  if (new URL(other.url()).pathname === '/sign-in') await enterSignIn(other, email, secret);
  await expect(other).toHaveURL(/\/today$/);
}

test('a person is invited, works, is disabled, and is out at the next click', async ({ page, browser }) => {
  const { account, other } = await newcomer(page, browser);
  await expectAccessible(other, 'choosing a password');
  await choosePassword(other, secret);
  await enter(other, account);

  await page.goto('/administration');
  await page.getByRole('link', { name: account.name }).click();
  await page.getByRole('button', { name: 'Disable…' }).click();
  await page.getByRole('button', { name: 'Disable now' }).click();
  await expect(page.getByRole('heading', { name: 'Let in again' })).toBeVisible();

  await other.getByRole('link', { name: 'Cases', exact: true }).click();
  await expect(other).toHaveURL(/\/sign-in/);
  await enterSignIn(other, account.email, secret);
  await expect(other.getByRole('alert').filter({ hasText: 'do not belong together' })).toBeVisible();
  await other.context().close();
});

test('a link for choosing a password works once', async ({ page, browser }) => {
  const { account, other } = await newcomer(page, browser);
  await choosePassword(other, secret);
  await other.context().clearCookies();
  await other.goto(account.welcome);
  await expect(other.getByRole('main')).toContainText('This link no longer works');
  await other.context().close();
});

test('the language one chose is remembered, in another browser too', async ({ page, browser }) => {
  const { account, other } = await newcomer(page, browser);
  await choosePassword(other, secret);
  await enter(other, account);
  await openAccountMenu(other, account.name);
  await other.getByRole('button', { name: 'Русский' }).filter({ visible: true }).click();
  await expect(other.locator('html')).toHaveAttribute('lang', 'ru');
  await other.goto('/inquiries');
  await expect(other.getByRole('heading', { level: 1 })).toHaveText(/[А-я]/);
  await openAccountMenu(other, account.name);
  await other.getByRole('button', { name: 'Выйти' }).filter({ visible: true }).click();
  await expect(other.getByRole('button', { name: 'Войти', exact: true })).toBeVisible();
  await other.context().close();

  const elsewhere = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  await elsewhere.goto('/sign-in');
  await expect(elsewhere.locator('html')).toHaveAttribute('lang', 'en');
  await enterSignIn(elsewhere, account.email, secret);
  await expect(elsewhere).toHaveURL(/\/today$/);
  await expect(elsewhere.locator('html')).toHaveAttribute('lang', 'ru');
  await elsewhere.context().close();
});
