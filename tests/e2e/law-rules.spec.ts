import { expect, test } from '@playwright/test';
import { draftOfLaw } from './support/laws.ts';
import { signIn } from './support/people.ts';

test('a draft gets a duty of the organisation’s own, which is refused, put right and taken out', async ({
  page,
}) => {
  await signIn(page, 'lawyer');
  await draftOfLaw(page, 'kg-67');
  await page.getByRole('link', { name: 'Add a duty' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A new duty');
  await page.getByLabel('Name of the rule').fill('Interim answer');
  await page.getByLabel('Who owes it').selectOption('we');
  await page.getByLabel('How long').first().fill('5');
  await page.getByLabel('Article').last().fill('9');
  await page.getByLabel('In your own words').fill('Asked for by the ministry’s own order.');
  await page.getByRole('button', { name: 'Add to the draft' }).click();
  await expect(page.getByText('has to run from an event').first()).toBeVisible();
  await expect(page.getByLabel('Name of the rule')).toHaveValue('Interim answer');
  await page.getByLabel('Who owes it').selectOption('the body');
  await page.getByRole('button', { name: 'Add to the draft' }).click();
  await expect(page).toHaveURL(/\/draft$/);
  const differences = page.getByRole('table', { name: 'What would change' });
  await expect(differences.getByRole('row', { name: /Interim answer/ })).toContainText('a whole rule');
  await page.getByRole('link', { name: /Interim answer/ }).click();
  await page.getByRole('button', { name: 'Take the rule out' }).click();
  await expect(page).toHaveURL(/\/draft$/);
  await expect(page.getByText('The texts say the same.').first()).toBeVisible();

  await page.getByRole('link', { name: 'Change what holds for the law as a whole' }).click();
  await page.getByLabel('post', { exact: true }).fill('soon');
  await page.getByRole('button', { name: 'Save into the draft' }).click();
  await expect(page.getByText('Write a number, in figures.').first()).toBeVisible();
  await page.getByLabel('post', { exact: true }).fill('21');
  await page.getByRole('button', { name: 'Save into the draft' }).click();
  await expect(differences.getByRole('row', { name: /Usual days on the way · post/ })).toContainText('21');
  await page.getByRole('button', { name: 'Set the draft aside' }).click();
  await expect(page.getByText('The draft was set aside.')).toBeVisible();
});

test('a rule that others need is not taken out, and the page says which', async ({ page }) => {
  await signIn(page, 'lawyer');
  await draftOfLaw(page, 'tm-566');
  await page.getByRole('link', { name: 'Complaint to the prosecutor' }).first().click();
  await expect(page.getByText('It cannot be taken out, because other rules need it:')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Take the rule out' })).toHaveCount(0);
});

test('a lawyer adds who is bound by a treaty, corrects it and takes it out again', async ({ page }) => {
  await signIn(page, 'lawyer');
  await page.goto('/laws');
  await page.getByRole('link', { name: 'Treaties' }).first().click();
  await page.getByRole('link', { name: 'Add a State' }).click();
  await page.getByLabel('State', { exact: true }).selectOption('France');
  await page.getByLabel('Treaty', { exact: true }).selectOption('Convention against Enforced Disappearance');
  await page.getByLabel('Since').fill('32.12.2010');
  await page.getByLabel('Why?').fill('Read at the depositary.');
  await page.getByRole('button', { name: 'Put in effect' }).click();
  await expect(page.getByLabel('Since')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel('Why?')).toHaveValue('Read at the depositary.');
  await page.getByLabel('Since').fill('23.12.2010');
  await page.getByRole('button', { name: 'Put in effect' }).click();
  await expect(page.getByText('The table is in effect as corrected.')).toBeVisible();
  const table = page.getByRole('table', { name: /^Convention against Enforced Disappearance/ });
  await expect(table.getByRole('row', { name: /France/ })).toContainText('since 23 December 2010');

  await table.getByRole('link', { name: 'France' }).click();
  await page.getByText('Confirm this rule').click();
  await page.getByLabel('What did you check?').fill('Compared with the depositary.');
  await page.getByRole('button', { name: 'Confirm', exact: true }).click();
  await expect(page.getByText('The row is confirmed.')).toBeVisible();
  await expect(table.getByRole('row', { name: /France/ })).toContainText('confirmed by a lawyer');

  await table.getByRole('link', { name: 'France' }).click();
  const form = page.getByRole('form', { name: 'Take the row out' });
  await form.getByLabel('Why?').fill('A test.');
  await form.getByRole('button', { name: 'Take the row out' }).click();
  await expect(page.getByText('The row was taken out.')).toBeVisible();
  await expect(table.getByRole('row', { name: /France/ })).toHaveCount(0);
});
