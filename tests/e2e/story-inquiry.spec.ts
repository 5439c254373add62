import { expect, type Page, test } from '@playwright/test';
import { choose, openCase, unique } from './support/cases.ts';
import {
  bodyCard,
  duty,
  ministry,
  president,
  recordDay,
  whyThisDate,
  writeInquiry,
} from './support/inquiries.ts';
import { signIn } from './support/people.ts';

const reply = 'Reply on the merits';
const registration = 'Registration of the appeal';

test.beforeEach(async ({ page }) => signIn(page, 'caseworker'));

test('the inquiry to the President, from the draft to the ministry’s reply', async ({ page }) => {
  const reference = await openCase(page, { name: unique('Azat Isakov') });
  await writeInquiry(page, reference, {
    to: president,
    subject: 'The fate of Azat Isakov',
    questions: ['Where is Azat Isakov?', 'What measures were taken in respect of him?'],
  });

  await test.step('nothing is due before it is sent', async () => {
    await expect(page.getByText('Not sent yet')).toBeVisible();
    await expect(page.getByText('Why this date?')).toHaveCount(0);
  });

  await test.step('sent on 1 November 2021: what the President owes, and why', async () => {
    await page.getByRole('link', { name: 'It was sent' }).click();
    await page.getByLabel('Channel').selectOption('not known');
    await recordDay(page, '1 November 2021');
    const card = bodyCard(page, president);
    await expect(card).toContainText('sent 1 November 2021');
    await expect(card).toContainText('no registration known');
    await expect(duty(card, registration)).toContainText('due 11 November 2021');
    const owed = duty(card, reply);
    await expect(owed).toContainText(
      '11 December 2021 by the strict reading; late only after 13 December 2021',
    );
    await expect(owed).toContainText(/days late/);
    await expect(owed).toContainText('estimated');
    expect(await whyThisDate(owed)).toEqual([
      expect.stringContaining('59-FZ'),
      'The inquiry was sent: 1 November 2021.',
      'The day of receipt is not known and is estimated.',
      'By a way that is not known we reckon with 7 days: 8 November 2021.',
      'The day of registration is not known and is estimated: the last day on which the law has it registered.',
      'Registration of the appeal: 3 calendar days, counted from the next day; the last day is 11 November 2021.',
      'The calendar of 2021 is not official; the date may still move.',
      'Reply on the merits: 30 calendar days, counted from the next day; the last day is 11 December 2021.',
      'The last day is not a working day; the next working day is 13 December 2021.',
    ]);
  });

  await test.step('forwarded to the ministry, nobody knows when', async () => {
    await page.getByRole('link', { name: 'It was forwarded' }).first().click();
    await expect(page.getByRole('radio', { name: /^The whole inquiry/ })).toBeChecked();
    await choose(page, 'Body 1', ministry);
    await recordDay(page, null);
    const first = bodyCard(page, president);
    await expect(first).toContainText('passed on');
    await expect(duty(first, reply)).toContainText('no longer owed here');
    await expect(duty(first, reply)).toContainText('it was due 13 December 2021');
    await expect(duty(first, 'Forwarding to the competent body')).toContainText('18 November 2021');
    const card = bodyCard(page, ministry);
    await expect(card).toContainText('forwarded to it, day unknown');
    await expect(duty(card, registration)).toContainText(
      '28 November 2021 by the strict reading; late only after 29 November 2021',
    );
    await expect(duty(card, reply)).toContainText(
      '28 December 2021 by the strict reading; late only after 29 December 2021',
    );
    await expect(duty(card, reply)).toContainText(/days late/);
    await expect(duty(card, reply)).toContainText('estimated');
  });

  await test.step('the ministry replies: a verdict for each question', async () => {
    await bodyCard(page, ministry).getByRole('link', { name: 'A reply came' }).click();
    await page.getByRole('radio', { name: /^A referral elsewhere/ }).check();
    await page.getByLabel('Neither day is known').check();
    await page.getByLabel('Somebody else, by name').fill('M.V. Karpukhin');
    await page.getByLabel('Statement 1').first().fill('He flew to Turkmenabad on 22 October 2021.');
    await page.getByLabel('Verdict').nth(0).selectOption('Referred elsewhere');
    await page.getByLabel('Verdict').nth(1).selectOption('Evaded');
    await page.getByLabel('Why', { exact: true }).nth(1).fill('Mentions no measures.');
    await page.getByRole('button', { name: 'Record this' }).click();

    const owed = duty(bodyCard(page, ministry), reply);
    await expect(owed).toContainText('done; whether in time is not known');
    await expect(owed).toContainText('it was due 29 December 2021');
    await expect(questionLine(page, 'Where is Azat Isakov?')).toContainText('referred elsewhere');
    await expect(questionLine(page, 'What measures were taken')).toContainText('evaded');
    await expect(questionLine(page, 'What measures were taken')).toContainText('Mentions no measures.');
    await expect(courtLine(page)).toContainText('to be safe by 1 February 2022');
    await expect(courtLine(page)).toContainText('estimated');
  });

  await test.step('what the reply states stands among the claims of the case', async () => {
    const inquiry = page.url();
    await page.goto(`/cases/${reference}/claims`);
    await expect(page.getByRole('main')).toContainText('He flew to Turkmenabad on 22 October 2021.');
    await page.goto(inquiry);
  });

  await test.step('the day of the reply is found: the entry is corrected, and the old one stays', async () => {
    const history = page.getByRole('region', { name: 'History' });
    await history
      .getByRole('listitem')
      .filter({ hasText: 'Replied' })
      .getByRole('link', { name: 'Correct this' })
      .click();
    await page.getByLabel('Neither day is known').uncheck();
    await page.getByLabel('Day on the letter').fill('25.11.2021');
    await page.getByLabel('Day it reached us').fill('30.11.2021');
    await page.getByRole('button', { name: 'Save the correction' }).click();
    const owed = duty(bodyCard(page, ministry), reply);
    await expect(owed).toContainText('done 25 November 2021, in time');
    await expect(courtLine(page)).toContainText('28 February 2022');
    await expect(history).toContainText('Corrected by Leyla Orazova');
    await expect(questionLine(page, 'What measures were taken')).toContainText('evaded');
  });
});

function questionLine(page: Page, text: string) {
  return page
    .getByRole('region', { name: /^Questions/ })
    .getByRole('listitem')
    .filter({ hasText: text });
}

function courtLine(page: Page) {
  return page
    .getByRole('region', { name: 'What we may do' })
    .getByRole('listitem')
    .filter({ hasText: 'Administrative claim in court' })
    .first();
}
