import { type Browser, expect, type Page, test } from '@playwright/test';
import { openCase, unique } from './support/cases.ts';
import { addDocument } from './support/documents.ts';
import { nameOf, type Role, signIn } from './support/people.ts';

/** Somebody else, in a browser of their own. */
async function another(browser: Browser, role: Role): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signIn(page, role);
  return page;
}

const main = (page: Page) => page.getByRole('main');
const looks = (page: Page) => page.getByRole('table', { name: 'Who looked at this case' });

async function restrict(page: Page, reference: string): Promise<void> {
  await page.goto(`/cases/${reference}/edit`);
  await page.getByRole('radio', { name: /^Restricted/ }).check();
  await page.getByRole('button', { name: 'Change the access' }).click();
  await expect(page).toHaveURL(new RegExp(`/cases/${reference}$`));
}

test('who looked at a restricted case, and who knocked in vain, is told to its people', async ({
  page,
  browser,
}) => {
  await signIn(page, 'caseworker');
  const reference = await openCase(page, { name: unique('Bahar') });
  await addDocument(page, reference, 'A letter');
  await restrict(page, reference);

  const coordinator = await another(browser, 'coordinator');
  // A list tells that there is a case; it is no look.
  await coordinator.goto('/cases');
  await page.goto(`/cases/${reference}/history?show=looks`);
  await expect(looks(page)).not.toContainText(nameOf.coordinator);
  await coordinator.goto(`/cases/${reference}`);
  await expect(main(coordinator)).toContainText(reference);
  const lawyer = await another(browser, 'lawyer');
  expect((await lawyer.goto(`/cases/${reference}`))?.status()).toBe(404);

  await page.goto(`/cases/${reference}/history`);
  await page.getByRole('link', { name: 'Looks and downloads' }).click();
  await expect(looks(page).getByRole('row').filter({ hasText: nameOf.coordinator })).toContainText(
    'Case opened to read',
  );
  await expect(looks(page)).not.toContainText(nameOf.lawyer);
  const told = main(page).getByRole('listitem').filter({ hasText: nameOf.lawyer });
  await expect(told).toContainText('Case asked for by somebody who may not see it');

  await page.getByRole('link', { name: 'Changes', exact: true }).click();
  await expect(main(page)).toContainText('Document added');
  await expect(main(page)).not.toContainText('Case opened to read');
});

test('a record leads to its own history, with old beside new', async ({ page }) => {
  await signIn(page, 'caseworker');
  const reference = await openCase(page, { name: unique('Bahar') });
  await page.goto(`/cases/${reference}/tasks/add`);
  await page.getByLabel('What is to be done').fill('Call the sister');
  await page.getByRole('button', { name: 'Add the task' }).click();
  await page.getByRole('link', { name: 'Call the sister' }).click();
  await page.getByLabel('What is to be done').fill('Call the brother');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('link', { name: 'Call the brother' }).click();
  await page.getByRole('link', { name: 'History of this record' }).click();
  await expect(main(page)).toContainText('Only what was done to this record: Task: Call the brother');
  await expect(main(page).getByRole('deletion')).toContainText('Call the sister');
  await expect(main(page).getByRole('insertion').first()).toContainText('Call the brother');
  await expect(main(page)).not.toContainText('Case opened');
  await page.getByRole('link', { name: 'History of the whole case' }).click();
  await expect(main(page)).toContainText('Case opened');
});

test('an administrator reads who signed in and who was refused, without the case', async ({
  page,
  browser,
}) => {
  await signIn(page, 'administrator');
  expect((await page.goto('/cases/THF-2026-0001'))?.status()).toBe(404);
  await another(browser, 'lawyer');
  await page.goto('/administration');
  const record = page.getByRole('region', { name: 'Record of administration' });
  await expect(record).toContainText(`${nameOf.lawyer} signed in`);
  await expect(record).toContainText(
    `${nameOf.administrator} asked for a case that they may not see or that does not exist`,
  );
  await expect(record).not.toContainText('THF-');
});
