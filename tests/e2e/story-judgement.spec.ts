import { expect, type Page, test } from '@playwright/test';
import { openCase, unique } from './support/cases.ts';
import { president, recordDay, writeInquiry } from './support/inquiries.ts';
import { type Role, signIn } from './support/people.ts';

const judged = (page: Page) => page.getByRole('region', { name: 'Judged by a lawyer' });
/** Another person takes the chair. */
async function changePlaces(page: Page, to: Role): Promise<void> {
  await page.context().clearCookies();
  await signIn(page, to);
}
const daysAgo = (days: number) => Temporal.Now.plainDateISO('UTC').subtract({ days }).toString();

test('a scan is dropped, the reply logged, judged by a lawyer, and its limit done and checked', async ({
  page,
}) => {
  await signIn(page, 'caseworker');
  const reference = await openCase(page, { name: unique('Azat Isakov') });
  await page.goto(`/cases/${reference}/claims/add`);
  await page.getByRole('textbox', { name: 'What is stated' }).fill('His passport was lost.');
  await page.getByLabel('Organisation or others, by name').fill('Friends');
  await page.getByRole('button', { name: 'Add the claim' }).click();
  await writeInquiry(page, reference, {
    to: president,
    subject: 'The fate of Azat Isakov',
    questions: ['Where is Azat Isakov?', 'What measures were taken?'],
  });
  await page.getByRole('link', { name: 'It was sent' }).click();
  await recordDay(page, daysAgo(30));
  const inquiry = page.url();

  await test.step('the scan becomes a document, and the form of the reply opens filled in', async () => {
    const file = { name: 'reply.txt', mimeType: 'text/plain', buffer: Buffer.from('A reply.') };
    await page.getByLabel('Drop the scan here').setInputFiles(file);
    await expect(page).toHaveURL(/record\/replied\?document=/);
    await expect(page.getByLabel('The letter itself')).toContainText('reply.txt');
    await expect(page.getByLabel('The letter itself')).not.toHaveValue('');
    await expect(page.getByLabel('Day it reached us')).not.toHaveValue('');
    await page.getByRole('radio', { name: /^An answer/ }).check();
    await page.getByLabel('Statement 1').first().fill('He flew home.');
    await page.getByLabel('Verdict').nth(0).selectOption('Contradicts what is known');
    await page.getByText('Contradicts something we know').first().click();
    await page.getByLabel('Contradicts the claim').first().selectOption({ index: 1 });
    await page.getByLabel('Verdict').nth(1).selectOption('Evaded');
    await page.getByLabel('Legal basis it names').fill('59-FZ, article 10');
    await page.getByLabel('Does it fit?').selectOption('It does not fit');
    await page.getByRole('button', { name: 'Record this' }).click();
    await expect(page).toHaveURL(inquiry);
    await expect(judged(page)).toContainText('waits to be judged');
    await expect(judged(page)).toContainText('A lawyer of the organisation judges it.');
    await expect(page.getByRole('region', { name: 'History' })).toContainText(
      '59-FZ, article 10 (It does not fit)',
    );
  });

  await test.step('a lawyer finds it on Today and judges it, with the court as the next step', async () => {
    await changePlaces(page, 'lawyer');
    const list = page.getByRole('region', { name: 'To be judged' });
    await list
      .getByRole('listitem')
      .filter({ hasText: reference })
      .getByRole('link', { name: 'Judge a reply' })
      .click();
    await expect(page.getByRole('main')).toContainText('His passport was lost.');
    await page.getByRole('radio', { name: /^Evasive/ }).check();
    await page.getByRole('textbox', { name: 'Why' }).fill('It says nothing of measures.');
    await page.getByRole('checkbox', { name: /^Administrative claim in court/ }).check();
    const outside = page.getByRole('group', { name: 'Courts and bodies outside' });
    await expect(outside.getByRole('checkbox', { name: /European Court of Human Rights/ })).toHaveCount(0);
    const special = outside.getByRole('checkbox', { name: /^UN special procedures/ });
    await special.check();
    await page.getByRole('button', { name: 'Save the judgement' }).click();
    await expect(outside.getByRole('textbox', { name: 'Until when' })).toHaveAccessibleDescription(
      'Fill this in.',
    );
    await expect(special).toBeChecked();
    await outside.getByRole('textbox', { name: 'Until when' }).fill(daysAgo(-20));
    await page.getByRole('button', { name: 'Save the judgement' }).click();
    await expect(judged(page)).toContainText('Evasive');
    await expect(judged(page)).toContainText('hard limit');
  });

  await test.step('the body outside is a step of ours, and one click from being written to', async () => {
    const step = judged(page).getByRole('listitem').filter({ hasText: 'UN special procedures' }).last();
    await expect(page.getByRole('region', { name: /^Courts and bodies outside/ })).toContainText(
      'A step already',
    );
    await step.getByRole('link', { name: 'Write to this body' }).click();
    await expect(page.getByRole('heading', { name: 'Write an inquiry' })).toBeVisible();
    await expect(page.getByLabel('Law it is written under')).toHaveValue('un-sp');
  });

  await test.step('the step stands among the deadlines once, in the place of the limit', async () => {
    await page.goto('/deadlines?period=all&scope=organisation&whose=ours');
    const rows = page.getByRole('listitem').filter({ hasText: reference });
    await expect(rows.filter({ hasText: 'Administrative claim in court' })).toHaveCount(1);
    await expect(rows.filter({ hasText: 'UN special procedures' })).toHaveCount(1);
  });

  await test.step('done by one, not checked by the same, checked by another', async () => {
    await page.goto(inquiry);
    await judged(page)
      .getByRole('button', { name: /^Done ?: Administrative claim/ })
      .click();
    await expect(judged(page)).toContainText('done, not yet checked');
    await expect(judged(page)).toContainText('You did it; another checks it.');
    await changePlaces(page, 'caseworker');
    await page.goto(inquiry);
    await judged(page)
      .getByRole('button', { name: /^I have checked it ?: Administrative claim/ })
      .click();
    await expect(judged(page)).toContainText('done and checked');
  });

  await test.step('side by side: what they stated, what contradicts it, what stays open', async () => {
    await page.goto(`/cases/${reference}/side-by-side`);
    const stated = page.getByRole('region', { name: /^What authorities state/ });
    await expect(stated.getByRole('listitem').filter({ hasText: 'He flew home.' }).first()).toContainText(
      'His passport was lost.',
    );
    const over = page.getByRole('region', { name: /^Questions over all replies/ });
    await expect(
      over.getByRole('listitem').filter({ hasText: 'What measures were taken?' }).first(),
    ).toContainText('evaded');
  });
});
