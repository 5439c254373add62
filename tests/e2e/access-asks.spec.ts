import { type Browser, expect, type Page, test } from '@playwright/test';
import { type Account, choosePassword, invite } from './support/accounts.ts';
import { openCase, unique } from './support/cases.ts';
import { enterSignIn, nameOf, signIn } from './support/people.ts';
import { anHourLater, giveAuthenticator, keepCodes } from './support/second-factors.ts';

const secret = 'seven unrelated wet stones';

/** A person of this test's own, whose last proof of identity is nobody else's business. */
async function newcomer(page: Page, browser: Browser, role: string): Promise<Account> {
  const admin = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  await signIn(admin, 'administrator');
  const account = await invite(admin, role);
  await admin.context().close();
  await page.goto(account.welcome);
  await choosePassword(page, secret);
  return account;
}

test('an hour later every change of who sees a case asks who is there, and keeps what was chosen', async ({
  page,
  browser,
}) => {
  const { email, name } = await newcomer(page, browser, 'Coordinator');
  const reference = await openCase(page, { name: unique('Asked for') });

  await page.goto(`/cases/${reference}/edit`);
  await page.getByRole('radio', { name: /^Restricted/ }).check();
  await anHourLater(email);
  await page.getByRole('button', { name: 'Change the access' }).click();
  await expect(page.getByLabel('Your password')).toHaveAccessibleDescription(/Confirm that it is you/);
  await expect(page.getByRole('radio', { name: /^Restricted/ })).toBeChecked();
  await page.getByLabel('Your password').fill(secret);
  await page.getByRole('button', { name: 'Change the access' }).click();
  await expect(page).toHaveURL(new RegExp(`/cases/${reference}$`));
  await expect(page.getByRole('main')).toContainText('Restricted');

  await anHourLater(email);
  await page.goto('/coordination');
  await page.getByRole('link', { name }).click();
  const own = page.getByRole('main').getByRole('listitem').filter({ hasText: reference });
  await own.getByRole('button', { name: /^Take off/ }).click();
  await own.getByLabel('Your password').fill('seven unrelated dry stones');
  await own.getByRole('button', { name: /^Take off/ }).click();
  await expect(own.getByLabel('Your password')).toHaveAccessibleDescription(/does not fit/);
  await own.getByLabel('Your password').fill(secret);
  await own.getByRole('button', { name: /^Take off/ }).click();
  await expect(page.getByText(`${name} no longer has ${reference}`)).toBeVisible();

  await anHourLater(email);
  await page.goto('/coordination');
  const unowned = page.getByRole('region', { name: 'Cases that nobody owns' });
  const line = unowned.getByRole('listitem').filter({ hasText: reference });
  await line.getByText('Assign', { exact: false }).first().click();
  await line.getByRole('radio', { name: 'lawyer' }).check();
  await line.getByRole('button', { name: nameOf.lawyer }).click();
  await expect(line.getByLabel('Your password')).toHaveAccessibleDescription(/Confirm that it is you/);
  await expect(line.getByRole('radio', { name: 'lawyer' })).toBeChecked();
  await line.getByLabel('Your password').fill(secret);
  await line.getByRole('button', { name: nameOf.lawyer }).click();
  await expect(page.getByText(`${nameOf.lawyer} now has ${reference}`)).toBeVisible();
  await page.goto(`/cases/${reference}`);
  await expect(page.getByRole('main')).toContainText(`${nameOf.lawyer} (lawyer)`);
});

test('a locked view opens to a passkey, and its owner is told that there is one', async ({
  page,
  browser,
}) => {
  await newcomer(page, browser, 'Caseworker');
  await giveAuthenticator(page);
  await page.goto('/account/second-factor/passkey');
  await page.getByRole('button', { name: 'Make a passkey' }).click();
  await keepCodes(page);

  await page.goto('/authorities/new');
  await expect(page.getByRole('button', { name: 'Show the choices' }).first()).toBeVisible();
  await page.getByLabel('Notes').fill('Half a word of what was b');
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('g');
  await page.keyboard.press('l');
  const locked = page.getByRole('heading', { name: 'Locked', exact: true });
  await expect(locked).toBeVisible();
  await page.getByRole('button', { name: 'Unlock with a passkey' }).click();
  await expect(locked).toBeHidden();
  await expect(page.getByLabel('Notes')).toHaveValue('Half a word of what was b');

  await page.goto('/today');
  const notice = page.getByRole('listitem').filter({ hasText: 'A passkey was added to your account.' });
  await expect(notice).toBeVisible();
  await notice.getByRole('button', { name: 'Seen' }).click();
  await expect(notice).toHaveCount(0);
});

test('an administrator is told of a strange sign-in where they land, and puts it aside', async ({
  page,
  browser,
}) => {
  const { email } = await newcomer(page, browser, 'Administrator');
  const stranger = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  await stranger.goto('/sign-in');
  await enterSignIn(stranger, email, secret);
  await expect(stranger).toHaveURL(/\/administration$/);
  await stranger.context().close();
  await page.goto('/administration');
  const notice = page.getByRole('listitem').filter({ hasText: 'from a device that was not known before' });
  await expect(notice).toBeVisible();
  await notice.getByRole('button', { name: 'Seen' }).click();
  await expect(notice).toHaveCount(0);
});
