import { expect, test } from '@playwright/test';
import { choose, referenceHere, savesOf, startIntake, unique, waitUntilKept } from './support/cases.ts';
import { signInAnew, signOut } from './support/people.ts';

const told =
  'Police came to his home at night.\nHis wife says «they showed no paper». Since then his telephone is off.';

const name = unique('Мурад Гельдыев');

test('an intake is taken, left in the middle, found again after signing in, and becomes a case', async ({
  page,
}) => {
  await signInAnew(page, 'caseworker');

  await test.step('type who, what, when, where, who tells us and what they agreed to', async () => {
    await startIntake(page);
    await page.getByLabel('Name 1').fill(name);
    await page.getByRole('button', { name: 'Add a spelling' }).click();
    await page.getByLabel('Name 2').fill('Myrat Geldiýew');
    await page.getByLabel('Date of birth').fill('about 1985');
    await choose(page, 'Citizenship 1', 'Turkmenistan');
    await page.getByRole('textbox', { name: 'What happened' }).fill(told);
    await page.getByLabel('Enforced disappearance').check();
    await page.getByLabel('When', { exact: true }).fill('около 12 марта 2024');
    await page.getByLabel('Where', { exact: true }).fill('Ashgabat, Parahat 7');
    await choose(page, 'State where it happened', 'Turkmenistan');
    await page.getByLabel('Name', { exact: true }).fill('Огулджемал');
    await page.getByLabel('Who they are').selectOption('Relative');
    const ways = page.getByRole('group', { name: 'Ways to reach them' });
    await ways.getByLabel('Kind').selectOption('Messenger');
    await ways.getByLabel('Number, address or account').fill('@ogul_99');
    await ways.getByLabel('How safe').selectOption('Safe');
    await ways.getByLabel('Note').fill('only after eight in the evening');
    await page.getByRole('radio', { name: /^Agreed/ }).check();
    await page.getByLabel('That we keep this record').check();
    await page.getByLabel('Who agreed').fill('his wife');
    await page.getByRole('radio', { name: /^Immediate danger/ }).check();
    await waitUntilKept(page);
  });

  await test.step('a last word is typed and the tab is left at once', async () => {
    const draft = page.url();
    const before = await savesOf(page, draft);
    await page.getByLabel('Title of the case').fill('Taken at night, Ashgabat');
    page.once('dialog', (dialog) => dialog.accept());
    await page.goto('/today');
    // The browser sends it after the page has gone; signing out may not overtake it.
    await expect.poll(() => savesOf(page, draft)).toBeGreaterThan(before);
    await signOut(page, 'caseworker');
  });

  await test.step('after signing in again the draft has every word', async () => {
    await signInAnew(page, 'caseworker');
    await page.getByRole('link', { name: 'Intake', exact: true }).click();
    await page.getByRole('link', { name }).first().click();
    await expect(page.getByLabel('Name 1')).toHaveValue(name);
    await expect(page.getByLabel('Name 2')).toHaveValue('Myrat Geldiýew');
    await expect(page.getByLabel('Date of birth')).toHaveValue('about 1985');
    await expect(page.getByRole('combobox', { name: 'Citizenship 1' })).toHaveValue('Turkmenistan');
    await expect(page.getByRole('textbox', { name: 'What happened' })).toHaveValue(told);
    await expect(page.getByLabel('Enforced disappearance')).toBeChecked();
    await expect(page.getByLabel('When', { exact: true })).toHaveValue('около 12 марта 2024');
    await expect(page.getByLabel('Where', { exact: true })).toHaveValue('Ashgabat, Parahat 7');
    await expect(page.getByRole('combobox', { name: 'State where it happened' })).toHaveValue('Turkmenistan');
    await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Огулджемал');
    const ways = page.getByRole('group', { name: 'Ways to reach them' });
    await expect(ways.getByLabel('Kind')).toHaveValue('messenger');
    await expect(ways.getByLabel('Number, address or account')).toHaveValue('@ogul_99');
    await expect(ways.getByLabel('Note')).toHaveValue('only after eight in the evening');
    await expect(page.getByRole('radio', { name: /^Agreed/ })).toBeChecked();
    await expect(page.getByLabel('That we keep this record')).toBeChecked();
    await expect(page.getByLabel('Who agreed')).toHaveValue('his wife');
    await expect(page.getByRole('radio', { name: /^Immediate danger/ })).toBeChecked();
    await expect(page.getByLabel('Title of the case')).toHaveValue('Taken at night, Ashgabat');
  });

  await test.step('it becomes a case in one step, with all of it', async () => {
    await page.getByRole('button', { name: 'Open the case' }).click();
    const reference = await referenceHere(page);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Taken at night, Ashgabat');
    const main = page.getByRole('main');
    await expect(main).toContainText(reference);
    await expect(main).toContainText('Leyla Orazova (lead)');
    await expect(main).toContainText('Immediate danger');
    await expect(main).toContainText('they showed no paper');
    await expect(main).toContainText('about 12 March 2024');
    await expect(main).toContainText('Ashgabat, Parahat 7');
    await expect(page).toHaveTitle('Vigil');

    await page.getByRole('link', { name: 'People', exact: true }).click();
    await expect(main).toContainText('Myrat Geldiýew');
    await page.getByRole('link', { name: 'Огулджемал' }).click();
    await expect(main).toContainText('@ogul_99');
    await page.goto('/intake');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Intake');
    await expect(page.getByRole('link', { name })).toHaveCount(0);
  });
});
