import { expect, type Page, test } from '@playwright/test';
import { choosePassword, invite } from './support/accounts.ts';
import { enterSignIn, signIn, signOut } from './support/people.ts';

const secret = 'seven unrelated wet stones';
const wrong = 'seven unrelated dry stones';

/** A person of the test's own, so that nobody else is slowed, signed in in this browser. */
async function newcomer(page: Page): Promise<{ email: string }> {
  await signIn(page, 'administrator');
  const { email, welcome } = await invite(page);
  await signOut(page, 'administrator');
  await page.goto(welcome);
  await choosePassword(page, secret);
  return { email };
}

test('whoever guesses has to wait, is told how long, and locks nobody out', async ({ page, browser }) => {
  const { email } = await newcomer(page);
  const guesser = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  await guesser.goto('/sign-in');
  const waits = guesser.getByRole('alert').filter({ hasText: /Too many attempts. Wait \d+ seconds?/ });
  // The first waits are shorter than a slow machine's way to the next try.
  await expect(async () => {
    await enterSignIn(guesser, email, wrong);
    await expect(guesser.getByRole('alert').first()).toBeVisible();
    await expect(waits).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 60_000 });
  await expect(guesser.getByLabel('E-mail')).toHaveValue(email);
  await guesser.context().close();

  // The owner, at their own device.
  await page.context().clearCookies({ name: 'vigil-session' });
  await page.goto('/sign-in');
  await enterSignIn(page, email, secret);
  await expect(page).toHaveURL(/\/today$/);
});

test('a sign-in from another device is marked; "this wasn’t me" ends it and leads to a new password', async ({
  page,
  browser,
}) => {
  const { email } = await newcomer(page);
  const stranger = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  await stranger.goto('/sign-in');
  await enterSignIn(stranger, email, secret);
  await expect(stranger).toHaveURL(/\/today$/);

  await page.goto('/account');
  await expect(page.getByText('New device')).toBeVisible();
  await page.getByRole('button', { name: 'This wasn’t me' }).click();
  await expect(page.getByText('That device is out and no longer known')).toBeVisible();
  await stranger.goto('/cases');
  await expect(stranger).toHaveURL(/\/sign-in/);

  await page.getByLabel('Present password').fill(secret);
  await page.getByLabel('New password').fill('Password-1234');
  await page.getByRole('button', { name: 'Change the password' }).click();
  await expect(page.getByText('Anybody would try this one').first()).toBeVisible();
  await page.getByLabel('Present password').fill(secret);
  await page.getByLabel('New password').fill('nine quiet copper kettles');
  await page.getByRole('button', { name: 'Change the password' }).click();
  await expect(page.getByText('Your password was changed')).toBeVisible();
  await enterSignIn(stranger, email, secret);
  await expect(stranger.getByRole('alert').filter({ hasText: 'do not belong together' })).toBeVisible();
  await stranger.context().close();
});

test('a password is shown to its owner when they want to see it', async ({ page }) => {
  await page.goto('/sign-in');
  const password = page.getByLabel(/^Password/);
  await password.fill('half a pass');
  await expect(password).toHaveAttribute('type', 'password');
  await page.getByRole('button', { name: 'Show the password' }).click();
  await expect(password).toHaveAttribute('type', 'text');
  await expect(password).toHaveValue('half a pass');
});
