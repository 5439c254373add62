import { expect, type Page, test } from '@playwright/test';
import { openCase, unique } from './support/cases.ts';
import { addressOf, nameOf, type Role, signIn } from './support/people.ts';

async function seal(page: Page, reference: string): Promise<void> {
  await page.goto(`/cases/${reference}/edit`);
  await page.getByRole('radio', { name: /^Sealed/ }).check();
  await page.getByRole('button', { name: 'Change the access' }).click();
  await expect(page).toHaveURL(new RegExp(`/cases/${reference}$`));
}

test('a case is shared with a partner, who reads it and can change nothing, until it is revoked', async ({
  page,
  browser,
}) => {
  await signIn(page, 'caseworker');
  const name = unique('Shared for a while');
  const reference = await openCase(page, { name });
  await page.getByRole('link', { name: 'Access', exact: true }).click();

  await page.getByLabel(/^Their e-mail address/).fill('nobody@example.org');
  await page.getByLabel(/^Reason/).fill('They look for a lawyer there.');
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(
    page.getByText('Nobody of a partner organisation signs in with this address.').first(),
  ).toBeVisible();
  // Nothing typed is lost by the refusal.
  await expect(page.getByLabel(/^Reason/)).toHaveValue('They look for a lawyer there.');
  await page.getByLabel(/^Their e-mail address/).fill(addressOf('partner'));
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(page.getByText('The case is shared.')).toBeVisible();
  await expect(page.getByRole('main')).toContainText(nameOf.partner);
  await expect(page.getByRole('main')).toContainText('Partner organisation');

  const other = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  await signIn(other, 'partner');
  await expect(other.getByRole('main')).toContainText(
    `${nameOf.caseworker} shared the case ${reference} with you`,
  );
  await other.goto('/cases');
  await expect(other.getByRole('listitem').filter({ hasText: reference })).toContainText(
    'Shared by Example organisation, until',
  );
  for (const part of [
    '',
    '/people',
    '/chronology',
    '/claims',
    '/inquiries',
    '/documents',
    '/tasks',
    '/history',
  ]) {
    const answer = await other.goto(`/cases/${reference}${part}`);
    expect.soft(answer?.status(), part).toBe(200);
    const offers = other.getByRole('main').getByRole('link', { name: /^(Add|Edit|Write|Record|New)/ });
    await expect.soft(offers, part).toHaveCount(0);
  }
  for (const part of [
    '/edit',
    '/people/new',
    '/chronology/add',
    '/claims/add',
    '/inquiries/new',
    '/documents/add',
    '/tasks/add',
    '/access',
  ]) {
    expect.soft((await other.goto(`/cases/${reference}${part}`))?.status(), part).toBe(404);
  }

  await other.goto(`/cases/${reference}`);
  await page.getByRole('button', { name: `End ${nameOf.partner}` }).click();
  await page.getByRole('button', { name: 'End the sharing' }).click();
  await expect(page.getByText('The sharing has ended.')).toBeVisible();
  await other.getByRole('link', { name: 'People', exact: true }).first().click();
  await expect(other.getByRole('heading', { level: 1 })).not.toContainText(name);
  expect((await other.goto(`/cases/${reference}`))?.status()).toBe(404);
  await other.context().close();
});

test('a lawyer opens a sealed case in an emergency, its people are told, and it ends', async ({
  page,
  browser,
}) => {
  await signIn(page, 'caseworker');
  const name = unique('Kept sealed');
  const reference = await openCase(page, { name });
  await seal(page, reference);

  const other = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  await signIn(other, 'lawyer' satisfies Role);
  expect((await other.goto(`/cases/${reference}`))?.status()).toBe(404);
  await other.getByRole('link', { name: 'Open it in an emergency' }).click();
  await other.getByLabel(/^Reason/).fill('A witness was followed home tonight and nobody answers.');
  await other.getByLabel(/^Who is told/).selectOption({ label: nameOf.coordinator });
  await other.getByLabel(/^Reference/).fill('THF-1999-0001');
  await other.getByRole('button', { name: 'Open for one hour' }).click();
  await expect(other.getByText('There is no sealed case with this reference').first()).toBeVisible();
  await other.getByLabel(/^Reference/).fill(reference);
  await other.getByRole('button', { name: 'Open for one hour' }).click();
  await expect(other).toHaveURL(new RegExp(`/cases/${reference}$`));
  await expect(other.getByText('You are reading a sealed case in an emergency')).toBeVisible();
  await expect(other.getByRole('main')).toContainText(name);

  await page.goto('/today');
  await expect(page.getByRole('main')).toContainText(`opened the sealed case ${reference} in an emergency`);
  await page.goto(`/cases/${reference}/access`);
  await expect(page.getByRole('main')).toContainText('A witness was followed home tonight');

  await other.getByRole('button', { name: 'End now' }).click();
  await expect(other).toHaveURL(/\/cases$/);
  expect((await other.goto(`/cases/${reference}`))?.status()).toBe(404);
  await other.context().close();
});
