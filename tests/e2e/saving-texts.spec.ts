import { expect, type Locator, test } from '@playwright/test';
import { referenceHere, startIntake, unique, waitUntilKept } from './support/cases.ts';
import { signIn } from './support/people.ts';

const script = '<script>document.title = "taken"</script><img src=x onerror="document.title=\'taken\'">';

test.beforeEach(async ({ page }) => signIn(page, 'caseworker'));

test('a script in any field of the intake is text like any other', async ({ page }) => {
  await startIntake(page);
  const boxes = page.getByRole('main').getByRole('textbox');
  const typed = unique('x');
  let filled = 0;
  for (const box of await boxes.all()) {
    const label = (await box.getAttribute('name')) ?? '';
    // A date is read, not kept as it is.
    if (/born|when|givenOn/.test(label)) continue;
    await box.fill(`${script} ${typed}`);
    filled += 1;
  }
  expect(filled).toBeGreaterThan(7);
  await waitUntilKept(page);
  await page.reload();
  await expect(page.getByLabel('Name 1')).toHaveValue(`${script} ${typed}`);
  await page.getByRole('button', { name: 'Open the case' }).click();
  await referenceHere(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${script} ${typed}`);
  await expect(page.getByRole('main')).toContainText('<script>');
  for (const part of ['People', 'Chronology', 'History']) {
    await page.getByRole('link', { name: part, exact: true }).click();
    await expect(page.getByRole('heading', { level: 2, name: part })).toBeVisible();
    await expect(page.getByRole('main')).toContainText(script);
  }
  await expect(page).toHaveTitle('Vigil');
});

test('emoji and right-to-left text come back as they were typed', async ({ page }) => {
  await startIntake(page);
  const name = unique('مراد گلدی‌اف 👨‍👩‍👧‍👦');
  const what = 'او را شبانه بردند.\n🕊️ «Забрали ночью».\nZ͑ä̈ — ʻokina ‏עברית‏';
  await page.getByLabel('Name 1').fill(name);
  await page.getByRole('textbox', { name: 'What happened' }).fill(what);
  await page.getByRole('button', { name: 'Open the case' }).click();
  await referenceHere(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await page.getByRole('link', { name: 'Edit', exact: true }).click();
  await expect(page.getByRole('textbox', { name: 'Summary' })).toHaveValue(what);
});

/** Puts a text in at once, as a paste does; the browser's own typing takes many seconds for so much. */
async function paste(box: Locator, text: string): Promise<void> {
  await box.evaluate((field, pasted) => {
    if (!(field instanceof HTMLTextAreaElement)) throw new Error('not a place for long text');
    field.value = pasted;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }, text);
}

test('a text of two hundred thousand letters is kept whole while it is typed', async ({ page }) => {
  await startIntake(page);
  const what = `${'Ночью пришли двое. '.repeat(10_600)}Конец.`;
  await page.getByLabel('Name 1').fill(unique('Bahar'));
  await paste(page.getByRole('textbox', { name: 'What happened' }), what);
  await waitUntilKept(page);
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'What happened' })).toHaveValue(what);
});

test('a text longer than can be kept is said to be so, and stays on the page', async ({ page }) => {
  await startIntake(page);
  const box = page.getByRole('textbox', { name: 'What happened' });
  await box.fill('A short text.');
  await waitUntilKept(page);
  await paste(box, 'Long. '.repeat(80_000));
  await expect(page.getByRole('alert').filter({ hasText: 'more than an intake can hold' })).toBeVisible();
  await expect(box).toHaveValue(/^Long\. Long\. /);
  await box.fill('A shorter text.');
  await waitUntilKept(page);
  await expect(page.getByText('more than an intake can hold')).toHaveCount(0);
});
