import { expect, test } from '@playwright/test';
import { choose, openCase, unique } from './support/cases.ts';
import { bodyCard, president, recordDay, whyThisDate } from './support/inquiries.ts';
import { signIn } from './support/people.ts';

test('an urgent request: the hour of receipt is asked where the law counts hours, and the page says until when', async ({
  page,
}) => {
  await signIn(page, 'caseworker');
  const reference = await openCase(page, { name: unique('Azat Isakov') });
  await page.goto(`/cases/${reference}/inquiries/new?law=ua-2939-life`);
  await choose(page, 'To', president);
  await page.getByLabel('Subject').fill('Where he is held');
  await page.getByRole('textbox', { name: 'Question 1' }).fill('Where is he held?');
  await page.getByRole('button', { name: 'Keep as a draft' }).click();
  await page.getByRole('link', { name: 'It was sent' }).click();
  await expect(page.getByLabel('At what hour')).toHaveCount(0);
  await recordDay(page, '2026-03-05');
  const inquiry = page.url();

  await test.step('whole days while nobody tells the hour', async () => {
    await page.goto(`${inquiry}/record/delivered`);
    await recordDay(page, '2026-03-05');
    await expect(bodyCard(page, president)).toContainText('The hour it began is not known');
  });

  await test.step('to the minute once it is known', async () => {
    const history = page.getByRole('region', { name: 'History' });
    await history
      .getByRole('link', { name: /Correct/ })
      .first()
      .click();
    const hour = page.getByLabel('At what hour');
    await expect(hour).toHaveAccessibleDescription(/Moscow Time/);
    await hour.fill('23:30');
    await page.getByRole('button', { name: 'Save the correction' }).click();
    await expect(page).toHaveURL(inquiry);
    const card = bodyCard(page, president);
    await expect(card).toContainText('7 March 2026, at 23:30 by the body’s clock');
    await expect(card).not.toContainText('The hour it began is not known');
    const why = await whyThisDate(card.getByRole('listitem').filter({ hasText: 'at 23:30' }).first());
    expect(why.join(' ')).toContain('The time runs from 23:30; the 48 hours end on 7 March 2026 at 23:30.');
  });
});
