import { expect, test } from '@playwright/test';
import { openCase, unique } from './support/cases.ts';
import { writeManyInquiries } from './support/inquiries.ts';
import { nameOf, signIn } from './support/people.ts';

test('a coordinator gives a case that nobody owns to a person in two clicks', async ({ page }) => {
  await signIn(page, 'coordinator');
  const name = unique('Nobody’s');
  const reference = await openCase(page, { name });
  // Whoever opens a case leads it at first; taken off, nobody owns it.
  await page.goto('/coordination');
  await page.getByRole('link', { name: nameOf.coordinator }).click();
  const own = page.getByRole('main').getByRole('listitem').filter({ hasText: reference });
  await own.getByRole('button', { name: /^Take off/ }).click();
  await expect(page.getByText(`${nameOf.coordinator} no longer has ${reference}`)).toBeVisible();

  await page.goto('/coordination');
  const unowned = page.getByRole('region', { name: 'Cases that nobody owns' });
  const line = unowned.getByRole('listitem').filter({ hasText: reference });
  await line.getByText('Assign', { exact: false }).first().click();
  await line.getByRole('button', { name: nameOf.caseworker }).click();
  await expect(page.getByText(`${nameOf.caseworker} now has ${reference}`)).toBeVisible();
  await expect(unowned.getByText(reference)).toHaveCount(0);
  await page.goto(`/cases/${reference}`);
  await expect(page.getByRole('main')).toContainText(`${nameOf.caseworker} (lead)`);
});

test('the lawyer’s list of inquiries keeps its filters in the address', async ({ page }) => {
  await signIn(page, 'lawyer');
  await page.goto('/inquiries');
  const rows = page.getByRole('table').getByRole('row');
  const all = await rows.count();
  expect(all).toBeGreaterThan(3);
  await page.getByLabel('Status').selectOption('Replied');
  await page.getByLabel('Law').selectOption({ label: 'Russia: citizens’ appeals (59-FZ)' });
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page).toHaveURL(/status=replied/);
  await expect(page).toHaveURL(/regime=ru-59fz/);
  await expect(page.getByRole('main')).toContainText('The fate of Azat Isakov');
  expect(await rows.count()).toBeLessThan(all);
  const address = page.url();
  await page.goto('/today');
  await page.goto(address);
  await expect(page.getByLabel('Status')).toHaveValue('replied');
  await expect(page.getByRole('main')).toContainText('The fate of Azat Isakov');
});

test('the list of inquiries is paged: every one of a case once, and back to the start', async ({ page }) => {
  await signIn(page, 'lawyer');
  const reference = await openCase(page, { name: unique('Many') });
  await writeManyInquiries(page, reference, 51);
  const seen: string[] = [];
  await page.goto('/inquiries');
  for (;;) {
    await expect(page.getByRole('table')).toBeVisible();
    // Others may move theirs while this test turns the pages.
    const rows = page.getByRole('table').getByRole('row').filter({ hasText: reference });
    const links = rows.locator('a[href^="/inquiries/"]');
    seen.push(...(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))));
    const more = page.getByRole('link', { name: 'More', exact: true });
    if ((await more.count()) === 0) break;
    const before = page.url();
    await more.click();
    await expect(page).not.toHaveURL(before);
    await expect(page).toHaveURL(/after=/);
  }
  expect(seen.length).toBe(51);
  expect(new Set(seen).size).toBe(51);
  const back = page.getByRole('link', { name: 'Back to the start' });
  await expect(back).toBeVisible();
  await back.click();
  await expect(page).toHaveURL(/\/inquiries$/);
});
