import { expect, type Page, test } from '@playwright/test';
import { openCase, unique } from './support/cases.ts';
import { expectAccessible, expectFitsTelephone } from './support/check-page.ts';
import { bodyCard, duty, president, recordDay, whyThisDate, writeInquiry } from './support/inquiries.ts';
import { draftOfLaw } from './support/laws.ts';
import { signIn } from './support/people.ts';

const reply = 'Reply on the merits';

/** What an open inquiry owes, on its own page. */
const owed = (page: Page) => duty(bodyCard(page, president), reply);

/** Looks at a page again until the worker has got there. */
async function until(page: Page, text: string | RegExp): Promise<void> {
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole('main')).toContainText(text, { timeout: 1000 });
  }).toPass({ timeout: 30_000 });
}

/** A caseworker's appeal that is to be answered by 6 April 2026; returns the reference of its case. */
async function sentOnSecondOfMarch(page: Page): Promise<string> {
  await signIn(page, 'caseworker');
  const reference = await openCase(page, { name: unique('Term') });
  await writeInquiry(page, reference, {
    to: president,
    subject: 'Whose date moves',
    questions: ['Where is he?'],
  });
  await page.getByRole('link', { name: 'It was sent' }).click();
  await page.getByLabel('Channel').selectOption('in person');
  await recordDay(page, '2 March 2026');
  await expect(owed(page)).toContainText('6 April 2026');
  return reference;
}

/** The line of what would move in a case. */
const wouldMove = (page: Page, reference: string) =>
  page
    .getByRole('table', { name: 'Dates that would move' })
    .getByRole('row', { name: new RegExp(`${reference}.*${reply}`) });

test('a lawyer confirms a rule, and the law says by whom', async ({ page }) => {
  await signIn(page, 'lawyer');
  await page.goto('/authorities');
  await page.getByRole('link', { name: 'Laws', exact: true }).click();
  await page.getByLabel('Law or country').fill('Tajikistan');
  await page.getByRole('button', { name: 'Find' }).click();
  await page
    .getByRole('link', { name: /Tajikistan/ })
    .first()
    .click();
  const rule = page.locator('article', { has: page.getByRole('heading', { name: 'Reply', exact: true }) });
  await expect(rule.first()).toContainText('not confirmed');
  await rule.first().getByText('Confirm this rule').first().click();
  const form = rule.first().getByRole('form').first();
  await form.getByRole('button', { name: 'Confirm', exact: true }).click();
  await expect(form.getByText('Fill this in.').first()).toBeVisible();
  await form.getByLabel('What did you check?').fill('Article 14, read on paper.');
  await form.getByRole('button', { name: 'Confirm', exact: true }).click();
  await expect(page.getByText('The rule is confirmed.')).toBeVisible();
  await expect(rule.first()).toContainText('confirmed by a lawyer');
  await expect(rule.first()).toContainText('Article 14, read on paper.');
});

