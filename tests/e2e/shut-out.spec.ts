import { expect, test } from '@playwright/test';
import { choosePassword, invite } from './support/accounts.ts';
import { openCase, unique } from './support/cases.ts';
import { enterSignIn, signIn } from './support/people.ts';

const secret = 'seven unrelated wet stones';

test('a person is shut out in a few clicks, and their case goes to another on the same page', async ({
  page,
  browser,
}) => {
  await signIn(page, 'administrator');
  const account = await invite(page);
  const other = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  await other.goto(account.welcome);
  await choosePassword(other, secret);
  const reference = await openCase(other, { name: unique('Mered') });

  await page.context().clearCookies();
  await signIn(page, 'coordinator');
  await page.goto('/coordination');
  await page.getByRole('main').getByRole('link', { name: account.name }).click();
  await page.getByRole('link', { name: 'Shut out, or hand work over' }).click();
  await page.getByRole('button', { name: 'Shut out…' }).click();
  await page.getByRole('button', { name: 'Shut out now' }).click();
  await expect(page.getByText(`${account.name} is shut out.`)).toBeVisible();

  await other.getByRole('link', { name: 'Cases', exact: true }).first().click();
  await expect(other).toHaveURL(/\/sign-in/);
  await enterSignIn(other, account.email, secret);
  await expect(other.getByRole('alert').filter({ hasText: 'do not belong together' })).toBeVisible();
  await other.context().close();

  await expect(page.getByText(reference)).toBeVisible();
  const to = page.getByRole('combobox', { name: /^To/ });
  await to.selectOption({
    label: (await to.locator('option', { hasText: 'Leyla Orazova' }).textContent()) ?? '',
  });
  await page.getByRole('button', { name: 'Hand over' }).click();
  await expect(page.getByText('No open work that you may see')).toBeVisible();
  await page.goto(`/cases/${reference}`);
  await expect(page.getByRole('main')).toContainText('Leyla Orazova');
});
