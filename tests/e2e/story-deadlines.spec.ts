import { expect, test } from '@playwright/test';
import { openCase, unique } from './support/cases.ts';
import { bodyCard, duty, ministry, recordDay, writeInquiry } from './support/inquiries.ts';
import { signIn } from './support/people.ts';

/** A day in the example organisation's time zone, as people write it. */
function daysAgo(days: number): string {
  const day = new Intl.DateTimeFormat('de-DE', {
    timeZone: 'Europe/Sofia',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  });
  return day.format(Date.now() - days * 86_400_000);
}

test('a reply that is nearly due stands in Deadlines and Today, with a reminder until it is seen', async ({
  page,
}) => {
  await signIn(page, 'caseworker');
  const reference = await openCase(page, { name: unique('Bahar') });
  await writeInquiry(page, reference, {
    to: ministry,
    subject: 'Where is Bahar',
    questions: ['Where is she?'],
  });
  await page.getByRole('link', { name: 'It was sent' }).click();
  await page.getByLabel('Channel').selectOption('in person');
  await recordDay(page, daysAgo(27));
  await page.getByRole('link', { name: 'It was registered' }).first().click();
  await page.getByLabel('Registration number').fill('3/1234');
  await recordDay(page, daysAgo(27));

  const card = bodyCard(page, ministry);
  await expect(card).toContainText('No. 3/1234');
  const owed = duty(card, 'Reply on the merits');
  // Thirty days from a known registration: nothing is estimated any more.
  await expect(owed).not.toContainText('estimated');
  await expect(owed).toContainText(/in \d days/);
  const [, due = ''] = /(?:due|late only after) (\d+ \w+ \d{4})/.exec((await owed.textContent()) ?? '') ?? [];
  expect(due).not.toBe('');

  await page.getByRole('link', { name: 'Deadlines', exact: true }).click();
  const line = page.getByRole('main').getByRole('listitem').filter({ hasText: reference });
  await expect(line).toContainText('Reply on the merits');
  await expect(line).toContainText(due);
  await expect(line).toContainText('They owe it');

  await page.getByRole('link', { name: 'Today', exact: true }).click();
  const today = page.getByRole('main').getByRole('listitem').filter({ hasText: reference });
  await expect(today).toContainText('Reply on the merits');
  await expect(today).toContainText(due);
  await expect(today.getByText('Reminder')).toBeVisible();
  await today.getByRole('button', { name: /^Seen/ }).click();
  await expect(today.getByText('Reminder')).toHaveCount(0);
  await expect(today).toContainText(due);

  await page.goto(`/cases/${reference}`);
  await expect(page.getByRole('main')).toContainText('Next date:');
});