test('another term is tried, takes effect, and the date of an open inquiry moves', async ({
  page,
  browser,
}) => {
  const other = await (await browser.newContext()).newPage();
  const reference = await sentOnSecondOfMarch(other);

  await signIn(page, 'lawyer');
  await draftOfLaw(page, 'ru-59fz');
  await page.getByRole('link', { name: reply }).first().click();
  await page.getByLabel('How long').first().fill('nought');
  await page.getByRole('button', { name: 'Save into the draft' }).click();
  await expect(page.getByText('Write a number, in figures.').first()).toBeVisible();
  await expect(page.getByLabel('How long').first()).toHaveValue('nought');
  await page.getByLabel('How long').first().fill('10');
  await page.getByRole('button', { name: 'Save into the draft' }).click();
  await expect(page).toHaveURL(/\/draft$/);

  const difference = page.getByRole('table', { name: 'What would change' });
  await expect(difference.getByRole('row', { name: /How long/ })).toContainText('30');
  await expect(wouldMove(page, reference)).toContainText(/6 April 2026.*16 March 2026/);
  await page.getByLabel('Why?').fill('As amended on 1 March.');
  await page.getByRole('button', { name: 'Put in effect' }).click();
  await expect(page).toHaveURL(/\/laws\/revisions\//);
  await until(page, reference);
  const moved = page.getByRole('table', { name: 'Dates that moved' });
  await expect(moved.getByRole('row', { name: new RegExp(`${reference}.*${reply}`) })).toContainText(
    /6 April 2026.*16 March 2026/,
  );

  await other.reload();
  await expect(owed(other)).toContainText('16 March 2026');
  await whyThisDate(owed(other));
  await expect(owed(other)).toContainText('before, it was 6 April 2026');
  await other.goto('/today');
  await expect(other.getByText('dates in your cases moved').first()).toBeVisible();

  // Back to what is shipped, for whoever comes after.
  await page.goto('/laws/ru-59fz');
  await page.getByRole('button', { name: 'Go back to the shipped text' }).click();
  await page.getByLabel('Why?').fill('A test.');
  await page.getByRole('button', { name: 'Put in effect' }).click();
  await expect(page).toHaveURL(/\/laws\/revisions\//);
  await until(page, reference);
  await other.context().close();
});

test('a day and a file show first which open dates they would move', async ({ browser }) => {
  const other = await (await browser.newContext()).newPage();
  const reference = await sentOnSecondOfMarch(other);
  for (const javaScriptEnabled of [true, false]) {
    const page = await (await browser.newContext({ javaScriptEnabled })).newPage();
    await signIn(page, 'coordinator');
    await page.goto('/laws/calendars/ru/2026');
    const form = page.getByRole('form', { name: 'Set a day' });
    const see = form.getByRole('button', { name: 'See what would move' });
    await form.getByLabel('Name of the day').fill('A bridge');
    await see.click();
    await expect(form.getByText('Fill this in.').first()).toBeVisible();
    await expect(form.getByLabel('Name of the day')).toHaveValue('A bridge');
    await form.getByRole('textbox', { name: 'Day', exact: true }).fill('6 April 2026');
    await see.click();
    await expect(wouldMove(page, reference)).toContainText(/6 April 2026 → 7 April 2026/);
    await expect(form.getByLabel('Name of the day')).toHaveValue('A bridge');
    await expect(page.getByRole('row', { name: /^6 April 2026/ })).toHaveCount(0);
    if (javaScriptEnabled) {
      await expectAccessible(page, 'a day that is tried');
      await expectFitsTelephone(page, 'a day that is tried');
      await form.getByLabel('Name of the day').fill('Another');
      await expect(wouldMove(page, reference)).toHaveCount(0);
      await form.getByLabel('Name of the day').fill('');
      await form.getByRole('textbox', { name: 'Day', exact: true }).fill('');
      await page.goto('/laws/calendars/ru/import');
      await page.getByLabel('Or paste its text').fill('date,kind,name\n2026-04-06,off,A bridge');
      await page.getByRole('button', { name: 'See what would change' }).click();
      await expect(wouldMove(page, reference)).toContainText(/6 April 2026 → 7 April 2026/);
      await wouldMove(page, reference).getByRole('link').click();
      await expect(owed(page)).toContainText('6 April 2026');
    } else {
      await form.getByRole('button', { name: 'Set the day' }).click();
      await expect(form.getByText('Fill this in.').first()).toBeVisible();
      await expect(form.getByLabel('Name of the day')).toHaveValue('A bridge');
    }
    await page.context().close();
  }
  await other.context().close();
});

test('a calendar file is read, shown and taken in', async ({ page }) => {
  await signIn(page, 'coordinator');
  await page.goto('/laws/calendars/by/2027');
  await page.getByRole('link', { name: 'Take in a file' }).click();
  const file = (text: string) => ({ name: 'calendar.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.getByLabel('File', { exact: true }).setInputFiles(file('what,ever\n1,2'));
  await page.getByRole('button', { name: 'See what would change' }).click();
  await expect(page.getByText('The table needs a column').first()).toBeVisible();
  await page
    .getByLabel('File', { exact: true })
    .setInputFiles(file('date,kind,name\n2027-04-12,off,A bridge\n2027-04-31,off,None\n2027-04-17,work,'));
  await page.getByRole('button', { name: 'See what would change' }).click();
  await expect(page.getByText('2 days would change.').first()).toBeVisible();
  await expect(page.getByText(/^Line 3:/)).toBeVisible();
  await page.getByLabel('Legal ground of these days').fill('Decree 5 of 2026');
  await page.getByRole('button', { name: 'Take these days in' }).click();
  await expect(page).toHaveURL(/\/laws\/calendars\/by\/2027/);
  const row = page.getByRole('row', { name: /12 April 2027/ });
  await expect(row).toContainText('A bridge');
  await expect(row).toContainText('Decree 5 of 2026');
  await row.getByRole('button', { name: 'Remove 12 April 2027' }).click();
  await expect(page.getByText('The day was removed.')).toBeVisible();
});
