import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import PizZip from 'pizzip';
import { openCase, unique } from './support/cases.ts';
import { president, recordDay, writeInquiry } from './support/inquiries.ts';
import { type Role, signIn } from './support/people.ts';

const letterPage = /\/letters\/[0-9a-f-]{36}$/;

/** Goes on as somebody else in the same browser. */
async function become(page: Page, role: Role): Promise<void> {
  await page.context().clearCookies();
  await signIn(page, role);
}

async function downloaded(page: Page, name: string): Promise<Buffer> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('region', { name: 'The letter as files' }).getByRole('link', { name }).click();
  return readFileSync(await (await waiting).path());
}

test('a reminder: drafted, returned, changed, approved, taken out, sent by post', async ({ page }) => {
  await signIn(page, 'caseworker');
  const reference = await openCase(page, { name: unique('Azat Isakov') });
  await writeInquiry(page, reference, {
    to: president,
    subject: 'The fate of Azat Isakov',
    questions: ['Where is Azat Isakov?'],
  });
  await page.getByRole('link', { name: 'It was sent' }).click();
  await page.getByLabel('Channel').selectOption('post');
  await recordDay(page, '1 November 2021');
  const inquiry = page.url();

  await test.step('the draft begins with a starter, and what is missing is named', async () => {
    await page.getByRole('link', { name: 'Write a letter', exact: true }).click();
    await page.getByRole('link', { name: 'Reminder' }).click();
    await expect(page.getByRole('complementary', { name: 'What Vigil fills in' })).toContainText(
      /Last day, safe reading.*13 (December 2021|декабря 2021 года)/s,
    );
    const other = page.getByRole('link', { name: 'Write it in another language: Russian' });
    if (await other.isVisible()) await other.click();
    await expect(page.getByRole('textbox', { name: /^Text/ })).toHaveValue(/Расчёт срока приложен/);
    const text = page.getByRole('textbox', { name: /^Text/ });
    const body = await text.inputValue();
    await text.fill(`${body}\n\nВаш номер: {registration_number}.`);
    await page.getByRole('button', { name: 'Keep as a draft' }).click();
    await expect(page).toHaveURL(letterPage);
    await expect(page.getByText('Registration number ({registration_number}) is not known.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Send for approval' })).toHaveCount(0);
    await page.getByRole('link', { name: 'Change', exact: true }).click();
    await page.getByRole('textbox', { name: /^Text/ }).fill(body);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page).toHaveURL(letterPage);
    await expect(page.getByRole('article')).toContainText('от 1 ноября 2021 года');
    await page.getByRole('button', { name: 'Send for approval' }).click();
    await expect(page.getByText('Waiting for approval')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Approve' })).toHaveCount(0);
  });
  const letter = page.url();

  await test.step('a lawyer finds it on Today and returns it with a comment', async () => {
    await become(page, 'lawyer');
    const waiting = page.getByRole('region', { name: 'Letters that wait for your approval' });
    await expect(waiting.locator(`a[href="${new URL(letter).pathname}"]`)).toBeVisible();
    await page.goto(letter);
    await page.getByText('Return with a comment').first().click();
    await page.getByLabel('What is to be changed').fill('Add the deadline for an answer.');
    await page.getByRole('button', { name: 'Return with a comment' }).click();
    await expect(page.getByText('Returned for changes')).toBeVisible();
  });

  await test.step('it is changed; the lawyer sees what changed and approves', async () => {
    await become(page, 'caseworker');
    await expect(page.getByRole('region', { name: 'Notices' })).toContainText('returned a letter');
    await page.goto(letter);
    await expect(page.getByRole('region', { name: /^Comments/ })).toContainText(
      'Add the deadline for an answer.',
    );
    await page.getByRole('link', { name: 'Change', exact: true }).click();
    const text = page.getByRole('textbox', { name: /^Text/ });
    await text.fill(`${await text.inputValue()}\n\nОтвет просим дать немедленно.`);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page).toHaveURL(letterPage);
    await page.getByRole('button', { name: 'Send for approval' }).click();
    await expect(page.getByText('Waiting for approval')).toBeVisible();
    await become(page, 'lawyer');
    await page.goto(letter);
    await expect(page.locator('ins').first()).toContainText('Ответ просим дать немедленно.');
    await page.getByRole('button', { name: 'Approve' }).click();
    await expect(page.getByText(/^Approved by Анна Бергман/)).toBeVisible();
  });

  await test.step('the files hold the approved words and the calculation', async () => {
    const docx = new PizZip(await downloaded(page, 'As .docx'));
    const xml = docx.file('word/document.xml')?.asText() ?? '';
    expect(xml).toContain('Ответ просим дать немедленно.');
    expect(xml).toContain('Приложение. Расчёт срока');
    expect(xml).not.toMatch(/\{[a-z_#/]+\}/);
    expect((await downloaded(page, 'As PDF')).subarray(0, 5).toString()).toBe('%PDF-');
  });

  await test.step('e-mail to a Russian body starts no clock and is refused with the reason', async () => {
    await page.getByRole('combobox', { name: 'How', exact: true }).selectOption('e-mail');
    await expect(page.getByText(/Use instead: post, courier, in person/)).toBeVisible();
    await page.getByLabel('Which day').fill('15.01.2026');
    await page.getByRole('button', { name: 'It was sent' }).click();
    await expect(page.getByText(/what goes by this way starts no term/).first()).toBeVisible();
  });

  await test.step('by post, with a receipt and a tracking number: the step stands in the inquiry', async () => {
    await page.getByRole('combobox', { name: 'How', exact: true }).selectOption('post');
    await page.getByLabel('Tracking number').fill('RA123456789RU');
    await page
      .getByLabel('Drop the receipt here')
      .setInputFiles({ name: 'receipt.txt', mimeType: 'text/plain', buffer: Buffer.from('a receipt') });
    await expect(page.getByText('Kept as a document of the case.')).toBeVisible();
    await page.getByRole('button', { name: 'It was sent' }).click();
    await expect(page.getByText('Tracking number: RA123456789RU')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Proof of dispatch' })).toBeVisible();
    await page.goto(inquiry);
    await expect(page.getByRole('region', { name: 'History' })).toContainText('RA123456789RU');
    await expect(page.getByRole('region', { name: /^Letters/ })).toContainText('Sent');
  });
});
