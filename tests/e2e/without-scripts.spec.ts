import { expect, test } from '@playwright/test';
import { unique } from './support/cases.ts';
import { signIn } from './support/people.ts';

test.use({ javaScriptEnabled: false });

test('without scripts one signs in, takes an intake, opens the case and edits it', async ({ page }) => {
  await signIn(page, 'caseworker');
  await page.getByRole('link', { name: 'Intake', exact: true }).first().click();
  await page.getByRole('button', { name: 'Start an intake' }).click();
  await expect(page).toHaveURL(/\/intake\/[0-9a-f-]{36}$/);

  const name = unique('Bahar');
  await page.getByLabel('Name 1').fill(name);
  await page.getByRole('button', { name: 'Add a spelling' }).click();
  await expect(page.getByLabel('Name 1')).toHaveValue(name);
  await page.getByLabel('Name 2').fill('Бахар');
  await page.getByRole('button', { name: 'Save the draft' }).click();
  await expect(page.getByText('The draft is saved.')).toBeVisible();
  await expect(page.getByLabel('Name 2')).toHaveValue('Бахар');

  await page.getByRole('button', { name: 'Open the case' }).click();
  await expect(page.getByRole('textbox', { name: 'What happened' })).toHaveAccessibleDescription(
    /Fill this in/,
  );
  await expect(page.getByLabel('Name 2')).toHaveValue('Бахар');
  await page.getByRole('textbox', { name: 'What happened' }).fill('She did not come home.');
  await page.getByRole('combobox', { name: 'State where it happened' }).selectOption('Turkmenistan');
  await page.getByRole('button', { name: 'Open the case' }).click();
  await expect(page).toHaveURL(/\/cases\/THF-\d{4}-\d+$/);
  await expect(page.getByRole('main')).toContainText('She did not come home.');
  await expect(page.getByRole('main')).toContainText('Turkmenistan');

  await page.getByRole('link', { name: 'Edit', exact: true }).click();
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill('');
  await page.getByRole('textbox', { name: 'Summary' }).fill('She came home.');
  await page.getByRole('button', { name: 'Save the details' }).click();
  // The title is missing: it says so, and keeps the rest.
  await expect(page.getByRole('textbox', { name: 'Summary' })).toHaveValue('She came home.');
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill(name);
  await page.getByRole('button', { name: 'Save the details' }).click();
  await expect(page).toHaveURL(/\/cases\/THF-\d{4}-\d+$/);
  await expect(page.getByRole('main')).toContainText('She came home.');
});

test('without scripts a form that is folded away shows what is wrong with it', async ({ page }) => {
  await signIn(page, 'lawyer');
  await page.goto('/laws/by-300');
  const rule = page
    .locator('article', { has: page.getByRole('heading', { name: 'Reply', exact: true }) })
    .first();
  await rule.getByText('Confirm this rule').first().click();
  const form = rule.getByRole('form').first();
  await form.getByRole('button', { name: 'Confirm', exact: true }).click();
  await expect(form.getByText('Fill this in.').first()).toBeVisible();
  await form.getByLabel('What did you check?').fill('Read on paper.');
  await form.getByRole('button', { name: 'Confirm', exact: true }).click();
  await expect(page.getByText('The rule is confirmed.')).toBeVisible();
});
