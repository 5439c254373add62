import { expect, type Page, test } from '@playwright/test';
import { choose, openCase, unique } from './support/cases.ts';
import { bodyCard, ministry, president, recordDay, writeInquiry } from './support/inquiries.ts';
import { type Role, signIn } from './support/people.ts';

const prosecutor = "Prosecutor General's Office of the Russian Federation";
const what = (page: Page) => page.getByRole('region', { name: 'What we may do' });
const judged = (page: Page) => page.getByRole('region', { name: 'Judged by a lawyer' });

async function become(page: Page, role: Role): Promise<void> {
  await page.context().clearCookies();
  await signIn(page, role);
}

test('an appeal goes to two bodies; one extends without notice, one evades; judged, complained of, and the court’s limit stands', async ({
  page,
}) => {
  await signIn(page, 'caseworker');
  const reference = await openCase(page, { name: unique('Azat Isakov') });
  await writeInquiry(page, reference, {
    to: president,
    subject: 'The fate of Azat Isakov',
    questions: ['Where is Azat Isakov?', 'What measures were taken?'],
  });
  await page.getByRole('link', { name: 'It was sent' }).click();
  await page.getByLabel('Channel').selectOption('post');
  await recordDay(page, '1 November 2021');
  const inquiry = page.url();

  await test.step('forwarded to two bodies', async () => {
    await page.getByRole('link', { name: 'It was forwarded' }).first().click();
    await choose(page, 'Body 1', ministry);
    await page.getByRole('button', { name: 'Add a body' }).click();
    await choose(page, 'Body 2', prosecutor);
    await recordDay(page, '10 November 2021');
    await expect(bodyCard(page, ministry)).toContainText('forwarded to it 10 November 2021');
    await expect(bodyCard(page, prosecutor)).toContainText('forwarded to it 10 November 2021');
  });

  await test.step('the ministry takes longer and tells nobody', async () => {
    await page.goto(`${inquiry}/record/extended`);
    await page.getByRole('radio', { name: ministry }).check();
    await page.getByLabel('Or by how many days').fill('30');
    await page.getByRole('radio', { name: 'No', exact: true }).check();
    await recordDay(page, '1 December 2021');
    await expect(bodyCard(page, ministry)).toContainText('without notice');
  });

  await test.step('the prosecutor answers and evades', async () => {
    await bodyCard(page, prosecutor).getByRole('link', { name: 'A reply came' }).click();
    await page.getByRole('radio', { name: /^An answer/ }).check();
    await page.getByLabel('Day on the letter').fill('25.11.2021');
    await page.getByLabel('Day it reached us').fill('30.11.2021');
    await page.getByLabel('Verdict').nth(0).selectOption('Evaded');
    await page.getByLabel('Verdict').nth(1).selectOption('Evaded');
    await page.getByRole('button', { name: 'Record this' }).click();
    await expect(page).toHaveURL(inquiry);
    await expect(judged(page)).toContainText('waits to be judged');
  });

  await test.step('a lawyer judges it and chooses the court', async () => {
    await become(page, 'lawyer');
    await page
      .getByRole('region', { name: 'To be judged' })
      .getByRole('listitem')
      .filter({ hasText: reference })
      .getByRole('link', { name: 'Judge a reply' })
      .click();
    await page.getByRole('radio', { name: /^Evasive/ }).check();
    await page.getByRole('textbox', { name: 'Why' }).fill('It answers neither question.');
    await page.getByRole('checkbox', { name: /^Administrative claim in court/ }).check();
    await page.getByRole('button', { name: 'Save the judgement' }).click();
    await expect(judged(page)).toContainText('Evasive');
  });

  await test.step('the complaint is written by one, approved by the other, sent, and stands in the inquiry', async () => {
    await become(page, 'caseworker');
    await page.goto(inquiry);
    await what(page)
      .getByRole('listitem')
      .filter({ hasText: 'Complaint to the higher body' })
      .first()
      .getByRole('link', { name: /Write it as a letter/ })
      .click();
    const to = page.getByRole('combobox', { name: /^To/ });
    if ((await to.inputValue()) === '') await choose(page, 'To', president);
    await page.getByRole('button', { name: 'Keep as a draft' }).click();
    await expect(page).toHaveURL(/\/letters\/[0-9a-f-]{36}$/);
    const letter = page.url();
    await page.getByRole('button', { name: 'Send for approval' }).click();
    await expect(page.getByText('Waiting for approval')).toBeVisible();
    await become(page, 'lawyer');
    await page.goto(letter);
    await page.getByRole('button', { name: 'Approve' }).click();
    await expect(page.getByText(/^Approved by/)).toBeVisible();
    await page.getByRole('combobox', { name: 'How', exact: true }).selectOption('post');
    await page.getByLabel('Which day').fill('10.12.2021');
    await page.getByLabel('Tracking number').fill('RA987654321RU');
    await page.getByRole('button', { name: 'It was sent' }).click();
    await expect(page.getByText('Tracking number: RA987654321RU')).toBeVisible();
    await page.goto(inquiry);
    await expect(page.getByRole('region', { name: 'History' })).toContainText('We complained');
  });

  await test.step('the court’s limit stands among our deadlines, with its reason', async () => {
    await page.goto('/deadlines?period=all&scope=organisation&whose=ours');
    const rows = page.getByRole('listitem').filter({ hasText: reference });
    // One after the evasion, which became a step, and one after the ministry's silence.
    await expect(rows.filter({ hasText: 'Administrative claim in court' })).toHaveCount(2);
    await page.goto(inquiry);
    await expect(judged(page)).toContainText('28 February 2022');
  });
});
