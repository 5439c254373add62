import { expect, type Page } from '@playwright/test';

/** As a lawyer: begins a draft of a law, or goes on with the one there is; returns its address. */
export async function draftOfLaw(page: Page, law: string): Promise<string> {
  await page.goto(`/laws/${law}`);
  await page
    .getByRole('button', { name: 'Edit a copy' })
    .or(page.getByRole('link', { name: 'Go on with the draft' }))
    .click();
  await expect(page).toHaveURL(new RegExp(`/laws/${law}/draft$`));
  return new URL(page.url()).pathname;
}

/** As a lawyer or a coordinator: makes a day of a calendar a day off. */
export async function setDay(page: Page, calendar: string, day: string): Promise<void> {
  await page.goto(`/laws/calendars/${calendar}/${day.slice(0, 4)}`);
  const form = page.getByRole('form', { name: 'Set a day' });
  await form.getByRole('textbox', { name: 'Day', exact: true }).fill(day);
  await form.getByLabel('Legal ground').fill('Decree 7');
  await form.getByRole('button', { name: 'Set the day' }).click();
  await expect(page.getByText('The day is set.')).toBeVisible();
}
