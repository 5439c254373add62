import { expect, type Page } from '@playwright/test';

/** Adds a small text as a document of the case. */
export async function addDocument(page: Page, reference: string, title = 'A letter'): Promise<void> {
  await page.goto(`/cases/${reference}/documents/add`);
  const file = { name: 'letter.txt', mimeType: 'text/plain', buffer: Buffer.from('A letter.') };
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('textbox', { name: 'Title' }).fill(title);
  await page.getByRole('button', { name: 'Add the document' }).click();
  await expect(page.getByText('The document is in the case.')).toBeVisible();
}
